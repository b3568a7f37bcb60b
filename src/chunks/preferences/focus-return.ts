import { findOpener } from '../ui/shared.js';

/**
 * Gives the focus to what opened the preferences, else to any opener of the page. Whether the page
 * has it again.
 */
export function giveFocusBack(origin: HTMLElement | null, box: HTMLElement): boolean {
  for (const target of [origin, findOpener()]) {
    target?.focus({ preventScroll: true });
    // It may be gone, hidden or disabled by now, or a body that takes no focus.
    if (target?.isConnected && target.matches(':focus')) return !box.contains(target);
  }
  return false;
}
