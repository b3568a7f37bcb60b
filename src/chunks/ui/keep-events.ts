/**
 * What pages listen for on everything: hot keys, presses outside of something, taps, the wheel. None
 * of it is meant for the widget, and much of it would stop a button from being pressed.
 */
const KEPT = [
  ...['keydown', 'keypress', 'keyup', 'click', 'input', 'wheel', 'focusin', 'focusout'],
  ...['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'],
];

const stop = (event: Event): void => event.stopPropagation();

/** Does what a key is for, though the page may have prevented that before the key came here. */
const createKeys = (): ((event: Event) => void) => {
  let pressed: EventTarget | undefined;
  return (event) => {
    const { type, key, repeat, defaultPrevented } = event as KeyboardEvent;
    const target = event.target as HTMLElement;
    if (key === ' ' && target.matches('button, summary, input')) {
      // Browsers differ in what half a press does.
      event.preventDefault();
      if (type === 'keydown') pressed = target;
      else if (type === 'keyup' && pressed === target) target.click();
    }
    if (!defaultPrevented || repeat || type === 'keyup') return;
    if (key === 'Enter' && target.matches('button, summary, a')) target.click();
    if (key === 'Escape') target.closest('dialog')?.dispatchEvent(new Event('cancel'));
  };
};

/**
 * Keeps what happens in an element of ours from the page around it. Two listeners will do until a
 * pointer or the focus comes near; `onNear` is told what it came to.
 */
export const keepEvents = (element: HTMLElement, onNear?: (target: Element) => void): void => {
  let isKeeping = false;
  const approach = (event: Event): void => {
    stop(event);
    onNear?.(event.target as Element);
    if (isKeeping) return;
    isKeeping = true;
    const obey = createKeys();
    for (const type of KEPT) {
      if (/key/.test(type)) element.addEventListener(type, obey);
      // Passive: nothing waits for it before it scrolls.
      element.addEventListener(type, stop, { passive: true });
    }
  };
  for (const type of ['pointerover', 'focusin']) element.addEventListener(type, approach);
};
