import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner, cookie } from '../support/widget.js';

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;

/** What may stand in our cookie without being a choice of ours. */
const FOREIGN: readonly string[] = [
  '',
  ' ',
  '0',
  '1',
  'true',
  'null',
  'undefined',
  'NaN',
  'yes',
  'all',
  'accept',
  'allow',
  'deny',
  '1111',
  '*',
  '.',
  '....',
  '~~~~',
  '1.1.1.1.1',
  '-1',
  '1e999',
  'analytics',
  'analytics:1,advertising:1',
  'analytics=true&advertising=true',
  '{"categories":"all"}',
  '{"categories":["necessary","analytics"],"revision":0,"consentId":"0"}',
  '{"analytics":true}',
  '{"__proto__":{"analytics":true}}',
  '["analytics"]',
  '{%22analytics%22:true}',
  '%7B%22status%22%3A%22set%22%7D',
  '%',
  '%E0%A4%A',
  '%00%01%02',
  '\u043f\u0440\u0438\u043d\u044f\u0442\u044c',
  '\u{1f36a}\u{1f36a}',
  '__proto__',
  'constructor',
  '<script>ran.push(1)</script>',
  'allow|2026-01-01T00:00:00Z',
  'c.analytics.d.advertising',
  'a'.repeat(390),
  '1'.repeat(390),
  'a'.repeat(3000),
  '('.repeat(300),
];

/** Damage done to a cookie that was genuine. */
const DAMAGE: Record<string, (value: string) => string> = {
  'its last character cut off': (value) => value.slice(0, -1),
  'its first character cut off': (value) => value.slice(1),
  'cut in half': (value) => value.slice(0, value.length >> 1),
  'written twice': (value) => value + value,
  'a character more': (value) => `${value}1`,
  'in capitals': (value) => (value === value.toUpperCase() ? `${value}X` : value.toUpperCase()),
  'in quotation marks': (value) => `"${value}"`,
  'percent-encoded': (value) =>
    Array.from(value, (it) => `%${it.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  'of another format version': (value) =>
    value.replace(/\d/, (digit) => `${(Number(digit) + 8) % 10}`),
  backwards: (value) => Array.from(value).reverse().join(''),
};

eachBuild(() => {
  test('takes nothing but its own words for a choice', async ({ context, open, page, watch }) => {
    test.setTimeout(60_000);
    // Nothing is drawn: what a cookie means is known before.
    await open({ body: TAG, config: { ui: { prompt: 'manual' } } });
    for (const value of FOREIGN) {
      await context.clearCookies();
      await page.evaluate((text) => {
        // biome-ignore lint/suspicious/noDocumentCookie: this is what another tool would write
        document.cookie = `soglasie=${text}; path=/`;
      }, value);
      await page.reload();
      const seen = await page.evaluate(async () => {
        await window.soglasie.ready;
        return [window.soglasie.get().status, window.ran];
      });
      expect.soft(seen, value).toEqual(['unset', []]);
    }
    await open({ path: '/asks', body: TAG });
    await expect(banner(page).region).toBeVisible();
    expect(watch.errors).toEqual([]);
  });

  test('takes a damaged cookie for none, and overwrites it with the next choice', async ({
    context,
    open,
    page,
  }) => {
    await open({ body: TAG });
    for (const [name, damage] of Object.entries(DAMAGE)) {
      await page.evaluate(() => window.soglasie.acceptAll());
      const genuine = await cookie(context);
      const { name: id, domain, path } = genuine;
      await context.clearCookies();
      await context.addCookies([{ name: id, domain, path, value: damage(genuine.value) }]);
      await open({ path: '/second', body: TAG });
      expect.soft(await stateOf(page), name).toMatchObject({ status: 'unset' });
      await settled(page);
      expect.soft(await page.evaluate(() => window.ran), name).toEqual([]);
      await page.evaluate(() => window.soglasie.rejectAll());
      await page.reload();
      expect.soft(await stateOf(page), name).toMatchObject({ status: 'set' });
      expect((await cookie(context)).domain).toBe(domain);
    }
  });

  test('does not read a choice from localStorage, sessionStorage or the address', async ({
    context,
    open,
    page,
  }) => {
    await open({ body: TAG });
    await page.evaluate(() => window.soglasie.acceptAll());
    const { value } = await cookie(context);
    await context.clearCookies();
    await page.evaluate((text) => {
      for (const storage of [localStorage, sessionStorage]) storage.setItem('soglasie', text);
    }, value);
    await open({ path: '/second', body: TAG });
    await expect(banner(page).region).toBeVisible();
    await page.goto(`${page.url()}?soglasie=${value}#soglasie=${value}`);
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
  });
});
