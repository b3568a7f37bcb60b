import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/model/markup.js';
import { gateHtml } from '../../../src/server/gate-html.js';
import { markHtml } from '../../../src/server/mark-html.js';
import { readChoice } from '../../../src/server/read.js';
import { markCases, markConfigs } from '../../contract/marks.js';
import { busyFor } from '../../support/busy.js';
import { anyMarkup } from './any-markup.js';
import { nestedPage, treeOf } from './hostile-pages.js';

describe('the contract of marking', () => {
  it('has many cases, most of which change something', () => {
    expect(markCases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(markCases.map(({ name }) => name)).size).toBe(markCases.length);
    expect(markCases.filter(({ html, marked }) => html !== marked).length).toBeGreaterThan(150);
  });

  it.each(markCases)('$name', ({ html, marked, config }) => {
    expect(markHtml(html, config)).toBe(marked);
    // Twice is once.
    expect(markHtml(marked, config)).toBe(marked);
  });
});

const shop = markConfigs.shop;

describe('a marked page', () => {
  it('is the same page for a browser, but for the marks; twice is once', {
    timeout: 600_000,
  }, () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: anyMarkup }, nestedPage), (page) => {
        const marked = markHtml(page, shop);
        if (marked === page) return;
        changed += 1;
        expect(treeOf(marked)).toBe(treeOf(page));
        expect(markHtml(marked, shop)).toBe(marked);
      }),
      { numRuns: Number(process.env.PAGES ?? 1000) },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('is released for a visitor by gateHtml, as if it had been marked by hand', () => {
    const page = `<script async src="https://mc.yandex.ru/metrika/tag.js"></script><script>ym(1)</script>`;
    const ads = '<script type="module" src="https://ads.example.ru/a.js"></script>';
    const { categories, ...state } = readChoice('', shop ?? {});
    const granted = { ...state, categories: { ...categories, analytics: true } };
    const marked = markHtml(page + ads, shop);
    expect(gateHtml(marked, granted)).toBe(page + markHtml(ads, shop));
    const all = { ...state, categories: { ...granted.categories, advertising: true } };
    expect(gateHtml(marked, all)).toBe(
      `${page}<script type="module" src="https://ads.example.ru/a.js"></script>`,
    );
  });

  it('tells what was marked, and where', () => {
    const pixel = '<noscript><img src="https://mc.yandex.ru/watch/1"></noscript>';
    const page = `<p>\u0430<script src="https://mc.yandex.ru/metrika/tag.js"></script>${pixel}`;
    const found: Mark[] = [];
    markHtml(page, shop, { onMark: (mark) => found.push(mark) });
    expect(found).toEqual([
      { at: 4, tag: 'script', marks: ' data-category="analytics"' },
      { at: page.indexOf('<img'), tag: 'img', marks: '' },
    ]);
  });

  it('is read as long as its length allows, however it is made', () => {
    const time = busyFor(() => {
      const pieces = [
        '<!--',
        '<!---->',
        '<script ',
        '<script "',
        '<script a=',
        '<script>',
        '<noscript>',
      ];
      const others = [
        '<img src=',
        '<svg><g>',
        '<p a="',
        '<a b=c ',
        '<',
        '</',
        '<noscript><img src=//ads.example.ru/>',
      ];
      for (const piece of [...pieces, ...others]) markHtml(piece.repeat(20_000), shop);
      markHtml(`<script>${'ym '.repeat(300_000)}</script>`, shop);
    });
    expect(time).toBeLessThan(8000);
  });

  it('may have scripts of any length: what stands behind the first million letters says nothing', () => {
    const script = (length: number) => `<script>${' '.repeat(length)}ym(1)</script><p>`;
    expect(markHtml(script(1 << 19), shop)).toContain('text/plain');
    expect(markHtml(script(1 << 20), shop)).toBe(script(1 << 20));
  });
});
