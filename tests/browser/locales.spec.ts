import { readdirSync, readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { Texts } from '../../src/model/texts.js';
import { audit } from '../support/axe.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';

const FOLDER = new URL('../../locales/', import.meta.url);
const codes = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
/** From the left and from the right, and the longest words; the others have the same keys. */
const ALWAYS = new Set(['ar', 'de', 'ru']);
const PHONE = { width: 360, height: 740 };

/** The texts of a language with its word for cookies filled in. */
const textsOf = (code: string): Texts => {
  const texts: Texts = JSON.parse(readFileSync(new URL(`${code}.json`, FOLDER), 'utf8'));
  const filled = Object.entries(texts).map(([key, text]) => [
    key,
    text.replaceAll('{cookie}', texts['term.cookie']),
  ]);
  return Object.fromEntries(filled) as Texts;
};

const CONFIG = {
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', updated: '2026-12-01' },
  sites: ['shop.localhost', 'a.localhost', 'b.localhost', 'c.localhost', 'd.localhost'],
  categories: {
    necessary: {},
    analytics: { cookies: [{ name: '_ym_uid', expires: '1y' }] },
    technical: {},
    functional: {},
    advertising: {},
  },
};
const BODY = `<main><h1>Shop</h1>
<iframe data-category="functional" data-src="/map" title="Map" width="320" height="320"></iframe></main>`;

/** What of an element, and in it, is wider than its box, or runs in another direction. */
const misfits = (locator: Locator, dir: string): Promise<string[]> =>
  locator.evaluate(
    (root, direction) =>
      [root, ...root.querySelectorAll('*')]
        .filter((one) => one.clientWidth > 1 && !one.closest('bdi, svg, .scroll, .vh'))
        .filter(
          (one) =>
            one.scrollWidth > one.clientWidth || getComputedStyle(one).direction !== direction,
        )
        .map((one) => `${one.localName}.${one.className}: ${one.textContent}`),
    dir,
  );

test.use({ viewport: PHONE });

for (const code of codes) {
  test(
    `speaks ${code} in everything that it shows, and all of it fits`,
    inFull(!ALWAYS.has(code)),
    async ({ open, page, site }) => {
      const texts = textsOf(code);
      const dir = texts['locale.dir'];
      await open({ lang: code, config: CONFIG, body: BODY });

      const region = page.getByRole('region', { name: texts['banner.title'], exact: true });
      await expect(region).toBeVisible();
      const purposes = (['analytics', 'technical', 'functional', 'advertising'] as const)
        .map((id) => texts[`cat.${id}.purpose`])
        .join(', ');
      await expect(region).toContainText(
        texts['banner.body'].replace('{operator}', CONFIG.operator).replace('{list}', purposes),
      );
      for (const key of ['banner.note', 'action.rejectAll'] as const) {
        await expect(region).toContainText(texts[key]);
      }
      const card = page.getByRole('group', { name: texts['embed.map'], exact: true });
      await expect(card.getByRole('button', { name: texts['embed.once'] })).toBeVisible();
      expect(await misfits(region, dir)).toEqual([]);
      expect(await misfits(card, dir)).toEqual([]);
      await expect(page.locator('soglasie-ui')).toHaveAttribute('lang', code);

      await region.getByRole('button', { name: texts['action.customize'] }).click();
      const dialog = page.getByRole('dialog', { name: texts['prefs.title'], exact: true });
      await expect(dialog).toBeVisible();
      for (const closed of await dialog.locator('summary').all()) await closed.click();
      for (const key of ['analytics', 'technical', 'functional', 'advertising'] as const) {
        await expect(dialog).toContainText(texts[`cat.${key}.text`]);
        await expect(
          dialog.getByRole('switch', { name: texts[`cat.${key}.title`] }),
        ).toBeAttached();
      }
      await expect(dialog).toContainText(new RegExp(`1\u00a0(?:${texts['unit.year']})`));
      const year = texts['locale.dateStyle'] === 'numeric' ? '01.12.2026' : /\b2026/;
      await expect(dialog.locator('.about')).toContainText(year);
      for (const part of [region, card, dialog]) await expect(part).not.toContainText(/[{}|]|M12/);
      expect(await misfits(dialog, dir)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

      const asked = site.files().filter((file) => file.startsWith('locales/'));
      expect(asked).toEqual(code === 'ru' ? [] : [`locales/${code}.json`]);
      if (code === 'ar') expect((await audit(page)).violations).toEqual([]);
    },
  );
}

eachBuild(() => {
  test('gets German as a module of its own', async ({ open, page, site }) => {
    await open({ config: { locale: 'de-AT' } });
    await expect(page.getByRole('region', { name: 'Wir verwenden Cookies' })).toBeVisible();
    expect(site.files()).toContain('de.js');
    expect(site.files()).not.toContain('en.js');
  });
}, ['npm']);

test('speaks Russian where the page has a language that is not there', async ({
  open,
  page,
  site,
}) => {
  await open({ lang: 'fr' });
  await expect(page.getByRole('region', { name: 'Мы используем файлы cookie' })).toBeVisible();
  expect(site.files().filter((file) => file.startsWith('locales/'))).toEqual([]);
});
