import { whenIdle } from '../../../core/platform/idle.js';
import type { Reading } from '../reading.js';
import { createLauncher } from './launcher.js';
import { watchWay } from './way.js';

/** The round button, on pages that have no way of their own to the preferences, or none to be seen. */
export interface WayBack {
  /** Whether it may be there, whatever the page has. */
  allow(isAllowed: boolean): void;
  /** Shows or hides it, in the language of now. */
  update(): void;
  /** The document was written anew: another button. */
  rebind(): void;
}

export const createWayBack = (
  reading: Reading,
  press: (button: HTMLElement) => void,
  signal: AbortSignal,
): WayBack => {
  let isAllowed = true;
  let isIdle = false;
  /** The page has a way of its own to the preferences, which can be seen. */
  let hasWay = true;
  let show = createLauncher(reading, press);

  const update = (): void => show(isAllowed && isIdle && !hasWay);

  whenIdle(() => {
    isIdle = true;
    watchWay(
      reading.settings.ui.launcher,
      (isThere) => {
        hasWay = isThere;
        update();
      },
      signal,
    );
  }, signal);

  return {
    allow(isNow) {
      isAllowed = isNow;
      update();
    },
    update,
    rebind() {
      show(false);
      show = createLauncher(reading, press);
      update();
    },
  };
};
