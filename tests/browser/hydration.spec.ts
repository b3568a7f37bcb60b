import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { banner } from '../support/widget.js';

const require = createRequire(import.meta.url);
const { createElement: h } = require('react');
const { renderToString } = require('react-dom/server');

/** React 18, which takes a document over whole or not at all; 19 minds nothing of ours. */
const FILES = ['react/umd/react.production.min.js', 'react-dom/umd/react-dom.production.min.js'];
const file = (name: string): string =>
  readFileSync(
    require.resolve(name.split('/')[0] as string).replace('index.js', '') +
      name.replace(/^[^/]+\//, ''),
    'utf8',
  );

/** The same on the server and in the browser. */
const PAGE = `(h, press) => h('html', { lang: 'ru' },
  h('head', null, h('title', null, 'Магазин'), h('script', { src: '/dist/soglasie.js' })),
  h('body', null,
    h('main', null, h('input', { id: 'search' }), h('button', { id: 'buy', onClick: press }, 'Купить')),
    ...['/0.js', '/1.js', '/app.js'].map((src) => h('script', { key: src, src }))))`;

const APP = `window.failures = [];
window.hydrate = () => ReactDOM.hydrateRoot(document,
  (${PAGE})(React.createElement, () => { document.title = 'bought'; }),
  { onRecoverableError: ({ message }) => failures.push(message) });`;

eachBuild(() => {
  test('React takes over a whole document, and what the visitor typed in it stays', async ({
    page,
    site,
  }) => {
    const script = (body: string) => ({ headers: { 'content-type': 'text/javascript' }, body });
    for (const [at, name] of FILES.entries()) site.answer(`/${at}.js`, script(file(name)));
    site.answer('/app.js', script(APP));
    const tree = new Function(`return ${PAGE}`)()(h);
    site.page('/', `<!doctype html>${renderToString(tree)}`);
    await page.goto(site.url('/'));
    await expect(banner(page).region).toBeVisible();
    await page.locator('#search').fill('самовар');
    await page.evaluate(() => Reflect.get(window, 'hydrate')());
    await expect(async () => {
      await page.locator('#buy').click();
      await expect(page).toHaveTitle('bought', { timeout: 200 });
    }).toPass();
    expect(await page.locator('#search').inputValue()).toBe('самовар');
    expect(await page.evaluate(() => Reflect.get(window, 'failures'))).toEqual([]);
    // Then it is the first in the tab order, as on any page.
    const first = () => page.evaluate(() => document.body.firstElementChild?.localName);
    await expect.poll(first).toBe('soglasie-ui');
    await banner(page).accept.click();
    await expect(banner(page).region).toHaveCount(0);
  });
}, ['script']);
