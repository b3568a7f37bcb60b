import { describe, expect, it } from 'vitest';
import {
  type Ground,
  holdScript,
  holdTag,
  isMarked,
  isRunning,
  rulesOfTag,
} from '../../../src/server/mark-tag.js';
import type { Tag } from '../../../src/server/placing-tokenizer.js';
import { tagsOf } from '../../../src/server/reader.js';
import { rulesOf } from '../../../src/server/rules.js';

const rules = rulesOf({ block: [{ match: 'ads.ru', category: 'advertising' }] });
const ground: Ground = { rules, base: null, isBytes: false };
const tagOf = (html: string) => tagsOf(html)[0] as Tag;
const held = rules.ofPlace({ host: 'ads.ru', path: '/' });

describe('a tag', () => {
  it.each([
    ['<img src=//ads.ru>', 1],
    ['<img srcset="/a 1x,//ads.ru/b 2x">', 1],
    ['<input href=//ads.ru>', 0],
    ['<img src=&sol;/ads&period;ru&#47>', 1],
    ['<link rel=canonical href=//ads.ru>', 0],
    ['<link rel="x preconnect" href=//ads.ru>', 1],
    ['<img src=/a src=//ads.ru>', 0],
  ])('is held by what it fetches: %s', (html, count) => {
    expect(rulesOfTag(tagOf(html), ground)).toHaveLength(count);
  });

  it('gets its marks behind its name, and each address another name', () => {
    expect(holdTag(tagOf('<img alt="" src=a srcset=b>'), held)).toEqual([
      { at: 4, text: ' data-category="advertising"', end: 4 },
      { at: 12, text: 'data-consent-', end: 12 },
      { at: 18, text: 'data-consent-', end: 18 },
    ]);
    // The second one would count now.
    expect(holdTag(tagOf('<img src=a src=b>'), held).map(({ at }) => at)).toEqual([4, 5, 11]);
  });

  it('is marked by any of our attributes', () => {
    for (const name of ['category', 'service', 'soglasie']) {
      expect(isMarked(tagOf(`<img data-${name}>`))).toBe(true);
    }
    expect(isMarked(tagOf('<img data-categories class="data-category">'))).toBe(false);
  });
});

describe('a script', () => {
  it.each([
    '',
    ' type',
    ' type=module',
    ' type=" text/JavaScript "',
    ' type=text/ecmascript',
    ' type=text&#47;javascript',
  ])('runs: %s', (attributes) => {
    expect(isRunning(tagOf(`<script${attributes}>`))).toBe(true);
  });

  it.each(['text/plain', 'application/json', 'importmap', 'text/javascript;a', 'x-module'])(
    'does not run: %s',
    (type) => {
      expect(isRunning(tagOf(`<script type=${type}>`))).toBe(false);
    },
  );

  it.each([
    ['', ' type="text/plain" data-category="advertising"'],
    [' type="text/javascript"', ' type="text/plain" data-category="advertising"'],
    [' async type=text/ecmascript', ' type="text/plain" data-category="advertising" async '],
    [' src=a type="TEXT/JavaScript"b', ' type="text/plain" data-category="advertising" src=a b'],
    [' src=a type= ', ' type="text/plain" data-category="advertising" src=a '],
    [' src=a type=""/', ' type="text/plain" data-category="advertising" src=a /'],
    [" type=' text/jscript '", ' type="text/plain" data-category="advertising"'],
    [' type=MODULE', ' type="text/plain" data-category="advertising" data-type=MODULE'],
    [
      ' data-type=x type="application/javascript"',
      ' type="text/plain" data-type="" data-category="advertising" data-type=x ',
    ],
    [
      ' type=Module data-type=x',
      ' type="text/plain" data-type="module" data-category="advertising" type=Module data-type=x',
    ],
  ])('says what it was where that is a module alone: <script%s>', (attributes, marked) => {
    const html = `<script${attributes}>`;
    const edits = holdScript(tagOf(html), held);
    const result = [...edits]
      .sort((one, other) => other.at - one.at)
      .reduce((text, { at, end, text: put }) => text.slice(0, at) + put + text.slice(end), html);
    expect(result).toBe(`<script${marked}>`);
  });
});
