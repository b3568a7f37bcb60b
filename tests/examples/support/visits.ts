import { expect, type Page, type Request } from '@playwright/test';
import { settled } from '../../support/settled.js';
import { accept } from '../../support/visits.js';
import { banner } from '../../support/widget.js';
import type { Vendors } from './vendors.js';

export const METRIKA = 'https://mc.yandex.ru/metrika/tag.js';
export const MAP = 'https://yandex.ru/map-widget/v1/';

interface Visitor {
  readonly page: Page;
  readonly vendors: Vendors;
}

/**
 * Opens a page, waits for what shows that the library has started, and gives back how many of the
 * scripts asked for can draw the banner.
 */
async function visit(page: Page, address: string, started: () => Promise<void>): Promise<number> {
  const { host } = new URL(address);
  const asked: string[] = [];
  const note = (request: Request) => {
    const isOwn = new URL(request.url()).host === host;
    if (isOwn && request.resourceType() === 'script') asked.push(request.url());
  };
  page.on('request', note);
  await page.goto(address);
  await started();
  await settled(page);
  page.off('request', note);
  const texts = await Promise.all(asked.map(async (url) => (await page.request.get(url)).text()));
  return texts.filter((text) => text.includes('Отклонить все')).length;
}

/** The first visit asks, and nothing that waits for the answer has been requested. */
export async function expectAsked({ page, vendors }: Visitor, address: string): Promise<void> {
  const files = await visit(page, address, () => expect(banner(page).region).toBeVisible());
  expect(files, 'files that draw the banner').toBeGreaterThan(0);
  expect(vendors.asked).toEqual([]);
}

/** A later visit runs the tags, asks nothing, and does not even load what could. */
export async function expectRemembered(
  { page, vendors }: Visitor,
  address: string,
  ...tags: string[]
): Promise<void> {
  const before = vendors.asked.length;
  const asked = () => vendors.asked.slice(before).sort();
  const files = await visit(page, address, () => expect.poll(asked).toEqual(tags.sort()));
  expect(files, 'files that draw the banner').toBe(0);
  expect(asked()).toEqual(tags.sort());
  await expect(banner(page).region).toHaveCount(0);
}

/** Asked once, answered with «Принять все», remembered. */
export async function expectKept(
  visitor: Visitor,
  address: string,
  ...tags: string[]
): Promise<void> {
  await expectAsked(visitor, address);
  await accept(visitor.page);
  await visitor.vendors.expectAsked(...tags);
  await expectRemembered(visitor, address, ...tags);
}
