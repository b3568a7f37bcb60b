import type { Page } from '@playwright/test';
import { eachBuild, expect, type OpenOptions, test } from '../support/fixtures.js';
import { installation } from '../support/installation.js';
import { createLatch } from '../support/latch.js';
import { settled } from '../support/settled.js';
import type { Site } from '../support/site.js';

const CATEGORY = 'data-category="analytics"';

/** Opens a page whose body comes in two pieces. The first has arrived when this resolves. */
async function openInPieces(page: Page, site: Site, first: string, rest: string) {
  const latch = createLatch();
  const head = `<!doctype html><html lang="ru"><meta charset="utf-8">${installation('script', {})}`;
  site.page('/pieces', [`${head}<body><p id="top">начало</p>${first}`, latch, rest]);
  await page.goto(site.url('/pieces'), { waitUntil: 'commit' });
  await latch.reached;
  await page.locator('#top').waitFor();
  await settled(page, { ready: false });
  return latch;
}

async function grant(open: (options?: OpenOptions) => Promise<Page>) {
  const page = await open();
  await page.evaluate(() => window.soglasie.acceptAll());
}

// Only the drop-in: the npm build is a module, so the page has been parsed when it starts.
eachBuild(() => {
  // Bug: a template was copied while the parser was still inside it; what came later was lost.
  test('waits for the end of a granted template that arrives in pieces', async ({
    open,
    page,
    site,
  }) => {
    await grant(open);
    const rest = await openInPieces(
      page,
      site,
      `<template ${CATEGORY}><script>ran.push('first')</script><script>ran.push(`,
      `'second')</script><p id="last">конец</p></template>`,
    );
    rest.open();
    await expect(page.locator('#last')).toHaveText('конец');
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first', 'second']);
  });

  test('finds the sources of a granted video that arrives in pieces', async ({
    open,
    page,
    site,
    vendors,
  }) => {
    await grant(open);
    const rest = await openInPieces(
      page,
      site,
      `<video ${CATEGORY} preload="auto">`,
      `<source data-src="${vendors.url('/film.mp4')}"></video>`,
    );
    rest.open();
    await vendors.asked('/film.mp4');
  });

  // Bug: it was made inert again before the rest had come, and never ran.
  for (const [name, first, rest] of [
    ['none of its text', '', "ran.push('inline')"],
    ['half of its text', "ran.push('in", "line')"],
  ] as const) {
    test(`runs an inline script of which ${name} has arrived at first`, async ({
      open,
      page,
      site,
    }) => {
      await grant(open);
      const latch = await openInPieces(
        page,
        site,
        `<script type="text/plain" ${CATEGORY}>${first}`,
        `${rest}</script><script type="text/plain" ${CATEGORY}>ran.push('next')</script>`,
      );
      latch.open();
      await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['inline', 'next']);
      // Inert again: what a snapshot of the page keeps never runs.
      const types = () =>
        page.evaluate(() => Array.from(document.scripts, ({ type }) => type).slice(-2));
      await expect.poll(types).toEqual(['text/plain', 'text/plain']);
    });
  }

  test('waits for the end of an inline script that arrives in pieces behind a queued one', async ({
    open,
    page,
    site,
    vendors,
  }) => {
    await grant(open);
    const rest = await openInPieces(
      page,
      site,
      `<script type="text/plain" ${CATEGORY} data-src="${vendors.url('/queued.js')}"></script>
        <script type="text/plain" ${CATEGORY}>ran.push('in`,
      `line')</script>`,
    );
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['queued']);
    await settled(page, { ready: false });
    rest.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['queued', 'inline']);
  });

  test('waits for the end of an inline script that the choice finds half there', async ({
    page,
    site,
  }) => {
    const rest = await openInPieces(
      page,
      site,
      `<script type="text/plain" ${CATEGORY}>ran.push('first')</script>
        <script type="text/plain" ${CATEGORY}>ran.push('sec`,
      `ond')</script><script type="text/plain" ${CATEGORY}>ran.push('third')</script>`,
    );
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first']);
    await settled(page, { ready: false });
    rest.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first', 'second', 'third']);
  });

  test('runs a script that the choice finds at the very end of what has arrived', async ({
    page,
    site,
    vendors,
  }) => {
    const rest = await openInPieces(
      page,
      site,
      `<script type="text/plain" ${CATEGORY} src="${vendors.url('/last.js')}"></script>`,
      `<script type="text/plain" ${CATEGORY}>ran.push('next')</script>`,
    );
    await page.evaluate(() => window.soglasie.acceptAll());
    await settled(page, { ready: false });
    rest.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['last', 'next']);
  });

  // Bug: the way up from a script led from the form to its own part and back, for ever.
  test('is not led in a circle by a form whose parts are named after what a node has', async ({
    open,
    page,
    site,
  }) => {
    await grant(open);
    const rest = await openInPieces(
      page,
      site,
      `<form><fieldset name="parentNode"><script type="text/plain" ${CATEGORY}>ran.push('inner')</script>`,
      `</fieldset></form><script type="text/plain" ${CATEGORY}>ran.push('outer')</script>`,
    );
    rest.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['inner', 'outer']);
  });
}, ['script']);
