import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.js';
import { settled } from '../../support/settled.js';
import { accept, stateOf } from '../../support/visits.js';
import { banner, cookie, preferences } from '../../support/widget.js';
import { YEAR } from '../../support/year.js';
import { proves } from './rows.js';

const BEFORE = new Date(`${YEAR}-11-30T23:00:00+03:00`);
const FROM = new Date(`${YEAR}-12-01T00:00:01+03:00`);
const SUMMARY = 'Добавляем запись звонков.';
const DAY = 864e5;

const configWith = (more = {}) => ({
  policy: {
    url: '/cookies',
    version: '1',
    upcoming: { version: '2', effective: `${YEAR}-12-01`, summary: SUMMARY, url: '/new', ...more },
  },
});

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Обновляем политику' });

test(
  'CRMCalls §11: a change is announced before its date, once, and disturbs nothing',
  proves(31),
  async ({ open, page, vendors }) => {
    await page.clock.setFixedTime(BEFORE);
    const body = `<img data-category="analytics" data-src="${vendors.url('/pixel.gif')}" alt="">`;
    const config = configWith({ reconsent: true });
    await open({ config, body });
    await expect(banner(page).region).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await accept(page);
    const { value } = await cookie(page.context());
    // A page that is left asks for nothing more.
    await vendors.asked('/pixel.gif');

    await open({ config, body });
    await expect(notice(page)).toContainText(`1 декабря ${YEAR}`);
    await expect(notice(page)).toContainText(SUMMARY);
    await expect(notice(page).getByRole('link', { name: /новую редакцию/ })).toHaveAttribute(
      'href',
      /\/new$/,
    );
    expect((await cookie(page.context())).value).toBe(value);
    await expect.poll(() => vendors.hits('/pixel.gif').length).toBe(2);
    await notice(page).getByRole('button', { name: 'Понятно' }).click();
    await expect(notice(page)).toHaveCount(0);

    await open({ config, body });
    await settled(page);
    await expect(notice(page)).toHaveCount(0);
  },
);

test(
  'CRMCalls §11: from its date on it is the policy, and asks again where it says so',
  proves(31),
  async ({ open, page }) => {
    await page.clock.setFixedTime(BEFORE);
    const config = configWith({ reconsent: true });
    await open({ config });
    await accept(page);
    await page.clock.setFixedTime(FROM);
    await open({ config });
    const asked = page.getByRole('region', { name: /Политика обновилась/ });
    await expect(asked).toContainText(`С 1 декабря ${YEAR}`);
    await expect(asked).toContainText(SUMMARY);
    await expect(asked.getByRole('link', { name: /Политика cookie/ })).toHaveAttribute(
      'href',
      /\/new$/,
    );
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'policy-changed' });
    await asked.getByRole('button', { name: 'Принять все' }).click();
    expect((await stateOf(page)).policyVersion).toBe('2');
  },
);

test(
  'CRMCalls §11: an edition that asks nothing leaves choices valid',
  proves(31),
  async ({ open, page }) => {
    await page.clock.setFixedTime(BEFORE);
    await open({ config: configWith() });
    await accept(page);
    await page.clock.setFixedTime(FROM);
    await open({ config: configWith() });
    await settled(page);
    expect(await stateOf(page)).toMatchObject({ status: 'set', ask: null, policyVersion: '1' });
    await page.evaluate(() => window.soglasie.open());
    await expect(preferences(page).dialog).toContainText(`Политика обновлена 1 декабря ${YEAR}`);
  },
);

test(
  'CRMCalls §5, §10: a category whose term is over lapses alone, with its cookies',
  proves(14, 22),
  async ({ open, page }) => {
    await page.clock.setFixedTime(BEFORE);
    const cookies = (name: string) => ({ cookies: [{ name }] });
    const config = {
      categories: {
        analytics: { expires: 30, ...cookies('stat') },
        functional: cookies('chat'),
      },
    };
    await open({ config });
    await accept(page);
    const { decidedAt } = await stateOf(page);
    const plant = () =>
      page.evaluate(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: as a vendor does
        for (const name of ['stat', 'chat']) document.cookie = `${name}=1; max-age=9999999; path=/`;
      });
    await plant();
    await page.clock.setFixedTime(BEFORE.getTime() + 31 * DAY);
    await open({ config });
    const asked = page.getByRole('region', { name: 'Пора подтвердить выбор' });
    await expect(asked).toContainText('Истёк срок согласия: Аналитические');
    expect(await stateOf(page)).toMatchObject({
      status: 'set',
      ask: 'expired',
      decidedAt,
      categories: { analytics: false, functional: true },
    });
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names).toContain('chat');
    expect(names).not.toContain('stat');

    // The answer about one renews none of the others: they run out a year after their own.
    await asked.getByRole('button', { name: 'Принять все' }).click();
    expect(await stateOf(page)).toMatchObject({ ask: null, categories: { analytics: true } });
    await page.clock.setFixedTime(BEFORE.getTime() + 60 * DAY);
    await open({ config });
    expect((await stateOf(page)).ask).toBeNull();
    await page.clock.setFixedTime(BEFORE.getTime() + 366 * DAY);
    await open({ config });
    expect(await stateOf(page)).toMatchObject({ status: 'unset', ask: 'expired' });
  },
);
