import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { accept, reject } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

/** How frameworks put a new page in the place of the old one. Gets `next`, markup of a body. */
const SWAPS = [
  [
    'a new body, as Turbo does',
    "document.body.replaceWith(new DOMParser().parseFromString('<body>' + next, 'text/html').body)",
  ],
  ['the contents of the body, as htmx boost does', 'document.body.innerHTML = next'],
  [
    'a new body by documentElement, as Astro does',
    `{ const page = new DOMParser().parseFromString('<body>' + next + '</body>', 'text/html');
       document.documentElement.replaceChild(page.body, document.body); }`,
  ],
  [
    'a document that is written anew',
    'document.open(); document.write(\'<!doctype html><html lang="ru"><body>\' + next); document.close()',
  ],
] as const;

const swap = (page: Page, code: string, next: string) =>
  page.evaluate(([text, markup]) => new Function('next', text as string)(markup), [code, next]);

eachBuild(() => {
  for (const [name, code] of SWAPS) {
    test(
      `asks on after ${name}`,
      inFull(/htmx|Astro/.test(name)),
      async ({ open, page, vendors }) => {
        await open();
        await expect(banner(page).region).toBeVisible();
        await swap(
          page,
          code,
          `<h1>2</h1><img data-category="analytics" data-src="${vendors.url('/a.gif')}">`,
        );
        await expect(banner(page).region).toBeVisible();
        await settled(page);
        expect(vendors.paths()).toEqual([]);
        await accept(page);
        await vendors.asked('/a.gif');
      },
    );

    test(
      `gates and opens the preferences after ${name}`,
      inFull(/htmx|Astro/.test(name)),
      async ({ open, page, vendors }) => {
        await open();
        await reject(page);
        const held = `<img data-category="analytics" data-src="${vendors.url('/a.gif')}">`;
        await swap(page, code, `<h1>2</h1>${held}<a href="#" data-soglasie-open>Cookie</a>`);
        await settled(page);
        expect(vendors.paths()).toEqual([]);
        await page.getByRole('link', { name: 'Cookie' }).click();
        await expect(preferences(page).dialog).toBeVisible();
        await preferences(page).accept.click();
        await vendors.asked('/a.gif');
        await swap(page, code, held.replace('a.gif', 'b.gif'));
        await vendors.asked('/b.gif');
      },
    );
  }
});
