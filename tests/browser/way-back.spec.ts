import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { reject } from '../support/visits.js';
import { preferences } from '../support/widget.js';

/** How frameworks put a new page in the place of the old one. Gets `next`, markup of a body. */
const SWAPS = {
  Turbo:
    "document.body.replaceWith(new DOMParser().parseFromString('<body>' + next, 'text/html').body)",
  htmx: 'document.body.innerHTML = next',
  Astro: `document.documentElement.replaceChild(
    new DOMParser().parseFromString('<body>' + next, 'text/html').body, document.body)`,
  'a router': "document.querySelector('main').innerHTML = next",
};

const OPENER = '<p><a href="/policy" data-soglasie-open>О cookie</a></p>';
const main = (inside: string) => `<main>${inside}</main>`;

const swap = (page: Page, code: string, next: string) =>
  page.evaluate(([text, markup]) => new Function('next', text as string)(markup), [code, next]);

const launcher = (page: Page) => page.getByRole('button', { name: 'Настройки cookie' });

/** A visitor who has answered, on a page of theirs. */
async function returning(open: (options: object) => Promise<Page>, options: object): Promise<Page> {
  await reject(await open(options));
  const page = await open({ ...options, path: '/next' });
  await settled(page);
  return page;
}

eachBuild(() => {
  for (const [name, code] of Object.entries(SWAPS)) {
    test(
      `the launcher comes when ${name} takes the only opener away`,
      inFull(name !== 'Turbo'),
      async ({ open, site }) => {
        const page = await returning(open, { body: main(OPENER) });
        const loaded = site.files();
        expect(loaded.slice(loaded.lastIndexOf('soglasie.js'))).toEqual(['soglasie.js']);
        await expect(launcher(page)).toHaveCount(0);
        await swap(page, code, main('<h1>2</h1>'));
        await launcher(page).click();
        await expect(preferences(page).dialog).toBeVisible();
      },
    );

    test(
      `the launcher leaves for an opener that ${name} brings, and comes back`,
      inFull(name !== 'Turbo'),
      async ({ open }) => {
        const page = await returning(open, { body: main('<h1>1</h1>') });
        await expect(launcher(page)).toBeVisible();
        await swap(page, code, main('<h1>2</h1>'));
        await expect(launcher(page)).toBeVisible();
        await swap(page, code, main(OPENER));
        await expect(launcher(page)).toHaveCount(0);
        await swap(page, code, main(`<h1>4</h1>${OPENER}`));
        await settled(page);
        await expect(launcher(page)).toHaveCount(0);
        await swap(page, code, main('<h1>5</h1>'));
        await expect(launcher(page)).toBeVisible();
      },
    );
  }

  const HIDDEN = {
    'in display: none': 'style="display: none"',
    hidden: 'hidden',
    'in visibility: hidden': 'style="visibility: hidden"',
    'in a menu of no height': 'style="height: 0; overflow: hidden"',
  };
  for (const [name, attribute] of Object.entries(HIDDEN)) {
    test(
      `the launcher stands in for an opener ${name}`,
      inFull(/^hidden|visibility/.test(name)),
      async ({ open }) => {
        const page = await returning(open, { body: `<nav ${attribute}>${OPENER}</nav>` });
        await expect(launcher(page)).toBeVisible();
      },
    );
  }

  test('an opener far below counts, and one that a menu shows and hides', async ({ open }) => {
    const body = `<nav id="menu">${OPENER}</nav><div style="height: 20000px"></div>`;
    const page = await returning(open, { body: body + OPENER.replace('<p', '<p id="far"') });
    const set = (id: string, value: string) =>
      page.locator(id).evaluate((node: HTMLElement, text) => {
        node.style.display = text;
      }, value);
    await set('#menu', 'none');
    await settled(page);
    await expect(launcher(page)).toHaveCount(0);
    await set('#far', 'none');
    await expect(launcher(page)).toBeVisible();
    await set('#menu', '');
    await expect(launcher(page)).toHaveCount(0);
    await set('#menu', 'none');
    await expect(launcher(page)).toBeVisible();
  });

  test('a page that changes all the time is looked at a few times', async ({ open }) => {
    const page = await returning(open, {
      before: `<script>window.looks = 0;
        const { querySelectorAll } = Document.prototype;
        Document.prototype.querySelectorAll = function (query) {
          if (query === '[data-soglasie-open]') looks += 1;
          return querySelectorAll.call(this, query);
        };</script>`,
      body: main('<h1>1</h1>'),
    });
    await expect(launcher(page)).toBeVisible();
    const { looks, time } = await page.evaluate(async () => {
      const before = Reflect.get(window, 'looks');
      const start = performance.now();
      for (let at = 0; at < 300; at += 1) {
        document.querySelector('main')?.append(document.createElement('p'));
        await new Promise((next) => setTimeout(next));
      }
      return { looks: Reflect.get(window, 'looks') - before, time: performance.now() - start };
    });
    // A few times a second, however long the changes take.
    expect(looks).toBeLessThan(3 + time / 100);
  });

  for (const file of ['soglasie-ui.js', 'soglasie-commands.js', 'soglasie-preferences.js']) {
    test(
      `an opener leads where its link does without ${file}`,
      inFull(file !== 'soglasie-ui.js'),
      async ({ open, site }) => {
        const page = await returning(open, { body: main(OPENER) });
        site.page('/policy', '<!doctype html><h1>Политика</h1>');
        site.answer(`/dist/${file}`, { status: 404 });
        await page.getByRole('link', { name: 'О cookie' }).click();
        await expect(page).toHaveURL(/\/policy$/);
      },
    );
  }
}, ['script']);
