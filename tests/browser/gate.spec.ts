import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { allKinds, KINDS } from '../support/kinds.js';
import { settled } from '../support/settled.js';
import { banner } from '../support/widget.js';

/**
 * What one page can hold together. Firefox tells WebDriver that the page itself goes where an object
 * or embed goes; with other loads beside them, Playwright may wait for that for ever. Alone they are
 * tested there too.
 */
const togetherIn = (engine: keyof typeof AHEAD) =>
  KINDS.filter(({ name }) => engine !== 'firefox' || !/object|embed/.test(name));
const pathsOf = (kinds: typeof KINDS) => kinds.flatMap(({ asks }) => asks).sort();
const namesOf = (kinds: typeof KINDS) => kinds.flatMap(({ runs }) => runs).sort();

/** What Firefox's parser fetches at once: it does not know that nothing in a template is wanted yet. */
const AHEAD = { chromium: [], firefox: ['/inner.gif', '/inner.js'], webkit: [] };

/**
 * What Chromium may begin to fetch twice, also on a page without any library: when something else
 * is put into the page while an object is loading, it takes the object's frame down and starts anew.
 */
const ANEW = /object|embed/;

/** These paths in alphabetical order, without those that this engine fetches on its own. */
const wanted = (paths: readonly string[], engine: keyof typeof AHEAD) =>
  paths
    .filter((path, index) => !ANEW.test(path) || paths.indexOf(path) === index)
    .filter((path) => !(AHEAD[engine] as string[]).includes(path))
    .sort();

/** What ran, whatever the order. */
const ran = async (page: Page) => (await page.evaluate(() => window.ran)).sort();

/** Most kinds are proved together, below; these alone in every run. */
const ALONE = /^an (?:external script|object|embed)$/;

eachBuild(() => {
  for (const kind of KINDS) {
    test(
      `holds ${kind.name} until its category is granted, then releases it once`,
      inFull(!ALONE.test(kind.name)),
      async ({ browserName, open, vendors }) => {
        const page = await open({ body: kind.markup('data-category="analytics"', vendors.url) });
        await settled(page);
        expect(wanted(vendors.paths(), browserName)).toEqual([]);
        expect(await ran(page)).toEqual([]);

        await page.evaluate(() => window.soglasie.set({ technical: true, advertising: true }));
        await settled(page);
        expect(wanted(vendors.paths(), browserName)).toEqual([]);
        expect(await ran(page)).toEqual([]);

        await page.evaluate(() => window.soglasie.acceptAll());
        await Promise.all(kind.asks.map((path) => vendors.asked(path)));
        await expect.poll(() => ran(page)).toEqual([...kind.runs].sort());
        await settled(page);
        expect(wanted(vendors.paths(), browserName)).toEqual(wanted(kind.asks, browserName));
        expect(await ran(page)).toEqual([...kind.runs].sort());
      },
    );
  }

  test('wakes a video whose source is marked itself, and empties it after a withdrawal', async ({
    open,
    page,
    vendors,
  }) => {
    const source = `<source data-category="functional" data-src="${vendors.url('/film.mp4')}">`;
    await open({
      config: { onWithdraw: 'keep' },
      body: `<video preload="auto">${source}</video>`,
    });
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/film.mp4');

    // Bug: with its source taken away, the video kept what it had of it.
    const emptied = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          document.querySelector('video')?.addEventListener('emptied', () => resolve());
          window.soglasie.withdraw();
        }),
    );
    await emptied;
  });

  test('asks for nothing at all before a choice, and for everything once after «Принять все»', async ({
    browserName,
    open,
    vendors,
  }) => {
    const kinds = togetherIn(browserName);
    const page = await open({ body: allKinds('data-category="advertising"', vendors, kinds) });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(wanted(vendors.paths(), browserName)).toEqual([]);
    expect(await ran(page)).toEqual([]);

    await page.evaluate(() => window.soglasie.set({ technical: true, analytics: true }));
    await settled(page);
    expect(wanted(vendors.paths(), browserName)).toEqual([]);
    expect(await ran(page)).toEqual([]);

    await page.evaluate(() => window.soglasie.reset());
    await banner(page).accept.click();
    await Promise.all(pathsOf(kinds).map((path) => vendors.asked(path)));
    await expect.poll(() => ran(page)).toEqual(namesOf(kinds));
    await settled(page);
    expect(wanted(vendors.paths(), browserName)).toEqual(wanted(pathsOf(kinds), browserName));
    expect(await ran(page)).toEqual(namesOf(kinds));
  });

  test('asks for nothing after «Отклонить все», nor on the next page', async ({
    browserName,
    open,
    vendors,
  }) => {
    const body = allKinds('data-category="advertising"', vendors);
    const page = await open({ body });
    await banner(page).reject.click();
    await settled(page);
    await open({ path: '/next', body });
    await settled(page);
    expect(wanted(vendors.paths(), browserName)).toEqual([]);
    expect(await ran(page)).toEqual([]);
  });

  test('lets a visitor who granted everything before have everything once', async ({
    browserName,
    open,
    page,
    vendors,
  }) => {
    await open({ body: '' });
    await page.evaluate(() => window.soglasie.acceptAll());
    const kinds = togetherIn(browserName);
    await open({ path: '/next', body: allKinds('data-category="functional"', vendors, kinds) });
    await Promise.all(pathsOf(kinds).map((path) => vendors.asked(path)));
    await expect.poll(() => ran(page)).toEqual(namesOf(kinds));
    await settled(page);
    expect(wanted(vendors.paths(), browserName)).toEqual(wanted(pathsOf(kinds), browserName));
    expect(await ran(page)).toEqual(namesOf(kinds));
  });

  test('runs nothing of a template before its grant, and asks for nothing that is marked in it', async ({
    browserName,
    open,
    vendors,
  }) => {
    const gate = 'data-category="functional"';
    const page = await open({
      body: `<template ${gate}>
        <img src="${vendors.url('/inner.gif')}" alt=""><script src="${vendors.url('/inner.js')}"></script>
        <img ${gate} data-src="${vendors.url('/marked.gif')}" alt="">
        <script type="text/plain" ${gate} src="${vendors.url('/marked.js')}"></script></template>`,
    });
    await settled(page);
    expect(vendors.paths().sort()).toEqual(AHEAD[browserName]);
    expect(await ran(page)).toEqual([]);

    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/marked.gif');
    await expect.poll(() => ran(page)).toEqual(['inner', 'marked']);
  });

  test('runs necessary tags without asking', async ({ browserName, open, page, vendors }) => {
    const kinds = togetherIn(browserName);
    await open({ body: allKinds('data-category="necessary"', vendors, kinds) });
    await Promise.all(pathsOf(kinds).map((path) => vendors.asked(path)));
    await settled(page);
    expect(wanted(vendors.paths(), browserName)).toEqual(wanted(pathsOf(kinds), browserName));
  });

  test('keeps the identity of elements that are no scripts', async ({ open, page, vendors }) => {
    await open({
      body: `<iframe id="map" data-category="functional" data-src="${vendors.url('/map.html')}"></iframe>
        <img id="pixel" data-category="functional" data-src="${vendors.url('/pixel.gif')}" alt="">`,
    });
    const held = await page.evaluateHandle(() =>
      ['map', 'pixel'].map((id) => document.getElementById(id)),
    );
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/loaded-map.gif');
    await vendors.asked('/pixel.gif');
    expect(
      await held.evaluate(([map, pixel]) => [
        map === document.getElementById('map'),
        pixel === document.getElementById('pixel'),
      ]),
    ).toEqual([true, true]);
  });
});
