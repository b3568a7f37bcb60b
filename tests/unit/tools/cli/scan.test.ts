import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../../src/tools/cli/json/scan.js';

/** `code line:column got path`, without the path of the whole. */
const told = (text: string): string[] =>
  scanJson(text).slips.map(({ code, at, got, path }) => {
    const lines = text.slice(0, at).split('\n');
    return [
      code,
      `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`,
      got,
      path.replace(/^config\.?/, ''),
    ]
      .filter(Boolean)
      .join(' ');
  });

/** A text, and all that is to be said of it. */
const TABLE: readonly (readonly [text: string, ...slips: string[]])[] = [
  ['{"a": [1, {"b": null}], "c": "«x» \\" \\u0041", "d": -1.5e3}'],
  ['', 'empty 1:1'],
  [' \n', 'empty 1:1'],
  // Commas.
  ['{"a": 1,}', 'trailing-comma 1:8 ,'],
  ['{"a": [1, 2, ],\n}', 'trailing-comma 1:12 , a', 'trailing-comma 1:15 ,'],
  ['{"a": [1,,]}', 'trailing-comma 1:10 , a'],
  ['{,"a": 1}', 'extra-comma 1:2 ,'],
  ['{"a": 1,, "b": 2}', 'extra-comma 1:9 ,'],
  ['{"a": 1\n"b": 2}', 'missing-comma 1:8'],
  ['{"a": "x" "b": 2}', 'missing-comma 1:10'],
  ['{"a": ["x" "y"]}', 'missing-comma 1:11 a'],
  ['{"a": {} "b": []}', 'missing-comma 1:9'],
  ['{"a": 1; "b": 2}', 'wrong-comma 1:8 ;'],
  // Comments, and what nobody sees.
  ['{"a": 1 // x\n}', 'comment 1:9 // x'],
  ['/* x */ {"a": 1, # y\n"b": 2}', 'comment 1:1 /* x */', 'comment 1:18 # y'],
  ['{"a": "http://x", /* "b": 1, */ "c": 2}', 'comment 1:19 /* "b": 1, */'],
  ['<!-- x -->{}', 'comment 1:1 <!-- x -->'],
  ['\uFEFF{}', 'bom 1:1 U+FEFF'],
  ['{\u00A0"a": 1}', 'hidden-sign 1:2 U+00A0'],
  ['{"a":\u200B 1}', 'hidden-sign 1:6 U+200B a'],
  ['{"a": "x\ty"}', 'hidden-sign 1:9 U+0009 a'],
  // Quotes.
  ['{“a”: 1}', 'typographic-quote 1:2 “'],
  ['{«a»: «b»}', 'typographic-quote 1:2 «', 'typographic-quote 1:7 « a'],
  ['{"a”: 1}', 'typographic-quote 1:4 ”'],
  ['{"a": “ООО «Ромашка»”, "b": 1}', 'typographic-quote 1:7 “ a'],
  ['{"a": "x”\n}', 'typographic-quote 1:9 ” a'],
  ["{'a': 'it's'}", "single-quote 1:2 '", "single-quote 1:7 ' a"],
  ['{`a`: 1}', 'single-quote 1:2 `'],
  ['{"a": "ООО "Ромашка""}', 'inner-quote 1:12 " a', 'inner-quote 1:20 " a'],
  ['{"a": "ООО "Ромашка"", "b": "c"}', 'inner-quote 1:12 " a', 'inner-quote 1:20 " a'],
  ['{"a": "x,\n"b": 1}', 'unclosed-quote 1:7 "x a', 'missing-comma 1:9'].slice(0, 2) as [
    string,
    string,
  ],
  ['{"a: 1}', 'unclosed-quote 1:2 "a'],
  ['{a: 1, b-c: 2}', 'bare-key 1:2 a a', 'bare-key 1:8 b-c b-c'],
  ['{"a": some words, "b": 1}', 'bare-text 1:7 some words a'],
  ['{"a": x // y\n}', 'bare-text 1:7 x a', 'comment 1:9 // y'],
  // Colons and values.
  ['{"a" 1}', 'missing-colon 1:6 a'],
  ['{"a" = 1}', 'wrong-colon 1:6 = a'],
  ['{"a" => 1}', 'wrong-colon 1:6 => a'],
  ['{"a": , "b": 1}', 'missing-value 1:7 a'],
  ['{"a":}', 'missing-value 1:6 a'],
  ['{"a": True, "b": None}', 'wrong-word 1:7 True a', 'wrong-word 1:18 None b'],
  [
    '[01, +1, .5, 1_000, 0x1F]',
    ...['01 [0]', '+1 [1]', '.5 [2]', '1_000 [3]', '0x1F [4]'].map(
      (is, at) => `wrong-number 1:${[2, 6, 10, 14, 21][at]} ${is}`,
    ),
  ],
  ['{"a": "it\\\'s", "b": "C:\\Temp"}', "wrong-escape 1:10 \\' a", 'wrong-escape 1:24 \\T b'],
  ['{"a": "one\ntwo", "b": 1}', 'line-in-text 1:11 a'],
  // Brackets.
  ['{"a": [1, 2}', 'unclosed-bracket 1:7 [ a'],
  ['{"a": {"b": 1}', 'unclosed-bracket 1:1 {'],
  ['{"a": (1)}', 'bare-text 1:7 (1) a'],
  ['{"a": 1]', 'wrong-bracket 1:8 ]'],
  ['[1}', 'wrong-bracket 1:3 }'],
  ['{"a": 1}}', 'after-end 1:9 }'],
  ['{} {}', 'after-end 1:4 {}'],
  // What stands around.
  ['window.soglasieConfig = {"a": 1};', 'not-only-json 1:1 window.soglasieConfig ='],
  ['export default {"a": 1}', 'not-only-json 1:1 export default'],
  ['soglasie({"a": 1});', 'not-only-json 1:1 soglasie('],
  // Twice.
  ['{"a": 1, "b": {"a": 2}, "a": 3}', 'duplicate-key 1:25 a a'],
  ['{"a": {"b": 1, "b": 2}}', 'duplicate-key 1:16 b a.b'],
  ['[{"a": 1}, {"a": 2}]'],
];

describe('a text that is meant to be JSON', () => {
  it.each(TABLE)('has every slip told: %j', (text, ...slips) => {
    expect(told(text)).toEqual(slips);
  });

  it('does not go down for ever', () => {
    expect(told('['.repeat(50_000))).toContainEqual(expect.stringMatching(/^unreadable 1:102 \[/));
    expect(told('{"a":'.repeat(5000) + 1 + '}'.repeat(5000))).toEqual([]);
  });

  it('says where each field stands', () => {
    const { places } = scanJson('{ "a": [1, { "b": 2 }],\n  c: 3, }');
    expect(Object.fromEntries(places)).toEqual({
      'config.a': 2,
      'config.a[0]': 8,
      'config.a[1]': 11,
      'config.a[1].b': 13,
      'config.c': 26,
    });
  });

  it('finds nothing in what can be read, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, space) => {
        expect(scanJson(JSON.stringify(JSON.parse(text), null, space)).slips).toEqual([]);
      }),
    );
  });

  it('says something of all that cannot, and comes to an end', () => {
    const piece = fc.constantFrom(
      ...'{}[]:,;"“”«»\'\\\n\t =/*#a1-.\u00A0',
      'true',
      '"a"',
      ': ',
      '//',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const { slips } = scanJson(text);
        expect(slips.some(({ code }) => code !== 'duplicate-key')).toBe(!isJson);
        for (const { at } of slips) expect(at >= 0 && at <= text.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
