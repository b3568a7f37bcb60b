import type { Message } from './message.js';

/** How long nothing has to change before the preview is drawn anew, in ms. */
const QUIET = 300;

/** Widths of the page in the frame, in px: src/constructor/page/constructor.css has the same. */
const WIDTHS = { phone: 390, desktop: 1280 } as const;

/** Keeps the frame showing what it should. */
export const createFrame = () => {
  let shown = '';
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Element | undefined;

  const scale = (stage: HTMLElement): void => {
    const width = stage.classList.contains('phone') ? WIDTHS.phone : WIDTHS.desktop;
    stage.style.setProperty('--scale', String(Math.min(1, stage.clientWidth / width)));
  };
  const observer = new ResizeObserver(([entry]) => {
    if (entry) scale(entry.target as HTMLElement);
  });

  const load = (stage: Element, fragment: string, title: string): void => {
    const frame = document.createElement('iframe');
    const address = new URL('preview.html', location.href);
    address.hash = fragment;
    count += 1;
    frame.id = 'frame';
    frame.title = title;
    // A frame that no entry of the history knows: Back leads to the screen before, and changes
    // nothing here. Chromium finds the frame of an entry again by its name.
    frame.name = `preview-${count}`;
    frame.src = address.href;
    stage.replaceChildren(frame);
  };

  /** After the page was drawn. */
  return (message: Message, title: string): void => {
    const stage = document.querySelector<HTMLElement>('#stage');
    if (!stage) return;
    if (watched !== stage) observer.observe(stage);
    watched = stage;
    scale(stage);
    const fragment = encodeURIComponent(JSON.stringify(message));
    if (fragment === shown) return;
    shown = fragment;
    clearTimeout(timer);
    timer = setTimeout(load, count ? QUIET : 0, stage, fragment, title);
  };
};
