import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { MOOTOOLS, PROTOTYPE } from '../support/old-libraries.js';
import { settled } from '../support/settled.js';
import { banner, preferences } from '../support/widget.js';

/** What a page may call a function of its own, or a class, or a list. */
const NAMES = [
  ...['URL', 'Event', 'CustomEvent', 'Document', 'Element', 'Map', 'Promise', 'Intl', 'Reflect'],
  ...['CSSStyleSheet', 'Set', 'WeakMap', 'WeakSet', 'HTMLElement', 'HTMLScriptElement', 'Node'],
];

const PLACES = { above: 'before', below: 'head' } as const;

/** What works only where it was made: the page has thrown it away before anybody could take it. */
const LOST = ['MutationObserver', 'AbortController', 'ResizeObserver', 'WeakRef'];

const FORMS: readonly ((name: string) => string)[] = [
  (name) => `function ${name}() { this.mine = true; }`,
  (name) => `window.${name} = { mine: true };`,
  (name) => `window.${name} = class { constructor() { throw new Error('mine'); } };`,
];

const script = (code: string) => `<script>${code}</script>`;

const TAG = `<script type="text/plain" data-category="analytics">document.title += ' +'</script>`;

/**
 * A whole first visit: asked, held, looked at, accepted, let out; and a second one. Seen from outside:
 * a page that has lost its own `Map` answers no questions.
 */
async function visit(page: Page): Promise<void> {
  await expect(banner(page).region).toBeVisible();
  await expect(page).toHaveTitle('Магазин');
  await banner(page).customize.click();
  await expect(preferences(page).dialog).toBeVisible();
  await preferences(page).accept.click();
  await expect(page).toHaveTitle('Магазин +');
  await page.reload();
  await expect(page).toHaveTitle('Магазин +');
  await expect(banner(page).region).toHaveCount(0);
}

eachBuild(() => {
  const LIBRARIES = { MooTools: MOOTOOLS, 'Prototype.js': PROTOTYPE };
  for (const [name, code] of Object.entries(LIBRARIES)) {
    for (const place of ['above', 'below'] as const) {
      test(
        `asks, holds and releases with ${name} ${place} our tag`,
        inFull((name === 'MooTools') !== (place === 'above')),
        async ({ open, page, vendors }) => {
          const pixel = vendors.url('/p.gif');
          await open({
            config: { block: [{ match: new URL(pixel).hostname, category: 'advertising' }] },
            [PLACES[place]]: script(code),
            body: `${TAG}<script>document.body.append(Object.assign(document.createElement('img'), {
            src: '${pixel}', alt: '' }))</script>`,
          });
          await settled(page);
          expect(vendors.paths()).toEqual([]);
          await visit(page);
          await vendors.asked('/p.gif');
        },
      );
    }
  }

  for (const [at, name] of NAMES.entries()) {
    // One of each form; what a page with several of them does is below.
    test(
      `asks and releases where the page has a ${name} of its own above our tag`,
      inFull(at >= FORMS.length),
      async ({ open, page }) => {
        await open({
          before: script(FORMS[at % FORMS.length]?.(name) as string),
          body: TAG,
          until: 'load',
        });
        await visit(page);
      },
    );
  }

  for (const [at, form] of FORMS.entries()) {
    test(
      `asks and releases where the page takes every name below our tag, ${at + 1}`,
      inFull(at > 0),
      async ({ open, page }) => {
        const taken = [...NAMES, ...LOST].map((name) => form(name)).join('\n');
        await open({ head: script(taken), body: TAG, until: 'load' });
        await visit(page);
      },
    );
  }

  for (const name of LOST) {
    test(`lives with the page where ${name} was thrown away above our tag`, async ({
      open,
      page,
      watch,
    }) => {
      watch.allowErrors(/mine/);
      await open({
        before: script(FORMS[2]?.(name) as string),
        body: `${TAG}<button id="own" onclick="ran.push('own')">Купить</button>`,
        until: 'load',
      });
      await page.locator('#own').click();
      expect(await page.evaluate(() => window.ran)).toEqual(['own']);
    });
  }
}, ['script']);
