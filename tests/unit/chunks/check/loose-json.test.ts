import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLoosely } from '../../../../src/chunks/check/loose-json.js';
import { busyFor } from '../../../support/busy.js';

/** What a hand wrote, and what it means. */
const TABLE: readonly (readonly [name: string, text: string, meant: unknown])[] = [
  ['a comma behind the last field', '{"a": 1,}', { a: 1 }],
  ['a comma behind the last item, on a line of its own', '[1, 2\n,\n]', [1, 2]],
  ['two commas', '{"a": [1,, 2], , "b": 3}', { a: [1, 2], b: 3 }],
  ['a comma before the first', '[, 1]', [1]],
  ['a comment to the end of the line', '{"a": 1, // why\r\n"b": 2} // end', { a: 1, b: 2 }],
  ['a comment of several lines', '/* who\n and why */ {"a": /* of */ 1}', { a: 1 }],
  ['a comment with a bracket and a quote', '{"a": 1 // } "\n}', { a: 1 }],
  ['a comment of another notation', '# who\n{"a": 1 <!-- why -->}', { a: 1 }],
  ['an address, which is no comment', '{"a": "https://a.ru/*//x", }', { a: 'https://a.ru/*//x' }],
  ['a mark of the encoding', '\uFEFF{"a": 1}', { a: 1 }],
  ['spaces from a word processor', '{\u00a0"a":\u200b\u20021\u2060}', { a: 1 }],
  ['Russian quotes around keys', '{«a»: 1, «b»: 2}', { a: 1, b: 2 }],
  ['curly quotes around keys', '{“a”: 1, „b“: 2, ”c”: 3, „d”: 4}', { a: 1, b: 2, c: 3, d: 4 }],
  ['curly quotes around texts', '{“a”: “x”, "b": [«y», „z“]}', { a: 'x', b: ['y', 'z'] }],
  ['different quotes at both ends', '{"a”: 1, “b": “c"}', { a: 1, b: 'c' }],
  ['quotes in quotes', '{“a”: “ООО “А””, "b": «ООО «Б»»}', { a: 'ООО “А”', b: 'ООО «Б»' }],
  [
    'single quotes',
    "{'a': 'x', 'b': 'it\\'s', ‘c’: ‘y’, `d`: `z`}",
    { a: 'x', b: "it's", c: 'y', d: 'z' },
  ],
  ['an apostrophe in single quotes', "{'a': 'don't', 'b': 1}", { a: "don't", b: 1 }],
  ['straight quotes in others', "{'a': 'say \"no\"'}", { a: 'say "no"' }],
  [
    'keys without quotes',
    '{a: 1, banner_2: 2, $schema: "x", data-x: 3}',
    { a: 1, banner_2: 2, $schema: 'x', 'data-x': 3 },
  ],
  [
    'a comma that is missing',
    '{"a": 1\n "b": [1 2 "x" "y"] "c": {}}',
    { a: 1, b: [1, 2, 'x', 'y'], c: {} },
  ],
  ['a semicolon for a comma', '{"a": 1; "b": 2};', { a: 1, b: 2 }],
  ['a line break in a text', '{"a": "one\ntwo\t3"}', { a: 'one\ntwo\t3' }],
  ['escapes', '{"a": "\\u0416\\n\\"\\\\",}', { a: 'Ж\n"\\' }],
  ['words in other letters', '{"a": True, "b": FALSE, "c": Null,}', { a: true, b: false, c: null }],
  ['numbers', '[-1, 2.5, 1e3,]', [-1, 2.5, 1000]],
  ['a key twice, as JSON.parse does', '{"a": 1, "a": 2,}', { a: 2 }],
];

/** What nobody can be sure of, and where. */
const UNREADABLE: readonly (readonly [name: string, text: string, where: string])[] = [
  ['nothing', '', 'line 1, column 1'],
  ['words', 'consent', 'line 1, column 1'],
  ['an end that is missing', '{"a": 1', 'line 1, column 8'],
  ['a list without its end', '{"a": [1, 2, }', 'line 1, column 14'],
  ['the wrong bracket', '{"a": 1]', 'line 1, column 8'],
  ['a quote without its end', '{\n  "a": "x,\n  "b": "y"\n}', 'line 3, column 4'],
  ['straight quotes in straight ones', '{"a": "ООО "А""}', 'line 1, column 13'],
  ['a value that is missing', '{"a": , "b": 1}', 'line 1, column 7'],
  ['a key that is missing', '{"a": 1, : 2}', 'line 1, column 10'],
  ['a colon that is missing', '{"a" 1, "b": 2}', 'line 1, column 2'],
  ['two values', '{} {}', 'line 1, column 4'],
  ['a value of another language', '{"a": undefined}', 'line 1, column 7'],
  ['code', '{"a": location.href}', 'line 1, column 7'],
  ['a call', '{"a": alert(1)}', 'line 1, column 7'],
  ['a number of another language', '[0x10]', 'line 1, column 2'],
  ['an escape that is none', '["\\q"]', 'line 1, column 2'],
  ['a comment without its end', '{"a": 1 /* }', 'line 1, column 9'],
];

describe('the reader of what a hand wrote', () => {
  it.each(TABLE)('reads %s for what it means', (_, text, meant) => {
    expect(readLoosely(text)).toEqual(meant);
  });

  it.each(UNREADABLE)('does not guess at %s, and says where', (_, text, where) => {
    expect(() => readLoosely(text)).toThrow(where);
    expect(() => readLoosely(text)).toThrow(SyntaxError);
  });

  it('reads JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        expect(readLoosely(written)).toEqual(JSON.parse(written));
      }),
    );
  });

  it('has an own property of whatever a key is, and nothing of a prototype', () => {
    const read = readLoosely('{__proto__: {"mode": "opt-out"},}') as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(read.mode).toBeUndefined();
  });

  it('is done soon with text that is long, or meant to be slow', () => {
    const slow = [
      '/'.repeat(1e5),
      ' '.repeat(1e5),
      '“'.repeat(2e4),
      `"${'\\"'.repeat(1e5)}`,
      "'a ".repeat(2e4),
    ];
    const time = busyFor(() => {
      for (const text of slow) expect(() => readLoosely(`{"a": ${text}`)).toThrow(SyntaxError);
    });
    expect(time).toBeLessThan(2000);
  });
});
