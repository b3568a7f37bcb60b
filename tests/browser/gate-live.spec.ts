import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { isFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';

const CATEGORY = 'data-category="functional"';

/** What stands for each kind: live markup, and the attribute that must not be there. */
const LIVE: readonly [kind: string, path: string, markup: (url: string) => string][] = [
  ['iframe', '/a.html', (url) => `<iframe ${CATEGORY} src="${url}"></iframe>`],
  ['img', '/a.gif', (url) => `<img ${CATEGORY} src="${url}" alt="">`],
  ['srcset', '/b.gif', (url) => `<img ${CATEGORY} srcset="${url} 1x" alt="">`],
  [
    'picture',
    '/c.gif',
    (url) => `<picture><source srcset="${url}"><img ${CATEGORY} alt=""></picture>`,
  ],
  ['link', '/a.css', (url) => `<link rel="stylesheet" ${CATEGORY} href="${url}">`],
  ['video', '/a.mp4', (url) => `<video ${CATEGORY} src="${url}"></video>`],
  ['poster', '/d.gif', (url) => `<video ${CATEGORY} poster="${url}"></video>`],
  ['source', '/b.mp4', (url) => `<video ${CATEGORY}><source src="${url}"></video>`],
  ['marked source', '/c.mp4', (url) => `<video><source ${CATEGORY} src="${url}"></video>`],
  ['audio', '/a.mp3', (url) => `<audio ${CATEGORY} src="${url}"></audio>`],
  ['object', '/b.html', (url) => `<object ${CATEGORY} type="text/html" data="${url}"></object>`],
  ['embed', '/c.html', (url) => `<embed ${CATEGORY} type="text/html" src="${url}">`],
  ['service', '/d.html', (url) => `<iframe data-service="maps" src="${url}"></iframe>`],
  [
    'two words',
    '/e.html',
    (url) => `<iframe data-category="necessary functional" src="${url}"></iframe>`,
  ],
  [
    'an unknown word',
    '/f.html',
    (url) => `<iframe data-category="functionall" src="${url}"></iframe>`,
  ],
];

const CONFIG = {
  services: { maps: { category: 'functional', title: 'Карты' } },
  onWithdraw: 'keep',
};

/** Whatever under the body goes somewhere by itself. */
const liveOf = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll('body :is([src],[srcset],[href],[data],[poster]):not(script)'),
    ].map((each) => each.outerHTML),
  );

const allLive = (vendors: Vendors) =>
  LIVE.map(([, path, markup]) => markup(vendors.url(path))).join('\n');

eachBuild(() => {
  test('shuts everything that is marked and was written live, and says so', async ({
    open,
    page,
    vendors,
    watch,
  }) => {
    await open({ config: CONFIG, body: allLive(vendors) });
    await expect.poll(() => liveOf(page)).toEqual([]);
    for (const [, path] of LIVE) {
      expect(
        watch.ours().filter((line) => line.includes(`W10`) && line.includes(path)),
      ).toHaveLength(1);
    }
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => liveOf(page)).toHaveLength(LIVE.length - 1);
  });

  test('leaves what is granted as it was written, and asks for it once', async ({
    open,
    page,
    vendors,
    watch,
  }) => {
    await open({ config: CONFIG, path: '/first', body: '' });
    await page.evaluate(() => window.soglasie.acceptAll());
    await open({ config: CONFIG, path: '/second', body: allLive(vendors) });
    await settled(page);
    for (const [kind, path] of LIVE) {
      if (kind !== 'an unknown word') await vendors.asked(path);
      expect(vendors.hits(path).length, kind).toBeLessThanOrEqual(1);
    }
    expect(watch.ours().filter((line) => line.includes('W10'))).toHaveLength(1);
    await page.evaluate(() => window.soglasie.withdraw());
    await expect.poll(() => liveOf(page)).toEqual([]);
  });

  test('opens nothing that is restored from a copy of the page made when it was open', async ({
    open,
    page,
    vendors,
  }) => {
    const url = vendors.url;
    await open({
      config: CONFIG,
      body: `<div id="here">
        <iframe ${CATEGORY} data-consent-src="${url('/map.html')}"></iframe>
        <iframe ${CATEGORY} loading="lazy" data-src="${url('/old.html')}"></iframe>
        <img ${CATEGORY} data-consent-src="${url('/a.gif')}" alt="">
        <script type="text/plain" ${CATEGORY} src="${url('/a.js')}"></script>
        <script type="text/plain" ${CATEGORY}>ran.push('inline')</script>
        <script type="text/plain" data-type="module" ${CATEGORY}>window.ran.push('module')</script>
        </div>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    for (const path of ['/loaded-map.gif', '/loaded-old.gif', '/a.gif']) await vendors.asked(path);
    await expect
      .poll(() => page.evaluate(() => [...window.ran].sort()))
      .toEqual(['a', 'inline', 'module']);
    await settled(page);
    const before = vendors.hits().length;
    await page.evaluate(async () => {
      const here = document.getElementById('here') as HTMLElement;
      const html = here.innerHTML;
      const copy = here.cloneNode(true);
      window.soglasie.withdraw();
      // As Turbo does with scripts, and as an editor does with all.
      const activated = copy.cloneNode(true) as HTMLElement;
      for (const old of activated.querySelectorAll('script')) {
        const made = document.createElement('script');
        for (const { name, value } of old.attributes) made.setAttribute(name, value);
        made.textContent = old.textContent;
        old.replaceWith(made);
      }
      here.innerHTML = html;
      document.body.append(activated);
      document.body.append(copy);
      here.insertAdjacentHTML('beforeend', html);
    });
    await settled(page);
    expect(
      vendors
        .hits()
        .slice(before)
        .map(({ path }) => path),
    ).toEqual([]);
    expect(await liveOf(page)).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toHaveLength(3);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => vendors.hits('/map.html').length).toBe(5);
    await settled(page);
    // What has run does not run again, whatever is made of it.
    expect(await page.evaluate(() => window.ran)).toHaveLength(3);
  });

  test('takes the own document of a frame, and puts the same back', async ({
    open,
    page,
    vendors,
  }) => {
    const text = `<img src='${vendors.url('/own.gif')}'>`;
    await open({ config: CONFIG, body: '<main></main>' });
    await page.evaluate((srcdoc) => {
      const frame = document.createElement('iframe');
      frame.dataset.category = 'functional';
      frame.loading = 'lazy';
      frame.srcdoc = srcdoc;
      document.querySelector('main')?.append(frame);
    }, text);
    const own = () => page.locator('main iframe').getAttribute('srcdoc');
    await expect.poll(own).toBeNull();
    expect(await page.locator('main').innerHTML()).not.toContain('own.gif');
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(own).toBe(text);
  });

  test('shuts at once what is given to a held element, and opens that', async ({
    open,
    page,
    vendors,
    watch,
  }) => {
    await open({
      config: CONFIG,
      body: `<iframe ${CATEGORY} data-consent-src="${vendors.url('/old.html')}"></iframe>
        <img ${CATEGORY} alt=""><video ${CATEGORY}></video>`,
    });
    await page.evaluate((base) => {
      (document.querySelector('iframe') as HTMLIFrameElement).src = `${base}/new.html`;
      document.querySelector('img')?.setAttribute('src', `${base}/new.gif`);
      const source = document.createElement('source');
      source.src = `${base}/new.mp4`;
      document.querySelector('video')?.append(source);
    }, vendors.url(''));
    await settled(page);
    expect(await liveOf(page)).toEqual([]);
    expect(vendors.paths().filter((path) => !path.endsWith('.mp4'))).toEqual([]);
    expect(watch.ours().filter((line) => line.includes('W10'))).toHaveLength(3);
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/loaded-new.gif');
    await vendors.asked('/new.gif');
    await vendors.asked('/new.mp4');
    expect(vendors.hits('/old.html')).toEqual([]);
  });

  test('shuts what is live in roots that lie in and beside each other in what is put in', async ({
    open,
    page,
    vendors,
  }) => {
    await open({ config: CONFIG, body: '<form id="place"><input name="nextSibling"></form>' });
    await page.evaluate(
      ([category, base]) => {
        const image = (name: string) => `<img ${category} src="${base}${name}.gif" alt="">`;
        const host = (name: string, ...inside: Node[]) => {
          const made = document.createElement('div');
          made.className = name;
          const root = made.attachShadow({ mode: 'open' });
          root.innerHTML = `<p>${image(name)}</p>`;
          root.append(...inside);
          return made;
        };
        const around = document.createElement('section');
        around.append(host('outer', host('inner')), host('beside'), document.createElement('p'));
        document.getElementById('place')?.append(around);
      },
      [CATEGORY, vendors.url('/')] as const,
    );
    const sources = () =>
      page.evaluate(() => {
        const rootOf = (name: string, within: ParentNode = document) =>
          within.querySelector(`.${name}`)?.shadowRoot as ShadowRoot;
        return [rootOf('outer'), rootOf('inner', rootOf('outer')), rootOf('beside')].map((root) =>
          root.querySelector('img')?.getAttribute('src'),
        );
      });
    await expect.poll(sources).toEqual([null, null, null]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect
      .poll(async () => (await sources()).map((it) => it?.replace(/.*\//, '')))
      .toEqual(['outer.gif', 'inner.gif', 'beside.gif']);
  });

  test('shuts what is live in open shadow roots and in frames of this origin', async ({
    open,
    page,
    site,
    vendors,
  }) => {
    const image = (path: string) => `<img ${CATEGORY} src="${vendors.url(path)}" alt="">`;
    site.page('/inner', `<!doctype html><body>${image('/frame.gif')}`);
    await open({
      config: CONFIG,
      body: `<div id="declared"><template shadowrootmode="open">${image('/declared.gif')}</template></div>
        <div id="made"></div><x-late></x-late><iframe id="inner" src="/inner"></iframe>
        <button is="x-press">waits for nothing, and may fail nothing</button>`,
    });
    await page.evaluate(
      ([made, late]) => {
        const host = document.createElement('section');
        host.attachShadow({ mode: 'open' }).innerHTML = made as string;
        document.getElementById('made')?.append(host);
        customElements.define(
          'x-late',
          class extends HTMLElement {
            constructor() {
              super();
              this.attachShadow({ mode: 'open' }).innerHTML = late as string;
            }
          },
        );
      },
      [image('/made.gif'), image('/late.gif')],
    );
    const sources = () =>
      page.evaluate(() =>
        [
          document.querySelector('#declared')?.shadowRoot,
          document.querySelector('#made section')?.shadowRoot,
          document.querySelector('x-late')?.shadowRoot,
          document.querySelector<HTMLIFrameElement>('#inner')?.contentDocument,
        ].map((root) => root?.querySelector('img')?.getAttribute('src')),
      );
    await expect.poll(sources).toEqual([null, null, null, null]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect
      .poll(async () => (await sources()).map((it) => it?.replace(/.*\//, '')))
      .toEqual(['declared.gif', 'made.gif', 'late.gif', 'frame.gif']);
    await page.evaluate(() => window.soglasie.withdraw());
    await expect.poll(sources).toEqual([null, null, null, null]);
  });

  test('leaves alone what other tools write in the same attribute', async ({
    open,
    page,
    watch,
  }) => {
    const foreign = `<div class="item" data-category="shoes">Туфли</div>
      <a href="#" data-category="Button" data-action="click">Ссылка</a>
      <li data-category="new sale" hidden="">Новинки</li>
      <button data-category="Form functional">Отправить</button>
      <img class="item" data-category="shoes" src="/shoe.gif" data-src="/shoe.gif" alt="">`;
    await open({
      config: CONFIG,
      head: '<style>.shown { display: flex !important }</style>',
      body: `<main data-category="catalog">${foreign}</main>
        <p class="shown" id="ours" data-category="functional">Наше</p>
        <p class="shown" id="one" data-service="maps">Наше</p>
        <p class="shown" id="until" data-category="!functional" hidden>Пока нет</p>`,
    });
    const inner = () => page.locator('main').innerHTML();
    expect(await inner()).toBe(foreign);
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator('#ours')).toBeHidden();
    await expect(page.locator('#one')).toBeHidden();
    await expect(page.locator('#until')).toBeVisible();
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect(page.locator('#ours')).toBeVisible();
    await expect(page.locator('#one')).toBeVisible();
    await expect(page.locator('#until')).toBeHidden();
    expect(await inner()).toBe(foreign);
    expect(
      watch.ours().filter((line) => !line.includes('functional') && !/<img/.test(line)),
    ).toEqual([]);
  });
});

// An app begins after the page was parsed: by then its loaders have opened what is under their name.
eachBuild(() => {
  test('keeps held addresses from loaders that open every data-src', async ({
    open,
    page,
    vendors,
  }) => {
    const url = vendors.url;
    const marked = `<iframe ${CATEGORY} class="lazyload" data-src="${url('/a.html')}"></iframe>
      <img ${CATEGORY} class="lazyload" data-src="${url('/a.gif')}" data-srcset="${url('/b.gif')} 1x" alt="">
      <picture><source data-srcset="${url('/c.gif')}"><img ${CATEGORY} class="lazyload" data-src="${url('/d.gif')}" alt=""></picture>
      <video ${CATEGORY} class="lazyload" data-poster="${url('/e.gif')}" data-src="${url('/a.mp4')}"></video>`;
    await open({
      config: CONFIG,
      head: `<script>
        const look = (root) => {
          for (const each of root.querySelectorAll('[data-src],[data-srcset],[data-poster]'))
            for (const name of ['srcset', 'src', 'poster'])
              if (each.dataset[name]) each.setAttribute(name, each.dataset[name]);
        };
        addEventListener('DOMContentLoaded', () => look(document));
        addEventListener('load', () => look(document));
        new MutationObserver(() => look(document)).observe(document, { childList: true, subtree: true });
      </script>`,
      body: `${marked}<img class="lazyload" data-src="${url('/own.gif')}" alt=""><script>look(document)</script>`,
    });
    await vendors.asked('/own.gif');
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), marked);
    await settled(page);
    // Firefox asks again for an image that is given its own address.
    expect(new Set(vendors.paths())).toEqual(new Set(['/own.gif']));
    await page.evaluate(() => window.soglasie.acceptAll());
    for (const path of ['/a.html', '/b.gif', '/c.gif', '/e.gif', '/a.mp4'])
      await vendors.asked(path);
  });
}, ['script']);

// Only the drop-in: the npm build is a module, so the page has been parsed when it starts.
eachBuild(
  () => {
    test('holds a live script that is marked, and runs it after consent', async ({
      open,
      page,
      vendors,
      watch,
    }) => {
      await open({
        config: CONFIG,
        body: `<script ${CATEGORY}>ran.push('inline')</script>
          <script ${CATEGORY} src="${vendors.url('/live.js')}"></script>`,
      });
      await settled(page);
      expect(await page.evaluate(() => window.ran)).toEqual([]);
      expect(watch.ours().filter((line) => line.includes('W10'))).toHaveLength(1);
      await page.evaluate(() => window.soglasie.acceptAll());
      await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['inline', 'live']);
    });

    test('makes scripts that ran natively inert as well', async ({ open, page, vendors }) => {
      await open({ config: CONFIG, path: '/first', body: '' });
      await page.evaluate(() => window.soglasie.acceptAll());
      await open({
        config: CONFIG,
        path: '/second',
        body: `<div id="here"><script type="text/plain" ${CATEGORY}>ran.push(document.currentScript.type)</script>
          <script type="text/plain" ${CATEGORY} src="${vendors.url('/a.js')}"></script>
          <script type="text/plain" ${CATEGORY} defer src="${vendors.url('/b.js')}"></script></div>`,
      });
      await settled(page);
      // That an inline script has started is found out by a timer.
      const inert = () => page.locator('#here script[type="text/plain"]').count();
      await expect.poll(inert).toBe(3);
      const types = await page.evaluate(async () => {
        window.soglasie.withdraw();
        const here = document.getElementById('here') as HTMLElement;
        const types = [...here.querySelectorAll('script')].map(({ type }) => type);
        for (const old of here.querySelectorAll('script')) {
          const made = document.createElement('script');
          for (const { name, value } of old.attributes) made.setAttribute(name, value);
          made.text = old.text;
          document.body.append(made);
        }
        window.soglasie.acceptAll();
        return types;
      });
      expect(types).toEqual(['text/plain', 'text/plain', 'text/plain']);
      await settled(page);
      expect(await page.evaluate(() => window.ran)).toEqual(['', 'a', 'b']);
    });
  },
  isFull ? ['script', 'all'] : ['script'],
);
