import { answered } from '../support/bitrix.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';

const HELD = 'data-bx-type="text/template" type="text/plain" data-category="analytics"';

/** Held things in a component that came without a reload, each of which asks for `/it.js`. */
const FORMS: Readonly<Record<string, (url: string) => string>> = {
  'an external script': (url) => `<p>…</p><script ${HELD} src="${url}"></script>`,
  'an inline script': (url) => `<script ${HELD}>new Image().src = '${url}'</script>`,
  'a module': (url) => `<script ${HELD} data-type="module" src="${url}"></script>`,
  'a frame': (url) => `<iframe data-category="analytics" data-src="${url}"></iframe>`,
  'a script in a template': (url) =>
    `<template data-category="analytics"><script ${HELD} src="${url}"></script></template>`,
};

eachBuild((build) => {
  // Bug: AJAX components and composite areas of Bitrix ran what was held, whatever its type (issue 11).
  for (const [name, form] of Object.entries(FORMS)) {
    test(
      `an answer of Bitrix leaves ${name} alone, before the choice and after`,
      inFull(!/external|template/.test(name)),
      async ({ open, page, vendors }) => {
        const html = form(vendors.url('/it.js'));
        await open({ body: answered(html) });
        await settled(page);
        expect(vendors.paths()).toEqual([]);
        await accept(page);
        await vendors.asked('/it.js');
        await settled(page);
        expect(vendors.hits('/it.js')).toHaveLength(1);
      },
    );
  }

  test('without that attribute Bitrix runs it, consent or none', async ({ open, vendors }) => {
    const held = HELD.replace(/^\S+ /, '');
    await open({ body: answered(`<script ${held} src="${vendors.url('/it.js')}"></script>`) });
    await vendors.asked('/it.js');
  });

  // A module comes after the scripts of the page: of what they run at once, it holds nothing.
  if (build === 'npm') return;

  test('what Bitrix runs of an answer waits where its address is held', async ({
    open,
    page,
    vendors,
  }) => {
    const block = [{ match: new URL(vendors.url('/')).hostname, category: 'analytics' }];
    const plain = `<script src="${vendors.url('/it.js')}"></script>`;
    await open({ config: { block }, body: answered(plain) });
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await accept(page);
    await vendors.asked('/it.js');
  });
});
