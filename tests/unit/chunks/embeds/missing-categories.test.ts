// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { missingCategories } from '../../../../src/chunks/embeds/missing-categories.js';
import type { EmbedsHost } from '../../../../src/model/embeds.js';

const host = {
  settings: {
    services: [
      { id: 'maps', category: 'functional', isApart: false },
      { id: 'youtube', category: 'functional', isApart: true },
      { id: 'rutube', category: 'functional', isApart: true },
    ],
  },
  getState: () => ({
    consent: {
      categories: { analytics: true, functional: false, advertising: false },
      services: { youtube: false, rutube: true },
    },
  }),
} as unknown as EmbedsHost;

it.each([
  ['data-category="functional"', ['functional']],
  ['data-category="functional advertising"', ['functional', 'advertising']],
  ['data-category="analytics  functional"', ['functional']],
  ['data-service="maps"', ['functional']],
  ['data-service="maps" data-category="advertising"', ['advertising', 'functional']],
  ['data-service="maps" data-category="!advertising"', ['functional']],
  ['data-service="youtube"', ['youtube']],
  ['data-service="rutube"', []],
  ['data-service="youtube" data-category="functional"', ['functional', 'youtube']],
  ['data-category="analytics"', []],
  ['data-category="!analytics functional"', []],
  ['data-category="functional typo"', []],
  ['data-category=""', []],
])('finds what <iframe %s> lacks: %o', (attributes, lacking) => {
  const holder = document.createElement('div');
  holder.innerHTML = `<iframe ${attributes}></iframe>`;
  expect(missingCategories(holder.firstElementChild as Element, host)).toEqual(lacking);
});
