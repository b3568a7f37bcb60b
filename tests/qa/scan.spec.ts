import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { summaryOf } from '../../src/tools/cli/scan/summary.js';
import { type Sights, visitSite } from '../../src/tools/cli/scan/visit.js';
import { findChromium } from '../find-browser.mjs';
import { inFull } from '../support/in-full.js';
import { documentWith, installation } from '../support/installation.js';
import { expect, test } from '../support/qa.js';

/** What the vendors do, by the address of their scripts; anything else is a picture. */
const VENDORS: Readonly<Record<string, string>> = {
  'https://mc.yandex.ru/metrika/tag.js': `document.cookie = '_ym_uid=1; max-age=9999; path=/';
    localStorage._ym_uid = 1; localStorage.setItem('_ym_retryReqs', 1);
    new Image().src = 'https://mc.yandex.ru/watch/1?a=' + Math.random();`,
  'https://www.googletagmanager.com/gtag/js': `document.cookie = '_ga=1; max-age=9999; path=/';
    fetch('https://region1.google-analytics.com/g/collect', { mode: 'no-cors' });`,
  'https://code.jivo.ru/widget/abc': `document.cookie = 'jv_visits_count=1; path=/';`,
  'https://vk.com/js/api/openapi.js': '',
  'https://stat.strange.example/s.js': `document.cookie = 'strange=1; max-age=9999; path=/';
    sessionStorage.setItem('strange_key', 1); document.cookie = 'gone=; max-age=0';`,
};
const FRAMES = ['https://www.youtube.com/embed/x', 'https://yandex.ru/map-widget/v1/'];

/** Vendors that answer, and note that they were asked. */
const withVendors = async (context: BrowserContext, asked: Set<string>): Promise<void> => {
  await context.route(/^https:/, async (route) => {
    const url = route.request().url().replace(/\?.*/, '');
    asked.add(new URL(url).host + new URL(url).pathname);
    const script = VENDORS[url];
    if (script !== undefined) {
      return route.fulfill({ contentType: 'text/javascript', body: script });
    }
    return route.fulfill({ contentType: 'text/html', body: FRAMES.includes(url) ? '<p>x' : '' });
  });
};

const COUNTERS = `
  <script>
    (function (m, e, t, r, i, k, a) {
      m[i] = m[i] || function () { (m[i].a = m[i].a || []).push(arguments); };
      k = e.createElement(t); a = e.getElementsByTagName(t)[0]; k.async = 1; k.src = r;
      a.parentNode.insertBefore(k, a);
    })(window, document, 'script', 'https://mc.yandex.ru/metrika/tag.js', 'ym');
    document.cookie = 'own=1; max-age=9999';
  </script>
  <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
  <script src="https://vk.com/js/api/openapi.js"></script>
  <script src="https://stat.strange.example/s.js"></script>
  <noscript><img src="https://mc.yandex.ru/watch/1" alt=""></noscript>`;
const MORE = `
  <img src="https://pixel.other.example/p.gif?r=1" alt="">
  <iframe src="https://www.youtube.com/embed/x" title="Видео"></iframe>
  <iframe src="https://yandex.ru/map-widget/v1/" title="Карта" loading="lazy" style="margin-top: 4000px"></iframe>
  <form><label>Телефон <input type="tel" name="a"></label><button>Позвонить</button></form>
  <form><input name="email"><label><input type="checkbox"> Согласен на обработку</label></form>
  <form role="search"><input type="search" name="q"></form>
  <form><input name="login" placeholder="E-mail"><input type="password"></form>`;

const visit = async (
  newContext: () => Promise<BrowserContext>,
  url: string,
  pages = 20,
): Promise<{ sights: Sights; progress: string[] }> => {
  const progress: string[] = [];
  const sights = await visitSite(newContext, url, {
    pages,
    progress: (at, of, page, state) =>
      progress.push(`${at}/${of} ${state} ${new URL(page).pathname}`),
  });
  return { sights, progress };
};

test('a scan finds every service, cookie, pixel and form of an unmarked shop, and invents none', async ({
  site,
  browser,
}) => {
  test.slow();
  const asked = new Set<string>();
  const link =
    '<a href="/contacts#map">Контакты</a><a href="/price.pdf">Цены</a><a href="/logout">Выйти</a>';
  site.page('/', documentWith('', { head: COUNTERS, body: link }));
  site.page(
    '/contacts',
    documentWith('', {
      body: `${MORE}<a href="/">Главная</a><script src="https://code.jivo.ru/widget/abc" async></script>`,
    }),
  );
  const newContext = async () => {
    const context = await browser.newContext();
    await withVendors(context, asked);
    return context;
  };
  const { sights, progress } = await visit(newContext, site.url('/'));
  const result = summaryOf(sights);
  expect(progress).toEqual(['1/1 unset /', '2/2 unset /contacts']);
  expect(result).toMatchObject({ tool: '', states: ['unset'], failed: [] });

  // Everything that the vendors' log knows, each with its owner.
  const services = result.services.map(({ id }) => id).sort();
  expect(services).toEqual([
    'google-analytics',
    'jivo',
    'yandex-maps',
    'yandex-metrika',
    'youtube',
  ]);
  expect(result.unclear.map(({ ids }) => [...ids].sort())).toEqual([
    ['vk-retargeting', 'vk-widgets'],
  ]);
  expect(result.hosts.map(({ host }) => host).sort()).toEqual([
    'pixel.other.example',
    'stat.strange.example',
  ]);
  const told = [...result.services, ...result.unclear, ...result.hosts].flatMap((one) =>
    one.addresses.map(({ address }) => address),
  );
  expect([...new Set(told)].sort()).toEqual([...asked].sort());
  expect(result.config).toEqual({
    services: Object.fromEntries(result.services.map(({ id }) => [id, true])),
  });

  // Who brought it, and what it keeps.
  const metrika = result.services.find(({ id }) => id === 'yandex-metrika');
  expect(metrika?.addresses).toEqual([
    expect.objectContaining({ address: 'mc.yandex.ru/metrika/tag.js', from: 'page' }),
    expect.objectContaining({
      address: 'mc.yandex.ru/watch/1',
      from: 'https://mc.yandex.ru/metrika/tag.js',
    }),
  ]);
  const kept = Object.fromEntries(result.kept.map((it) => [`${it.kind} ${it.name}`, it]));
  expect(Object.keys(kept).sort()).toEqual([
    'cookie _ga',
    'cookie _ym_uid',
    'cookie jv_visits_count',
    'cookie own',
    'cookie strange',
    'local _ym_retryReqs',
    'local _ym_uid',
    'session strange_key',
  ]);
  expect(kept['cookie _ym_uid']).toMatchObject({
    service: 'yandex-metrika',
    by: 'https://mc.yandex.ru/metrika/tag.js',
    states: ['unset'],
  });
  expect(kept['cookie _ym_uid']?.afterMs).toBeGreaterThan(0);
  expect(kept['cookie strange']).toMatchObject({
    service: '',
    by: 'https://stat.strange.example/s.js',
  });
  expect(kept['cookie own']).toMatchObject({ service: '', by: 'page' });

  expect(result.pixels).toEqual([{ address: 'mc.yandex.ru/watch/1', pages: [site.url('/')] }]);
  expect(result.forms).toEqual([{ page: site.url('/contacts'), fields: ['Телефон'] }]);
});

test(
  'a scan of a site of vanilla-cookieconsent answers by its buttons, and names what leaks',
  inFull(),
  async ({ site, browser }) => {
    test.slow();
    const asked = new Set<string>();
    for (const file of ['cookieconsent.umd.js', 'cookieconsent.css']) {
      const body = readFileSync(`node_modules/vanilla-cookieconsent/dist/${file}`);
      const type = file.endsWith('js') ? 'text/javascript' : 'text/css';
      site.answer(`/${file}`, { headers: { 'content-type': type }, body });
    }
    const modal = { title: 'Мы используем cookie', acceptAllBtn: 'Да', acceptNecessaryBtn: 'Нет' };
    const setup = {
      categories: { necessary: { readOnly: true }, analytics: {} },
      language: {
        default: 'ru',
        translations: { ru: { consentModal: modal, preferencesModal: { sections: [] } } },
      },
    };
    site.page(
      '/',
      documentWith('', {
        head: `<link rel="stylesheet" href="/cookieconsent.css">
        <script type="text/plain" data-category="analytics" src="https://mc.yandex.ru/metrika/tag.js"></script>
        <script src="https://stat.strange.example/s.js"></script>`,
        body: `<script src="/cookieconsent.umd.js"></script>
        <script>CookieConsent.run(${JSON.stringify(setup)})</script>`,
      }),
    );
    const { sights } = await visit(async () => {
      const context = await browser.newContext();
      await withVendors(context, asked);
      return context;
    }, site.url('/'));
    const result = summaryOf(sights);
    expect(result).toMatchObject({
      tool: 'vanilla-cookieconsent',
      states: ['unset', 'refused', 'all'],
    });
    const states = (list: readonly { states: readonly string[] }[]) =>
      list.map((one) => one.states);
    expect(result.services.map(({ id }) => id)).toEqual(['yandex-metrika']);
    expect(states(result.services)).toEqual([['all']]);
    expect(result.hosts.map(({ host }) => host)).toEqual(['stat.strange.example']);
    expect(result.hosts[0]?.states).toContain('refused');
    expect(result.kept.find(({ name }) => name === '_ym_uid')?.states).toEqual(['all']);
    expect(result.kept.find(({ name }) => name === 'strange')?.states).toEqual([
      'unset',
      'refused',
      'all',
    ]);
  },
);

test(
  'a scan presses what a banner of no known tool offers, and claims no answer that it does not',
  inFull(),
  async ({ site, browser }) => {
    test.slow();
    const load = `var s = document.createElement('script');
    s.src = 'https://mc.yandex.ru/metrika/tag.js'; document.body.append(s)`;
    site.page(
      '/',
      documentWith('', {
        body: `<p>Мы принимаем карты. <button>Принять заказ</button></p>
        <div class="cookie-note">Мы используем файлы cookie. <a href="/policy">Подробнее</a>
        <button onclick="localStorage.ok = 1; this.parentNode.remove(); ${load}">Хорошо</button></div>
        <script>if (localStorage.ok) { document.querySelector('.cookie-note').remove(); ${load} }</script>`,
      }),
    );
    site.page('/policy', documentWith('', { body: '<h1>Политика</h1>' }));
    const asked = new Set<string>();
    const { sights } = await visit(async () => {
      const context = await browser.newContext();
      await withVendors(context, asked);
      return context;
    }, site.url('/'));
    expect(summaryOf(sights)).toMatchObject({
      tool: '?',
      states: ['unset', 'all'],
      services: [{ id: 'yandex-metrika', states: ['all'] }],
    });
  },
);

test(
  'a scan of a site of ours keeps what it is set up with, and follows the sitemap',
  inFull(),
  async ({ site, browser }) => {
    test.slow();
    const asked = new Set<string>();
    const config = { operator: 'ООО «Ромашка»', services: { 'yandex-metrika': true as const } };
    const body =
      '<script>var s = document.createElement("script"); s.src = "https://mc.yandex.ru/metrika/tag.js"; document.body.append(s)</script>';
    const page = documentWith(installation('script', { config }), { body });
    for (const path of ['/', '/goods/1', '/goods/2', '/about']) site.page(path, page);
    const urls = ['/goods/1', '/goods/2', '/about', '/'].map(
      (path) => `<url><loc>${site.url(path)}</loc></url>`,
    );
    site.answer('/sitemap.xml', { body: `<urlset>${urls.join('')}</urlset>` });
    const { sights, progress } = await visit(
      async () => {
        const context = await browser.newContext();
        await withVendors(context, asked);
        return context;
      },
      site.url('/'),
      3,
    );
    const result = summaryOf(sights);
    expect(progress.slice(0, 3)).toEqual(['1/1 unset /', '2/3 unset /goods/1', '3/3 unset /about']);
    expect(progress).toHaveLength(9);
    expect(result).toMatchObject({ tool: 'soglasie', states: ['unset', 'refused', 'all'], config });
    expect(result.services).toMatchObject([
      { id: 'yandex-metrika', isNamed: true, states: ['all'] },
    ]);
    expect(result.hosts).toEqual([]);
    // The library’s own cookie is its own business.
    expect(result.kept.filter(({ name }) => name === 'soglasie')).toEqual([]);
  },
);

interface Ran {
  status: number;
  out: string;
  err: string;
}

test('npx soglasie scan writes a draft and a report; init can begin with it', async ({ site }) => {
  test.slow();
  const script = `<script src="http://stat.vendor.localhost:${site.port}/count.js"></script>`;
  site.page(
    '/',
    documentWith('', {
      body: `${script}<form><input type="email" placeholder="&lt;b&gt;"></form>`,
    }),
  );
  const folder = test.info().outputPath('my site');
  mkdirSync(folder, { recursive: true });
  const found = findChromium({ prefersShell: true });
  const own = found && found.from !== 'playwright' ? ['--browser', found.path] : [];
  const run = (...args: string[]): Promise<Ran> => {
    const { FORCE_COLOR: _, ...env } = process.env;
    // Playwright is found from the folder of the command: here, from that of the project.
    const cli = [resolve('dist/cli.js'), ...args, ...own, '--lang', 'ru', '--out', folder];
    return new Promise((done) => {
      const child = execFile(process.execPath, cli, { env }, (error, out, err) =>
        done({ status: Number(error?.code ?? 0), out, err }),
      );
      child.stdin?.end();
    });
  };
  const first = await run('scan', site.url('/'));
  expect(first.status, first.err).toBe(1);
  expect(first.err).toBe(`Страница 1 из 1 (ответа нет): ${site.url('/')}\n`);
  expect(first.out).toMatch(
    /^До согласия работает: 1\. Осмотрено страниц: 1\. Согласия сайт не спрашивает\.\n/,
  );
  expect(first.out).toContain(`- stat.vendor.localhost:${site.port} [до согласия]`);
  expect(JSON.parse(readFileSync(join(folder, 'consent.json'), 'utf8'))).toEqual({});
  const report = readFileSync(join(folder, 'scan.html'), 'utf8');
  expect(report).toContain('&lt;b&gt;');
  expect(report).not.toContain('<b>');

  // What is there already is not written over, and nobody waits for that to be told.
  const again = await run('scan', site.url('/'));
  expect([again.status, again.out]).toEqual([2, '']);
  const json = await run('scan', site.url('/'), '--json', '--force', '--pages', '1');
  expect(JSON.parse(json.out)).toMatchObject({ pages: [site.url('/')], tool: '', config: {} });
  expect((await run('scan', site.url('/'), '--pages', '0', '--force')).err).toContain(
    'от 1 до 500',
  );
  expect((await run('scan', 'romashka.ru', '--force')).err).toContain('romashka.ru');

  writeFileSync(join(folder, 'consent.json'), '{}');
  const init = await run('init', '--scan', site.url('/'), '--force');
  expect(init.status, init.err).toBe(0);
  expect(init.out).toContain('До согласия работает: 1.');
  expect(JSON.parse(readFileSync(join(folder, 'consent.json'), 'utf8')).policy).toBeDefined();
});
