import type { Locator, Page } from '@playwright/test';

export const WAYS = ['left', 'enter', 'ctrl', 'middle', 'shift'] as const;

/** How a visitor follows a link; all but the first two open another tab or window. */
export type Way = (typeof WAYS)[number];

/**
 * Follows a link with the mouse or the keyboard. Resolves with the page in which it leads on, when
 * that has loaded. A link with `target=_blank` is followed with `opensPage`.
 */
export async function follow(
  link: Locator,
  way: Way = 'left',
  { opensPage = way !== 'left' && way !== 'enter' } = {},
): Promise<Page> {
  const page = link.page();
  const arrival = opensPage
    ? page.context().waitForEvent('page')
    : page.waitForEvent('load').then(() => page);
  const [arrived] = await Promise.all([arrival, go(link, way)]);
  await arrived.waitForLoadState();
  return arrived;
}

async function go(link: Locator, way: Way): Promise<void> {
  switch (way) {
    case 'left':
      return link.click();
    case 'enter':
      return link.press('Enter');
    case 'ctrl':
      return link.click({ modifiers: ['ControlOrMeta'] });
    case 'middle':
      return link.click({ button: 'middle' });
    case 'shift':
      return link.click({ modifiers: ['Shift'] });
  }
}
