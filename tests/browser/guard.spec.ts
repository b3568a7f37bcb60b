import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull, isFull } from '../support/in-full.js';
import { createLatch } from '../support/latch.js';
import { settled } from '../support/settled.js';
import type { Watch } from '../support/watch.js';
import { banner } from '../support/widget.js';

/** What a page has of known services and nobody has marked: of the parser, and of running code. */
const UNMARKED = `
  <script src="https://mc.yandex.ru/metrika/tag.js"></script>
  <script>
    for (const make of [
      () => { const it = document.createElement('script'); it.src = 'https://code.jivo.ru/widget/1'; document.head.append(it); },
      () => { document.body.insertAdjacentHTML('beforeend', '<iframe src="https://www.youtube.com/embed/1"></iframe>'); },
      () => { new Image().src = 'https://top-fwz1.mail.ru/counter?id=1'; },
      () => { fetch('https://www.google-analytics.com/g/collect').catch(() => {}); },
    ]) make();
  </script>
  <script type="text/plain" data-category="analytics">ran.push('marked')</script>`;

const VENDORS =
  /^https:\/\/(?:mc\.yandex\.ru|code\.jivo\.ru|www\.youtube\.com|top-fwz1\.mail\.ru|www\.google-analytics\.com)\//;

/**
 * Notes what vendors are asked for, and answers it. What stands in the page as a script the browser
 * gets ahead of the parser, whatever runs; that it does not run is what counts.
 */
async function listen(page: Page, watch: Watch): Promise<string[]> {
  const asked: string[] = [];
  watch.allowForeign(VENDORS);
  await page.route(VENDORS, (route) => {
    const { hostname } = new URL(route.request().url());
    if (hostname !== 'mc.yandex.ru') asked.push(hostname);
    return route.fulfill({ contentType: 'text/javascript', body: `ran.push('${hostname}')` });
  });
  return asked;
}

const KEPT = ['code.jivo.ru', 'www.youtube.com'];

// Only the drop-in has a config that can be late or broken.
eachBuild(
  () => {
    test('holds every known service while the config is on its way, and then what it names', async ({
      open,
      page,
      site,
      watch,
    }) => {
      const asked = await listen(page, watch);
      const latch = createLatch();
      const config = { services: { 'yandex-metrika': true, jivo: true } };
      site.answer('/consent.json', { latch, body: JSON.stringify(config) });
      await open({ attributes: 'data-config="/consent.json"', body: UNMARKED, until: 'load' });
      await latch.reached;
      await settled(page, { ready: false });
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => window.ran)).toEqual([]);

      latch.open();
      await expect(banner(page).region).toBeVisible();
      // The config does not name it, nor did the page: it opens.
      await expect.poll(() => asked).toContain('www.youtube.com');
      await settled(page);
      expect(asked).not.toContain('code.jivo.ru');
      expect(await page.evaluate(() => window.ran)).toEqual([]);
      await banner(page).accept.click();
      await expect
        .poll(() => page.evaluate(() => window.ran.sort()))
        .toEqual(['code.jivo.ru', 'marked', 'mc.yandex.ru']);
    });

    test('judges anew what it held until the config was there: by its own rules, or by none', async ({
      open,
      page,
      site,
      watch,
    }) => {
      const asked = await listen(page, watch);
      const latch = createLatch();
      const block = [{ match: 'youtube.com/embed', category: 'advertising' }];
      site.answer('/consent.json', { latch, body: JSON.stringify({ block }) });
      const body = `${UNMARKED}
      <p id="kept">text<iframe data-service="youtube" data-src="https://www.youtube.com/embed/9"></iframe></p>
      <script>
        const later = document.createElement('iframe');
        later.src = 'https://www.youtube.com/embed/2';
      </script>`;
      await open({ attributes: 'data-config="/consent.json"', body, until: 'load' });
      await latch.reached;
      latch.open();
      await expect(banner(page).region).toBeVisible();
      // Nothing of the config names them: they run, once.
      const ran = () => page.evaluate(() => window.ran.sort());
      await expect.poll(ran).toEqual(['code.jivo.ru', 'mc.yandex.ru']);
      await page.evaluate('document.body.append(later)');
      await settled(page);
      expect(asked).not.toContain('www.youtube.com');
      // A service that nobody declared stays shut, as ever.
      expect(watch.ours().filter((line) => /W04.*"youtube"/.test(line))).toHaveLength(1);
      await page.evaluate(() => window.soglasie.set({ advertising: true }));
      await expect.poll(() => asked.filter((host) => host === 'www.youtube.com')).toHaveLength(2);
      expect(await ran()).toEqual(['code.jivo.ru', 'mc.yandex.ru']);
      expect(await page.content()).not.toContain('data-category="-"');
    });

    test('tells in one line each what is live without consent, and starts nothing twice', async ({
      open,
      page,
      vendors,
      watch,
    }) => {
      const config = {
        services: { youtube: { match: ['tube.vendor.localhost'] } },
        block: [{ match: 'stat.vendor.localhost/count', category: 'analytics' }],
      };
      const frame = (path: string) => `<iframe src="${vendors.url(path, 'tube')}"></iframe>`;
      await open({
        config,
        before: `<script src="${vendors.url('/count.js')}"></script>`,
        body: `${frame('/1.html')}${frame('/2.html')}<img src="${vendors.url('/count.gif')}" alt="">`,
      });
      const live = () =>
        watch
          .ours()
          .flatMap((line) => /W10: (.* live .*)/.exec(line)?.[1] ?? [])
          .sort();
      const expected = [
        '<iframe> of tube.vendor.localhost/ live without consent; mark it: data-service="youtube"',
        '<img> of stat.vendor.localhost/count live without consent; mark it: data-category="analytics"',
        '<script> of stat.vendor.localhost/count live without consent; mark it: data-category="analytics"',
      ];
      await expect.poll(live).toEqual(expected);
      const ran = () => page.evaluate(() => window.ran);
      await page.evaluate(
        async (src) => {
          await window.soglasie.acceptAll();
          const frame = document.createElement('iframe');
          frame.src = src;
          document.body.append(frame);
          await window.soglasie.rejectAll();
          await window.soglasie.acceptAll();
        },
        vendors.url('/3.html', 'tube'),
      );
      await settled(page);
      expect(await ran()).toEqual(['count']);
      expect(live()).toEqual(expected);
    });

    test('tells of a known service that runs and is not named, unless something was allowed', async ({
      open,
      page,
      watch,
    }) => {
      await listen(page, watch);
      const config = { services: { jivo: true } };
      await open({ config, body: UNMARKED });
      const unnamed = () => watch.ours().flatMap((line) => /W16: (.*)/.exec(line)?.[1] ?? []);
      // What is answered late is told later.
      await expect
        .poll(() => unnamed().sort())
        .toEqual(
          ['google-analytics', 'top-mail-ru', 'yandex-metrika', 'youtube'].map(
            (id) => `${id} works without consent; add "${id}": true to services`,
          ),
        );
      await page.evaluate(() => window.soglasie.acceptAll());
      const before = watch.ours().length;
      await page.reload();
      await settled(page);
      await page.evaluate(() => window.soglasie.open());
      expect(watch.ours().length).toBe(before);
    });

    for (const [name, text] of [
      ['a comma too many', '{ "services": { "jivo": true, }, }'],
      ['a comment', '{ /* ours */ "services": { "jivo": true } }'],
      ['other quotes', '{ “services”: { «jivo»: true } }'],
    ] as const) {
      test(
        `reads an inline config with ${name} for what was meant`,
        inFull(name === 'a comment'),
        async ({ page, site, watch }) => {
          const asked = await listen(page, watch);
          site.page(
            '/',
            `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.ran = []</script>
        <script type="application/json" data-soglasie>${text}</script>
        <script src="/dist/soglasie.js"></script></head><body>${UNMARKED}</body></html>`,
          );
          await page.goto(site.url('/'));
          await expect(banner(page).region).toBeVisible();
          await settled(page);
          expect(asked).not.toContain('code.jivo.ru');
          expect(watch.ours().filter((line) => /W01: config from/.test(line))).toHaveLength(1);
          await banner(page).accept.click();
          await expect.poll(() => asked).toContain('code.jivo.ru');
        },
      );
    }

    for (const [name, parts] of Object.entries({
      'answers 404': { attributes: 'data-config="/missing.json"' },
      'is cut off': { attributes: 'data-config="/cut.json"' },
      'is a list': { attributes: 'data-config="/list.json"' },
      'is a text that script has set': { before: '<script>soglasieConfig = "{}"</script>' },
    })) {
      test(
        `holds every known service until its category is allowed when the config ${name}`,
        inFull(name === 'is a list'),
        async ({ open, page, site, watch }) => {
          const asked = await listen(page, watch);
          site.answer('/missing.json', { status: 404 });
          site.answer('/cut.json', { body: '{"services":{"jivo":tr' });
          site.answer('/list.json', { body: '[{"services":{"jivo":true}}]' });
          await open({ ...parts, body: UNMARKED });
          await expect(banner(page).region).toBeVisible();
          await settled(page);
          expect(asked).toEqual([]);
          const isUnread = /404|cut/.test(name);
          const told = watch.ours().filter((line) => /W01: .*known services are held/.test(line));
          expect(told).toHaveLength(isUnread ? 1 : 0);
          if (isUnread) {
            // In the language of the owner, who reads it.
            await expect
              .poll(() => watch.console.join())
              .toMatch(/настройку из \/\w+.json прочитать не/);
          } else expect(watch.ours().join()).toMatch(/W02: config: expected object/);
          await banner(page).reject.click();
          await settled(page);
          expect(asked).toEqual([]);
          expect(await page.evaluate(() => window.ran)).toEqual([]);
          await page.evaluate(() => window.soglasie.acceptAll());
          for (const host of KEPT) await expect.poll(() => asked).toContain(host);
        },
      );
    }
  },
  isFull ? ['script', 'all'] : ['script'],
);
