import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/model/markup.js';
import { createMarker } from '../../../src/server/marker.js';
import { rulesOf } from '../../../src/server/rules.js';

const rules = rulesOf({ block: [{ match: 'ads.ru', category: 'advertising' }] });
const IMAGE = '<img src=//ads.ru/a>';

describe('a marker', () => {
  it('counts from the beginning of the page, whatever the parts are', () => {
    const found: Mark[] = [];
    const marker = createMarker(rules, false, (mark) => found.push(mark));
    for (const part of ['<p>a', 'b</p><im', `g src=//ads.ru/a>${IMAGE}<nosc`, `ript>${IMAGE}`]) {
      marker.push(part);
    }
    marker.push('</noscript>');
    const page = `<p>ab</p>${IMAGE}${IMAGE}<noscript>${IMAGE}</noscript>`;
    const starts = [...page.matchAll(/<img/g)].map(({ index }) => index);
    expect(found.map(({ at }) => at)).toEqual(starts);
    expect(found.map(({ marks }) => marks === '')).toEqual([false, false, true]);
  });

  it('gives back what it kept when the page ends', () => {
    for (const rest of ['<', '<img src=//ads.ru', '<!-', '<script>a', '<noscript>a']) {
      const marker = createMarker(rules, false);
      expect(marker.push(`a${rest}`) + marker.end()).toBe(`a${rest}`);
    }
  });

  it('reads no further than a tag that is too long to be one', () => {
    const marker = createMarker(rules, false);
    let page = marker.push('<p title="');
    for (let turn = 0; turn < 10; turn += 1) page += marker.push('a'.repeat(1 << 20));
    expect(page.length).toBeGreaterThan(1 << 23);
    expect(marker.push(`">${IMAGE}`)).toBe(`">${IMAGE}`);
  });
});
