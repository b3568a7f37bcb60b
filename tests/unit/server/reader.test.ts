import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../src/server/placing-tokenizer.js';
import { createReader, tagsOf } from '../../../src/server/reader.js';

/** What is told of a page that comes in such parts. */
const read = (parts: readonly string[]) => {
  const told: (Tag & { isInTemplate: boolean })[] = [];
  const reader = createReader((tag, isInTemplate) => told.push({ ...tag, isInTemplate }));
  for (const part of parts) reader.write(part);
  reader.write('', true);
  return { told, reader };
};

describe('the text of an element', () => {
  it.each([
    ['style', '<b></styles></STYLE >', 12],
    ['title', '&lt;<img></title>', 9],
    ['script', 'a</script>', 1],
    ['script', '<!--</script>', 4],
    ['script', '<!--<script></script></script>', 21],
    ['script', '<!--<script>--></script>', 15],
    ['script', '<!--><script></script>', 13],
    ['script', '<script></script>', 8],
    ['script', 'a<!--b<script>c</script>d--> e</script >', 30],
  ])('of %s ends in %s at %i, in one or in parts', (name, html, end) => {
    const start = `<${name}>`;
    for (const parts of [[start + html], [...(start + html)]]) {
      const { told } = read(parts);
      expect(told.map((tag) => [tag.isEnd, tag.start])).toEqual([
        [false, 0],
        [true, start.length + end],
      ]);
    }
  });

  it('goes on to the end of a page that does not end it', () => {
    expect(tagsOf('<title><img></titl>')).toHaveLength(1);
  });
});

describe('a comment', () => {
  it.each([
    ...['<!-->', '<!--->', '<!--!>-->', '<!---->', '<!---!>-->', '<!-- --!>', '<!-- <!-->'],
    ...[
      '<!a">',
      '<?a>',
      '</ a>',
      '</>',
      '<![CDATA[>',
      '<!doctype a "<b>',
      '<!-- [if IE]><b><![endif]-->',
    ],
  ])('ends behind %s', (html) => {
    expect(tagsOf(`${html}<img>`).map(({ start }) => start)).toEqual([html.length]);
  });

  it('is a section of text in SVG', () => {
    expect(read(['<svg><![CDATA[><img>]]><img>']).told.map(({ start }) => start)).toEqual([0, 23]);
  });

  it('goes on to the end of a page that does not end it', () => {
    for (const html of ['<!-- ><img>', '<!img']) expect(tagsOf(html)).toEqual([]);
  });
});

describe('a reader', () => {
  it('tells of tags as HTML has them, and how they stand in templates', () => {
    const { told } = read(['<template><img></template><svg><image/></svg><b><img>']);
    expect(told.map(({ name, isEnd, isInTemplate }) => [name, isEnd, isInTemplate])).toEqual([
      ['template', false, true],
      ['img', false, true],
      ['template', true, true],
      ['svg', false, false],
      ['svg', true, false],
      ['img', false, false],
    ]);
  });

  it('says how far nothing can change, and when it is lost', () => {
    const reader = createReader(() => {});
    const settled = (part: string) => {
      reader.write(part);
      return reader.settled;
    };
    expect(settled('<p>a')).toBe(3);
    expect(settled('bc <img a')).toBe(7);
    expect(settled('="b"')).toBe(7);
    expect(settled('>')).toBe(18);
    expect(settled('<!-- <img')).toBeGreaterThan(22);
    expect(reader.isLost).toBe(false);
    expect(read(['<plaintext><img>'])).toMatchObject({ told: [], reader: { isLost: true } });
  });

  // The tokenizer forgets what it has read from 64 kB on.
  it('reads a long page in parts as in one', { timeout: 60_000 }, () => {
    const pieces = [
      ...['a\r\n', '\r', '\u{1f36a}', '\ud83c', '&amp;', '&', '<', '</', '\0', ' ', '--', '>'],
      ...[
        '<img\r\nsrc="a\r\n\u{1f36a}&lt;">',
        '<!--',
        '-->',
        '<svg>',
        '<![CDATA[',
        ']]>',
        '</svg>',
      ],
      ...['<script>', '</script\r\n>', '<!doctype a>', `<p title='${'a'.repeat(9000)}'>`, '<b '],
      'b'.repeat(40_000),
    ];
    const long = fc.array(fc.constantFrom(...pieces), { minLength: 30, maxLength: 60 });
    const cuts = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(long, cuts, (all, steps) => {
        const page = all.join('');
        const parts: string[] = [];
        for (let at = 0; at < page.length; at += parts.at(-1)?.length ?? 1) {
          parts.push(page.slice(at, at + (steps[parts.length % steps.length] ?? 1)));
        }
        expect(parts.join('')).toBe(page);
        expect(read(parts).told).toEqual(read([page]).told);
      }),
      { numRuns: 30 },
    );
  });
});
