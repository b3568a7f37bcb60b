import type { Page } from '@playwright/test';
import { eachBuild, expect, type OpenOptions, test } from '../support/fixtures.js';
import { createLatch } from '../support/latch.js';
import { settled } from '../support/settled.js';

const CATEGORY = 'data-category="analytics"';

/** A visitor who granted everything on an earlier page opens one with these tags. */
async function openGranted(open: (options?: OpenOptions) => Promise<Page>, options: OpenOptions) {
  const page = await open({ path: '/first', body: '' });
  await page.evaluate(() => window.soglasie.acceptAll());
  return open({ path: '/second', ...options });
}

// Only the drop-in: the npm build is a module, so the page has been parsed when it starts.
eachBuild(() => {
  test('runs a granted inline script in place, before the next script of the page', async ({
    open,
    page,
  }) => {
    await openGranted(open, {
      body: `<script>ran.push('above')</script>
        <script type="text/plain" ${CATEGORY}>ran.push('granted ' + document.readyState)</script>
        <script>ran.push('below')</script>`,
    });
    expect(await page.evaluate(() => window.ran)).toEqual(['above', 'granted loading', 'below']);
  });

  test('lets a granted external script hold up the parser as any other', async ({
    open,
    page,
    vendors,
  }) => {
    const slow = vendors.hold('/slow.js');
    await openGranted(open, {
      body: `<script>ran.push('above')</script>
        <script type="text/plain" ${CATEGORY} src="${vendors.url('/slow.js')}"></script>
        <script>ran.push('below')</script>`,
      until: 'commit',
    });
    await slow.reached;
    await settled(page, { ready: false });
    expect(await page.evaluate(() => window.ran)).toEqual(['above']);
    slow.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['above', 'slow', 'below']);
  });

  test('puts what a granted external script writes in its place', async ({
    open,
    page,
    vendors,
  }) => {
    vendors.script('/writer.js', `document.write('<p id="written"></p>');`);
    await openGranted(open, {
      body: `<p id="above"></p>
        <script type="text/plain" ${CATEGORY} src="${vendors.url('/writer.js')}"></script>
        <p id="below"></p>`,
    });
    expect(
      await page.evaluate(() => Array.from(document.querySelectorAll('body > p'), (it) => it.id)),
    ).toEqual(['above', 'written', 'below']);
  });

  test('calls the DOMContentLoaded listener of a granted inline script', async ({ open, page }) => {
    await openGranted(open, {
      body: `<script type="text/plain" ${CATEGORY}>
        document.addEventListener('DOMContentLoaded', () => ran.push('parsed'));
        addEventListener('load', () => ran.push('loaded'));
      </script>`,
    });
    expect(await page.evaluate(() => window.ran)).toEqual(['parsed', 'loaded']);
  });

  test('keeps deferred scripts before DOMContentLoaded, in order', async ({
    open,
    page,
    vendors,
  }) => {
    await openGranted(open, {
      body: `<script>document.addEventListener('DOMContentLoaded', () => ran.push('parsed'))</script>
        <script type="text/plain" ${CATEGORY} defer src="${vendors.url('/deferred.js')}"></script>
        <script type="text/plain" ${CATEGORY} src="${vendors.url('/sync.js')}"></script>`,
    });
    expect(await page.evaluate(() => window.ran)).toEqual(['sync', 'deferred', 'parsed']);
  });

  test('runs the scripts of a granted template that is the last element', async ({
    open,
    page,
    vendors,
  }) => {
    await openGranted(open, {
      body: `<template ${CATEGORY}><script src="${vendors.url('/first.js')}"></script>
        <script>ran.push('second')</script></template>`,
    });
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first', 'second']);
  });

  test('runs tags of a page that arrives in pieces as they arrive', async ({
    open,
    page,
    site,
    vendors,
  }) => {
    await openGranted(open, { body: '' });
    const rest = createLatch();
    site.page('/pieces', [
      `<!doctype html><script src="/dist/soglasie.js"></script>
        <script type="text/plain" ${CATEGORY}>ran.push('first')</script><p>начало</p>`,
      rest,
      `<script type="text/plain" ${CATEGORY} src="${vendors.url('/second.js')}"></script>
        <script>ran.push('third')</script>`,
    ]);
    await page.goto(site.url('/pieces'), { waitUntil: 'commit' });
    await rest.reached;
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first']);
    rest.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first', 'second', 'third']);
  });
}, ['script']);
