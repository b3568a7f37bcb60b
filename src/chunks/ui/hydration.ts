/** How long a page may take to be hydrated, and between two looks at it, in ms. */
const HYDRATION_TIMEOUT_MS = 10_000;
const PAUSE = 250;

/** React notes on every element what it stands for. */
const isHydrated = (body: Element): boolean =>
  Object.keys(body).some((key) => key.startsWith('__react'));

const given = new WeakSet<Element>();

/**
 * Whether React may be about to take a whole document over, body and all. Up to React 18 it throws
 * away what the visitor typed when it finds a child that it did not write, but not one at the end.
 * What it wrote has no white space in it; nearly every other page has.
 */
export const isToBeHydrated = (body: Element): boolean =>
  !given.has(body) && body.firstChild instanceof Element && !isHydrated(body);

/** Calls back once that has happened, or will not any more. */
export const whenHydrated = (body: Element, run: () => void): void => {
  const until = Date.now() + HYDRATION_TIMEOUT_MS;
  const look = (): void => {
    if (!isHydrated(body) && Date.now() < until) setTimeout(look, PAUSE);
    else {
      given.add(body);
      run();
    }
  };
  setTimeout(look, PAUSE);
};
