import type { Page } from '@playwright/test';

/** Where the focus is. */
export interface Focus {
  /** `body` is nowhere: what a page starts with. */
  readonly place: 'body' | 'page' | 'banner' | 'status' | 'dialog' | 'launcher';
  /** What it would be called: label, text or id. */
  readonly name: string;
}

/** Where the focus is now, as seen through shadow roots. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name =
      element?.getAttribute('aria-label') ||
      element?.textContent?.trim().replace(/\s+/g, ' ') ||
      element?.id ||
      '';
    if (!element || element === document.body) return { place: 'body' as const, name: '' };
    const root = element.getRootNode();
    if (root === document) return { place: 'page' as const, name };
    const { localName } = (root as ShadowRoot).host;
    if (localName === 'soglasie-launcher') return { place: 'launcher' as const, name };
    if (element.closest('dialog')) return { place: 'dialog' as const, name };
    return { place: element.closest('section') ? ('banner' as const) : ('status' as const), name };
  });
}

/** Presses Tab and tells where it leads. */
export async function tab(page: Page): Promise<Focus> {
  await page.keyboard.press('Tab');
  return focusOf(page);
}

/** What of the look of the focused element could show that it has the focus. */
export function lookOfFocused(page: Page): Promise<{ focused: string; blurred: string }> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const target = element as HTMLElement;
    const look = () => {
      const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(target);
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      const ring = outlineStyle === 'none' ? 'no ring' : `${outline} ${outlineWidth}`;
      return [ring, boxShadow, backgroundColor, borderColor].join('; ');
    };
    const focused = look();
    target.blur();
    const blurred = look();
    target.focus();
    return { focused, blurred };
  });
}

/** Whether the focused element of the page can be seen at none of its corners nor its middle. */
export function isFocusCovered(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    // Two frames, so that scrolling caused by the focus has been done.
    for (let left = 2; left > 0; left -= 1) {
      await new Promise((next) => requestAnimationFrame(next));
    }
    const element = document.activeElement;
    if (!element) return true;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 1, top + 1],
      [right - 1, top + 1],
      [left + 1, bottom - 1],
      [right - 1, bottom - 1],
    ] as const;
    return !points.some(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      return found !== null && (element.contains(found) || found.contains(element));
    });
  });
}
