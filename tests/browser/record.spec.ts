import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SentRecord } from '../../src/model/record.js';
import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import type { Site } from '../support/site.js';
import { accept, stored } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

const URL = '/records';
const config = {
  operator: 'ООО «А»',
  policy: { url: '/cookies', version: '2' },
  record: { url: URL },
};
const schema = JSON.parse(readFileSync('dist/record.schema.json', 'utf8'));
const validate = new Ajv2020().compile(schema);

/** Records that reached the endpoint, as often as they did. */
const records = (site: Site): SentRecord[] => site.hits(URL).map(({ body }) => JSON.parse(body));

const outbox = (page: Page): Promise<SentRecord[]> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('soglasie') ?? '{}').record?.unsent ?? []);

const digestOf = (...lines: string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex');

bothBuilds(() => {
  test('sends a record of the decision and of the very texts that were shown', async ({
    open,
    site,
  }) => {
    site.answer(URL, { status: 204 });
    const page = await open({ config });
    await banner(page).region.waitFor();
    await settled(page);
    expect(site.hits(URL)).toEqual([]);
    expect(site.files()).not.toContain('soglasie-record.js');
    expect((await stored(page)).local).toEqual([]);

    const shown = await banner(page).region.evaluate((it) => it.textContent ?? '');
    await accept(page);
    await expect.poll(() => outbox(page)).toEqual([]);
    const [record] = records(site);
    expect(Object.keys(record ?? {}).sort()).toEqual([...schema.required].sort());
    expect(record).toMatchObject({
      id: expect.stringMatching(/^[\da-f]{32}$/),
      event: 'choice',
      via: 'banner',
      site: 'shop.localhost',
      operator: 'ООО «А»',
      policy: { url: '/cookies', version: '2' },
      grants: { necessary: true, advertising: true },
      texts: { locale: 'ru', digest: digestOf('ru', shown, '/cookies', '2') },
    });
    expect(await page.evaluate(() => window.soglasie.export().id)).toBe(record?.id);

    const [{ method, headers } = { method: '', headers: {} as Record<string, string> }] =
      site.hits(URL);
    expect(method).toBe('POST');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBe(site.url('/'));
  });

  for (const [where, host, ui, show] of [
    ['in a dialog', 'soglasie-ui', {}, true],
    ['in the page', 'soglasie-preferences', { mount: '#privacy' }, false],
  ] as const) {
    test(
      `sends the digest of the preferences ${where}, as they were when «Сохранить выбор» was pressed`,
      inFull(!show),
      async ({ open, page, site }) => {
        site.answer(URL, { status: 204 });
        await open({ config: { ...config, ui }, body: '<div id="privacy"></div>' });
        if (show) await page.evaluate(() => window.soglasie.open());
        await page.getByRole('switch', { name: 'Аналитические' }).click();
        const texts = await page.evaluate((name) => {
          const root = document.querySelector(name)?.shadowRoot;
          const place = root?.querySelector('[aria-labelledby=pt]');
          const read = place?.querySelectorAll('h2, #pi, .note, .cat, .foot button') ?? [];
          return Array.from(read, (element) => element.textContent ?? '');
        }, host);
        expect(texts[0]).toBe('Настройки cookie');
        expect(texts.at(-1)).toBe('Сохранить выбор');
        await page.getByRole('button', { name: 'Сохранить выбор' }).click();
        await expect.poll(() => records(site).length).toBe(1);
        expect(records(site)[0]).toMatchObject({
          via: 'preferences',
          grants: { analytics: true, advertising: false },
          texts: { locale: 'ru', digest: digestOf('ru', ...texts, '/cookies', '2') },
        });
      },
    );
  }

  test('keeps what a failing endpoint does not take, and sends it on the next visit', async ({
    open,
    page,
    site,
    watch,
  }) => {
    site.answer(URL, { status: 503 });
    await open({ config });
    await accept(page);
    await expect.poll(() => watch.ours().filter((line) => /W14/.test(line)).length).toBe(1);
    await page.evaluate(() => window.soglasie.open());
    await expect(preferences(page).dialog).toContainText('Запись о нём отправим при следующем');
    const [first] = records(site);
    site.answer(URL, { status: 204 });
    await open({ config });
    await expect.poll(() => records(site).length).toBe(2);
    expect(records(site)[1]).toEqual(first);
    await expect.poll(() => outbox(page)).toEqual([]);
    await open({ config });
    await settled(page);
    expect(records(site)).toHaveLength(2);
  });
});

eachBuild((build) => {
  test('sends a withdrawal and a reset under the same number, and the next choice under another', async ({
    open,
    page,
    site,
  }) => {
    site.answer(URL, { status: 204 });
    await open({ config });
    await accept(page);
    await expect.poll(() => records(site).length).toBe(1);
    await page.evaluate(() => window.soglasie.open());
    const { dialog } = preferences(page);
    const id = records(site)[0]?.id ?? '';
    await expect(dialog).toContainText(`Номер записи: ${id}`);
    await dialog.getByRole('button', { name: 'Отозвать согласие' }).click();
    await expect.poll(() => records(site).length).toBe(2);
    await page.evaluate(() => window.soglasie.reset());
    await expect.poll(() => records(site).length).toBe(3);
    await page.evaluate(() => window.soglasie.rejectAll());
    await expect.poll(() => records(site).length).toBe(4);
    const said = records(site).map(({ event, via, texts }) => [event, via, texts !== null]);
    expect(said).toEqual([
      ['choice', 'banner', true],
      ['withdrawal', 'preferences', true],
      ['reset', 'api', false],
      ['choice', 'api', false],
    ]);
    const ids = records(site).map((record) => record.id);
    expect(ids.slice(0, 3)).toEqual([id, id, id]);
    expect(ids[3]).not.toBe(id);
  });

  // A record that no retry would mend was posted on every page of that visitor for ever (issue 11.6).
  for (const status of [400, 403, 413, 422]) {
    test(
      `drops a record that is refused for good with ${status}, says so once, and sends the next`,
      inFull(status !== 400),
      async ({ open, page, site, watch }) => {
        site.answer(URL, { status });
        await open({ config });
        await page.evaluate(() => {
          window.soglasie.rejectAll();
          window.soglasie.acceptAll();
        });
        await expect.poll(() => site.hits(URL).length).toBe(2);
        await expect.poll(() => outbox(page)).toEqual([]);
        const told = watch.ours().filter((line) => /W1[47]/.test(line));
        expect(told).toEqual([`warning: soglasie W17: record refused: ${status}; it is dropped`]);
        site.answer(URL, { status: 204 });
        await open({ config });
        await settled(page);
        expect(site.hits(URL)).toHaveLength(2);
        await page.evaluate(() => window.soglasie.rejectAll());
        await expect.poll(() => site.hits(URL).length).toBe(3);
      },
    );
  }

  for (const status of [408, 429, 500]) {
    test(
      `keeps a record that a server which is busy answers with ${status}`,
      inFull(status !== 429),
      async ({ open, page, site, watch }) => {
        site.answer(URL, { status });
        await open({ config });
        await page.evaluate(() => window.soglasie.rejectAll());
        await expect.poll(() => watch.ours().filter((line) => /W14/.test(line)).length).toBe(1);
        expect(await outbox(page)).toHaveLength(1);
      },
    );
  }

  // The list of what is to be sent became a text, and nothing was ever sent (issue 11.6).
  test('loses no record where an old library gives lists a toJSON of their own', async ({
    open,
    page,
    site,
  }) => {
    site.answer(URL, { status: 503 });
    const before = `<script>
      for (const each of [Array, String, Number, Boolean, Object, Date]) {
        each.prototype.toJSON = function () { return 'changed'; };
      }
    </script>`;
    await open({ config: { ...config, group: ['ООО «Б»'] }, before });
    await accept(page);
    await expect.poll(() => records(site).length).toBe(1);
    site.answer(URL, { status: 204 });
    await open({ config, before });
    await expect.poll(() => records(site).length).toBe(2);
    expect(records(site)[1]).toEqual(records(site)[0]);
    expect(records(site)[1]).toMatchObject({
      group: ['ООО «Б»'],
      grants: { analytics: true },
      texts: { locale: 'ru' },
    });
    // The answer is still on its way to the page when the server has the record. Whatever the build,
    // names are the same: another one reads it.
    await expect
      .poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('soglasie') ?? '{}').record))
      .toEqual({ id: expect.any(String), unsent: [], isLate: false });
  });

  test('names the site and the edition of the policy that an adopted choice was made by', async ({
    open,
    page,
    site,
  }) => {
    site.answer(URL, { status: 204 });
    const several = { ...config, sites: ['shop.localhost', 'romashka.localhost'] };
    await open({
      config: { ...several, record: undefined },
      host: 'www.romashka.localhost',
      path: '/there',
      body: `<a href="${site.url('/')}">В магазин</a>`,
    });
    await accept(page);
    const target = { ...several, policy: { url: '/shop-cookies', version: '2' } };
    site.page('/', documentWith(installation(build, { config: target })));
    // The file that writes the choice into links comes after the banner, perhaps.
    const link = () => page.evaluate((url) => window.soglasie.link(url), site.url('/'));
    await expect.poll(link).toContain('#soglasie=');
    await page.getByRole('link', { name: 'В магазин' }).click();
    await expect.poll(() => records(site).length).toBe(1);
    expect(records(site)[0]).toMatchObject({
      via: 'handoff',
      site: 'shop.localhost',
      policy: { url: '/shop-cookies', version: '2' },
      givenOn: { site: 'romashka.localhost', policyVersion: '2' },
      grants: { analytics: true },
      texts: null,
    });
    expect(validate(records(site)[0])).toBe(true);
    await page.evaluate(() => window.soglasie.rejectAll());
    await expect.poll(() => records(site).length).toBe(2);
    expect(records(site)[1]).not.toHaveProperty('givenOn');
  });

  test('loses none of the last 20 decisions to an endpoint that is down, and asks it 5 times', async ({
    open,
    page,
    site,
  }) => {
    site.answer(URL, { status: 503 });
    await open({ config });
    await page.evaluate(() => {
      for (let i = 0; i < 30; i++) window.soglasie.set({ analytics: i % 2 === 0 });
    });
    await expect.poll(() => site.hits(URL).length).toBe(5);
    await settled(page);
    expect(site.hits(URL)).toHaveLength(5);
    const kept = await outbox(page);
    expect(kept).toHaveLength(20);
    site.answer(URL, { status: 204 });
    await open({ config });
    await expect.poll(() => outbox(page)).toEqual([]);
    expect(records(site).slice(5).reverse()).toEqual(kept);
  });

  test('loses no decision of a page that is left in the same breath', async ({
    open,
    page,
    site,
  }) => {
    site.answer(URL, { status: 204 });
    site.page('/elsewhere', '<!doctype html><title>.</title>');
    await open({ config });
    await page.evaluate(() => {
      window.soglasie.rejectAll();
      location.href = '/elsewhere';
    });
    await page.waitForURL('**/elsewhere');
    await open({ config });
    await expect.poll(() => outbox(page)).toEqual([]);
    const ids = new Set(records(site).map(({ id, decidedAt }) => `${id} ${decidedAt}`));
    expect(ids.size).toBe(1);
    expect(records(site)[0]).toMatchObject({ event: 'choice', via: 'api', texts: null });
  });

  test('sends at once where storage is full or blocked, and the page works', async ({
    open,
    page,
    site,
  }) => {
    site.answer(URL, { status: 204 });
    const before = `<script>Storage.prototype.setItem = () => { throw new Error('quota') }</script>`;
    await open({ config, before });
    await accept(page);
    await expect.poll(() => records(site).length).toBe(1);
    await page.evaluate(() => window.soglasie.withdraw());
    await expect.poll(() => records(site).length).toBe(2);
    expect(records(site)[1]?.id).toBe(records(site)[0]?.id);
    expect(await page.evaluate(() => window.soglasie.export().id)).toBe(records(site)[0]?.id);
  });

  test('has no number and sends nothing without `record`', async ({ open, page, site }) => {
    await open({ config: { ...config, record: undefined } });
    await accept(page);
    await settled(page);
    expect(await page.evaluate(() => 'id' in window.soglasie.export())).toBe(false);
    expect((await stored(page)).local).toEqual([]);
    expect(site.hits(URL)).toEqual([]);
    if (build === 'script') expect(site.files()).not.toContain('soglasie-record.js');
  });
});
