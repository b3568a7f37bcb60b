import type { Page } from '@playwright/test';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { keptOn, OFFICE, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { publish } from './support/pages.js';
import type { Sites } from './support/sites.js';
import { tag, tagRuns } from './support/tag.js';

const HERE = 'autoweboffice.com';
const THERE = ['autoweboffice.ru', 'mixseller.com'] as const;
const config = { ...OFFICE, tour: '/dist/tour.html' };

const everywhere = (page: Page) =>
  page.getByRole('button', { name: 'Применить на всех сайтах', exact: true });

const publishTour = (sites: Sites, host: string) =>
  publish(sites, host, 'tour', { ...config, ui: { prompt: 'manual', launcher: false } });

test('one press applies a choice, and later its withdrawal, on every site', async ({
  context,
  page,
  sites,
  vendors,
  visit,
}) => {
  for (const host of THERE) await publishTour(sites, host);
  await visit(HERE, { config });
  await accept(page);
  await page.evaluate(() => window.soglasie.open());
  const { dialog } = preferences(page);
  const opened = page.waitForEvent('popup');
  await everywhere(page).click();
  const guest = await opened;
  await expect(dialog.getByText('Выбор применён на всех сайтах.')).toBeVisible();
  await expect.poll(() => guest.isClosed()).toBe(true);
  for (const host of THERE) {
    expect(await keptOn(context, host)).toEqual({ via: 'handoff', granted: OPTIONAL });
    await visit(host, { config, body: tag(vendors) });
    await expect.poll(() => tagRuns(vendors)).toBe(THERE.indexOf(host) + 1);
  }

  await page.goto(sites.url(HERE));
  await page.evaluate(() => window.soglasie.withdraw());
  await everywhere(page).click();
  await expect(page.getByText('Выбор применён на всех сайтах.')).toBeVisible();
  await expect.poll(() => context.pages().length).toBe(1);
  for (const host of THERE) {
    expect(await keptOn(context, host)).toEqual({ via: 'handoff', granted: [] });
    await visit(host, { config, body: tag(vendors) });
    await settled(page);
    await expect(banner(page).region).toHaveCount(0);
  }
  expect(tagRuns(vendors)).toBe(THERE.length);
});

test('a site that the choice could not be applied on is named', async ({
  context,
  page,
  sites,
  visit,
}) => {
  await publishTour(sites, THERE[0]);
  await visit(HERE, { config });
  await accept(page);
  await page.evaluate(() => window.soglasie.withdraw());
  await everywhere(page).click();
  await expect(page.getByText(`не передан на ${THERE[1]}`)).toBeVisible();
  await expect(page.getByText(`не передан на ${THERE[0]}`)).toHaveCount(0);
  await expect.poll(() => context.pages().length).toBe(1);
  expect(await keptOn(context, THERE[0])).toEqual({ via: 'handoff', granted: [] });
  expect(await keptOn(context, THERE[1])).toBeNull();

  // A browser that opens no window for a press.
  await visit(HERE, { config, head: '<script>window.open = () => null;</script>' });
  await page.evaluate(() => window.soglasie.open());
  await everywhere(page).click();
  for (const host of THERE) {
    await expect(preferences(page).dialog.getByText(`не передан на ${host}`)).toBeVisible();
  }
  expect(context.pages()).toHaveLength(1);
});
