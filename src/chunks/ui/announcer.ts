const SAID_AFTER_MS = 150;
const SAID_FOR_MS = 4000;

/**
 * Shows a line to those who do not see the banner appear, and takes it back. The pause lets the
 * empty live region settle: one that arrives with its text is not read out. Returns how to stop.
 */
export const announce = (text: string, show: (line: string) => void): (() => void) => {
  let timer = setTimeout(() => {
    show(text);
    timer = setTimeout(show, SAID_FOR_MS, '');
  }, SAID_AFTER_MS);
  return () => clearTimeout(timer);
};
