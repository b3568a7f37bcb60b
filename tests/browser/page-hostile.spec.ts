import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner } from '../support/widget.js';

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;

/** Names of `document` that markup can shadow. */
const NAMES = [
  'cookie',
  'currentScript',
  'body',
  'head',
  'documentElement',
  'readyState',
  'referrer',
  'defaultView',
  'createElement',
  'createElementNS',
  'createTreeWalker',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'getElementById',
  'querySelector',
  'querySelectorAll',
  'importNode',
  'activeElement',
  'visibilityState',
  'prerendering',
  'scripts',
  'domain',
  'location',
  'implementation',
  'adoptedStyleSheets',
  'fonts',
  'title',
  'dir',
  'URL',
  'baseURI',
  'nodeType',
  'soglasie',
  'soglasieConfig',
];

/** Kind of element → markup that shadows a name. */
const CLOBBERS: readonly [kind: string, names: string[], markup: (name: string) => string][] = [
  ...chunks(NAMES, 7).map((names): (typeof CLOBBERS)[number] => [
    `<img name=${names.join('|')}>`,
    names,
    (name) => `<img name="${name}" alt="">`,
  ]),
  ['<img id>', ['soglasie', 'soglasieConfig', 'cookie'], (name) => `<img id="${name}" alt="">`],
  [
    'two <a id>',
    ['soglasie', 'soglasieConfig'],
    (name) =>
      `<a id="${name}" href="https://evil.localhost/"></a><a id="${name}" name="categories"></a>`,
  ],
  [
    '<form name>',
    ['currentScript', 'cookie', 'body', 'soglasie', 'soglasieConfig'],
    (name) => `<form name="${name}"><input name="src" value="https://evil.localhost/x.js">
      <input name="dataset"><input name="nonce"><input name="getAttribute"></form>`,
  ],
];

function chunks(names: readonly string[], size: number): string[][] {
  return names.length > size
    ? [names.slice(0, size), ...chunks(names.slice(size), size)]
    : [[...names]];
}

// Only the drop-in stands among the markup; the npm build starts from the page's own module.
eachBuild(() => {
  for (const [kind, names, markup] of CLOBBERS) {
    test(
      `keeps the gate and a refusal although the page has ${kind}`,
      inFull(/^(?:<img name=(?!cookie)|<img id|two)/.test(kind)),
      async ({ context, page, site, vendors }) => {
        for (const name of names) {
          const image = `<img data-category="analytics" data-src="${vendors.url('/p.gif')}" alt="">`;
          const body = markup(name) + installation('script', {}) + TAG + image;
          site.page(`/${name}`, documentWith('', { body }));
          // Leave first: a page that is still open asks again when its cookies go.
          await page.goto('about:blank');
          await context.clearCookies();
          const loaded = site.files().length;
          await page.goto(site.url(`/${name}`));
          await page.evaluate(() => window.soglasie.ready);
          expect.soft(await stateOf(page), name).toMatchObject({ status: 'unset' });
          // Seen by the server: the page's own querySelector may be shadowed.
          await expect.poll(() => site.files().slice(loaded), name).toContain('soglasie-ui.js');
          await page.evaluate(() => window.soglasie.rejectAll());
          await page.reload();
          await settled(page);
          const refused = { status: 'set', categories: { analytics: false } };
          expect.soft(await stateOf(page), name).toMatchObject(refused);
          // The commands and the UI are asked for at once: which is the first, nobody knows.
          const files = ['soglasie-commands.js', 'soglasie-ui.js', 'soglasie.js', 'soglasie.js'];
          expect
            .soft(
              site
                .files()
                .slice(loaded, loaded + 4)
                .sort(),
              name,
            )
            .toEqual(files);
          expect.soft(await page.evaluate(() => window.ran), name).toEqual([]);
        }
        expect(vendors.paths()).toEqual([]);
      },
    );
  }

  test('shows a usable banner among clobbered names', async ({ page, site }) => {
    const markup = ['body', 'head', 'cookie', 'currentScript', 'activeElement', 'readyState']
      .map((name) => `<img name="${name}" alt="">`)
      .join('');
    site.page('/', documentWith('', { body: markup + installation('script', {}) + TAG }));
    await page.goto(site.url('/'));
    await banner(page).accept.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
  });
}, ['script']);

eachBuild(() => {
  test('is not opened by a polluted Object.prototype', async ({ open, page, site, vendors }) => {
    await open({
      before: `<script>Object.assign(Object.prototype, {
        analytics: true, advertising: true, granted: true, required: true, status: 'set',
        mode: 'opt-out', categories: { analytics: true }, hub: 'https://evil.localhost/hub.html',
        url: 'https://evil.localhost/', record: { url: 'https://evil.localhost/' },
        answers: { analytics: true }, grants: { analytics: true }, domain: 'localhost',
      });</script>`,
      body: `${TAG}<img data-category="analytics" data-src="${vendors.url('/p.gif')}" alt="">`,
    });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => window.soglasie.has('analytics'))).toBe(false);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(vendors.paths()).toEqual([]);
    expect(site.hits().every((hit) => hit.host === 'shop.localhost')).toBe(true);
    await banner(page).reject.click();
    await expect(banner(page).region).toHaveCount(0);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });

  const OLD_LIBRARIES = {
    'toJSON of lists and texts': `Array.prototype.toJSON = function () { return '"changed"'; };
      String.prototype.toJSON = function () { return 'changed'; };`,
    'methods of lists': `Array.prototype.first = function () { return this[0]; };
      Array.prototype.remove = function () { return []; };`,
    'methods of every object': `Object.prototype.each = function () {};
      Object.prototype.extend = function () { return this; };`,
  };
  for (const [name, code] of Object.entries(OLD_LIBRARIES)) {
    test(`keeps a choice where an old library has added ${name}`, async ({ open, page }) => {
      await open({ before: `<script>${code}</script>`, body: TAG });
      await banner(page).accept.click();
      await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
      await page.reload();
      await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
    });
  }

  test('leaves the page usable when its style sheet hides the banner', async ({ open, page }) => {
    await open({
      head: '<style>body > * { display: none !important } #page { display: block !important }</style>',
      body: `<button id="page" onclick="ran.push('pressed')">Купить</button>${TAG}`,
    });
    await settled(page);
    await page.locator('#page').click();
    expect(await page.evaluate(() => window.ran)).toEqual(['pressed']);
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
    await page.evaluate(() => window.soglasie.rejectAll());
    expect(await stateOf(page)).toMatchObject({ status: 'set' });
  });
});
