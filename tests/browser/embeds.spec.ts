import type { Page } from '@playwright/test';
import { audit } from '../support/axe.js';
import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';
import { stateOf } from '../support/visits.js';
import { choiceCookies } from '../support/widget.js';

const CATEGORY = 'data-category="functional"';
const config = {
  ui: { prompt: 'manual' },
  onWithdraw: 'keep',
  services: { maps: { category: 'functional', title: 'Яндекс Карты' } },
} as const;
const STANDING = 'soglasie-embed';

const group = (page: Page, name = 'Карта скрыта') => page.getByRole('group', { name });
const once = (page: Page) => page.getByRole('button', { name: /^Показать один раз/ });
const allow = (page: Page) => page.getByRole('button', { name: /^Показывать всегда/ });
const frame = (vendors: Vendors, more = 'title="Карта"') =>
  `<iframe ${CATEGORY} ${more} data-src="${vendors.url('/map.html', 'maps')}" style="width: 600px; height: 400px"></iframe>`;

/** Ways to hold a frame whose neighbours would tell if it were not replaced exactly. */
const LAYOUTS: Record<string, (frame: string) => string> = {
  'in the flow': (it) => `<p>До</p>${it} текст<p id="after">После</p>`,
  'in a box that keeps a ratio': (it) =>
    `<style>.ratio { position: relative; width: 60%; padding-top: 33.75% }
      .ratio iframe { position: absolute; inset: 0; width: 100% !important; height: 100% !important }</style>
      <div class="ratio">${it}</div><p id="after">После</p>`,
  'in a flex row': (it) =>
    `<style>.row { display: flex; gap: 10px; align-items: center } .row > * { flex: 1 1 0; min-width: 0 }</style>
      <div class="row"><p>До</p>${it}<p id="after">После</p></div>`,
};

const boxOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    return [x, y, width, height].map((one) => Math.round(one * 10) / 10);
  });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);

bothBuilds(() => {
  test('«once» shows this frame alone, stores nothing, and gives it the focus', async ({
    open,
    page,
    vendors,
    context,
  }) => {
    await open({ config, body: `<a href="#">Ссылка</a>${frame(vendors)}<a href="#">Дальше</a>` });
    await expect(group(page)).toContainText('«Карта (maps.vendor.localhost)» получит');
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    // In order, each with a name of its own.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(once(page)).toBeFocused();
    await expect(once(page)).toHaveAccessibleName(
      'Показать один раз: Карта (maps.vendor.localhost)',
    );
    await page.keyboard.press('Tab');
    await expect(allow(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await vendors.asked('/loaded-map.gif');
    await expect(page.locator(STANDING)).toHaveCount(0);
    expect(await page.locator('iframe').evaluate((it) => it.outerHTML)).toContain('px"');
    await expect(page.locator('iframe')).not.toHaveAttribute('data-soglasie-held');
    expect(await focused(page)).toBe('iframe');
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
    expect(await choiceCookies(context)).toEqual([]);
  });

  test('the page’s own element shows what it waits for, then its widget', async ({
    open,
    page,
    vendors,
  }) => {
    const service = 'data-service="maps"';
    await open({
      config,
      body: `<div ${service} data-placeholder="Яндекс Карты" id="map" style="height: 320px"><b>Карта</b></div>
        <script type="text/plain" ${service} src="${vendors.url('/maps.js')}"></script>
        <script type="text/plain" ${service} data-category="advertising" src="${vendors.url('/ads.js')}"></script>
        <div ${CATEGORY} data-placeholder="Ролик" style="height: 320px"></div>`,
    });
    await expect(group(page)).toContainText('«Яндекс Карты» получит');
    await expect(page.getByText('Карта', { exact: true })).toBeHidden();
    // What builds the other one is not known: nothing could be shown once.
    await expect(group(page, 'Видео скрыто').getByRole('button')).toHaveCount(1);
    await once(page).focus();
    await page.keyboard.press('Enter');
    await vendors.asked('/maps.js');
    await expect(page.getByText('Карта', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('map');
    await settled(page);
    // It lacks more than the visitor was told of.
    expect(vendors.paths()).toEqual(['/maps.js']);
  });
});

eachBuild(() => {
  test('«allow» grants the category on all pages; a withdrawal brings the placeholder back', async ({
    open,
    page,
    site,
    vendors,
  }) => {
    await open({ config, body: frame(vendors, 'sandbox="allow-scripts" title="Карта"') });
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await allow(page).focus();
    await page.keyboard.press('Space');
    await vendors.asked('/loaded-map.gif');
    await expect(page.locator(STANDING)).toHaveCount(0);
    expect(await focused(page)).toBe('iframe');
    expect(await stateOf(page)).toMatchObject({
      via: 'embed',
      categories: { functional: true, analytics: true, advertising: false },
    });
    await page.evaluate(() => window.soglasie.withdraw('functional'));
    await expect(group(page)).toBeVisible();
    await expect(page.locator('iframe')).toBeHidden();
    expect(await page.locator('iframe').getAttribute('src')).toBeNull();

    // A visitor who has agreed is not sent what draws placeholders.
    await page.evaluate(() => window.soglasie.set({ functional: true }));
    const loaded = site.files().length;
    await page.reload();
    await settled(page);
    expect(site.files().slice(loaded).join()).not.toContain('embeds');
  });

  for (const [name, layout] of Object.entries(LAYOUTS)) {
    test(
      `takes exactly the box of a frame ${name}, also of another width`,
      inFull(name === 'in the flow'),
      async ({ open, page, vendors }) => {
        await open({ config: { ui: { prompt: 'manual', launcher: false } }, body: '' });
        const shifts = () => page.evaluate(() => window.ran.splice(0));
        await page.evaluate(
          (markup) => {
            window.ran = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.ran.push(JSON.stringify(entry));
            }).observe({ type: 'layout-shift' });
            document.body.innerHTML = markup;
          },
          layout(frame(vendors)),
        );
        await expect(group(page)).toBeVisible();
        await settled(page);
        expect(await shifts()).toEqual([]);
        await page.setViewportSize({ width: 900, height: 700 });
        // The window moved things, and the observer sees it: in a task of its own, some time later.
        const isMoved = name !== 'in the flow';
        const count = () => page.evaluate(() => window.ran.length);
        if (isMoved) await expect.poll(count).toBeGreaterThan(0);
        await settled(page);
        expect((await shifts()).length > 0).toBe(isMoved);
        const held = await boxOf(page, STANDING);
        const last = await boxOf(page, '#after');
        await once(page).click();
        await vendors.asked('/loaded-map.gif');
        expect(await boxOf(page, 'iframe')).toEqual(held);
        expect(await boxOf(page, '#after')).toEqual(last);
        await settled(page);
        expect(await shifts()).toEqual([]);
      },
    );
  }

  test('says who receives data in the box of an ordinary video, also on a phone', async ({
    open,
    page,
    vendors,
  }) => {
    await open({ config: { ui: { prompt: 'manual', launcher: false } }, body: frame(vendors) });
    for (const [width, height] of [
      [500, 280],
      [358, 200],
    ] as const) {
      await page.locator('iframe').evaluate(
        (element, [w, h]) => {
          Object.assign(element.style, { width: `${w}px`, height: `${h}px` });
        },
        [width, height] as const,
      );
      await page.setViewportSize({ width: width + 32, height: 700 });
      await expect(group(page)).toBeVisible();
      await expect(group(page).getByText('ваш IP')).toBeVisible();
      await expect(once(page)).toBeInViewport();
    }
  });

  test('goes with the frame, waits for one without a size, and fits into a small one', async ({
    open,
    page,
    vendors,
  }) => {
    const src = `${CATEGORY} data-src="${vendors.url('/map.html')}"`;
    await open({
      config,
      body: `<iframe ${src} width="1" height="1" style="border: 0"></iframe><iframe ${src} hidden></iframe>
        <div id="tab" hidden><iframe ${src} width="120" height="60" style="border: 0"></iframe></div>
        ${frame(vendors)}`,
    });
    await expect(group(page)).toHaveCount(1);
    await page.evaluate(() => document.getElementById('tab')?.removeAttribute('hidden'));
    const small = page.locator(`#tab ${STANDING}`);
    await expect(small.getByRole('button')).toHaveCount(1);
    expect(await boxOf(page, `#tab ${STANDING}`)).toMatchObject({ 2: 120, 3: 60 });
    const card = small.getByRole('group');
    expect(await card.evaluate((it) => [it.scrollWidth, it.scrollHeight])).toEqual([118, 58]);
    await small.getByRole('button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');

    await page.evaluate(() => {
      for (const it of document.querySelectorAll('iframe')) it.remove();
    });
    await expect(page.locator(STANDING)).toHaveCount(0);
    expect(vendors.paths()).toEqual([]);
  });
});

test('speaks the language of the page in the operator’s own words, and leaves with the library', async ({
  open,
  page,
  vendors,
}) => {
  const texts = { 'embed.once': 'Just this time' };
  await open({ config: { ...config, texts }, lang: 'en', body: frame(vendors, 'title="Map"') });
  await expect(group(page, 'Map hidden')).toContainText('allow functional cookies');
  await expect(page.getByRole('button', { name: /^Just this time/ })).toBeVisible();

  await page.evaluate(() => window.soglasie.destroy());
  await expect(page.locator(STANDING)).toHaveCount(0);
  await expect(page.locator('iframe')).toBeVisible();
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

for (const [name, file] of Object.entries({ 'is missing': 404, fails: 500 })) {
  test(`a page whose file ${name} goes on, and tells in one line`, async ({
    open,
    page,
    site,
    vendors,
    watch,
  }) => {
    site.answer('/dist/soglasie-embeds.js', { status: file });
    await open({ config, body: frame(vendors) });
    await expect.poll(() => watch.ours().join()).toContain('W06');
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/loaded-map.gif');
  });
}

const HOSTILE = `* { all: revert !important; font: 9px fantasy !important; color: red !important }
  button, ${STANDING}, div { display: none !important }
  #f { width: 600px !important; height: 400px !important }
  iframe { display: block !important; visibility: visible !important }`;

test('is as the page cannot make it: hostile CSS and a strict CSP', async ({
  open,
  page,
  site,
  vendors,
}) => {
  site.answer('/hostile.css', { headers: { 'content-type': 'text/css' }, body: HOSTILE });
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src *; frame-src *; report-uri /csp-report`;
  await open({
    config: undefined,
    attributes: 'data-layout="card"',
    headers: { 'content-security-policy': policy },
    before: '<link rel="stylesheet" href="/hostile.css">',
    body: `<iframe id="f" ${CATEGORY} title="Карта" data-src="${vendors.url('/map.html')}"></iframe>`,
  });
  await expect(group(page)).toBeVisible();
  await expect(page.locator('iframe')).toBeHidden();
  await expect(once(page)).toHaveCSS('font-weight', '600');
  const heights = await group(page)
    .getByRole('button')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
  expect(heights).toEqual([44, 44]);
  await once(page).click();
  await vendors.asked('/loaded-map.gif');
  expect(site.hits('/csp-report')).toEqual([]);
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`has nothing that axe finds: ${scheme}, ${width} px`, async ({ open, page, vendors }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await open({
      config,
      head: '<style>:root { color-scheme: light dark } iframe { max-width: 100% }</style>',
      body: `<main><h1>Контакты</h1>${frame(vendors)}
        <iframe ${CATEGORY} title="Видео" data-src="${vendors.url('/a.html')}" width="200" height="80"></iframe>
        <div data-service="maps" data-placeholder style="height: 300px"></div></main>`,
    });
    await expect(group(page)).toHaveCount(2);
    const { violations, looked } = await audit(page);
    expect(violations).toEqual([]);
    expect(looked).toBeGreaterThan(5);
  });
}
