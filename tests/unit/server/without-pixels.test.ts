import { expect, it } from 'vitest';
import { rulesOf } from '../../../src/server/rules.js';
import { withoutPixels } from '../../../src/server/without-pixels.js';

const rules = rulesOf({ block: [{ match: 'ads.ru', category: 'advertising' }] });

/** What is left of the text of a `noscript`. */
const left = (text: string): string => {
  const html = `<noscript>${text}</noscript>`;
  const told: string[] = [];
  const edits = withoutPixels(text, 10, { rules, base: null, isBytes: false }, (name, at) =>
    told.push(`${name} ${at}`),
  );
  expect(told).toHaveLength(edits.length);
  const last = edits.reduceRight(
    (page, edit) => page.slice(0, edit.at) + edit.text + page.slice(edit.end),
    html,
  );
  return last.slice(10, -11);
};

it.each([
  ['<img src=//ads.ru>', ''],
  ['a<img src=//ads.ru/1><img src=/b><img src=//ads.ru/2>c', 'a<img src=/b>c'],
  ['<iframe src=//ads.ru><b></b></iframe >d', 'd'],
  ['<video src=//ads.ru>d', 'd'],
  ['<iframe src=//ads.ru>d', '<iframe src=//ads.ru>d'],
  ['<video src=//ads.ru></video x>d<video>', 'd<video>'],
  ['<object data=//ads.ru><p title="</object>"></object>d', 'd'],
  ['<object data=//ads.ru><img src=//ads.ru></object><img src=//ads.ru>d', 'd'],
  ['<!-- <img src=//ads.ru> --><img src=//ads.ru>', '<!-- <img src=//ads.ru> -->'],
  ['<style><img src=//ads.ru></style>', '<style><img src=//ads.ru></style>'],
  ['<<img src=//ads.ru>/noscript>', '< /noscript>'],
  ['<img src=//ads.ru', '<img src=//ads.ru'],
  ['<p title="<img src=//ads.ru>">', '<p title="<img src=//ads.ru>">'],
])('takes out of %s what is held', (text, expected) => {
  expect(left(text)).toBe(expected);
});
