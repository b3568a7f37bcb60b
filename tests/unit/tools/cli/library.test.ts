import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../../../src/tools/cli/page/library.js';
import { parsePage } from '../../../../src/tools/cli/page/parse.js';

const TAG = '<script src="/soglasie/soglasie.js"></script>';
const CONFIG = '<script type="application/json" data-soglasie>{"a":1}</script>';

/** Where the config is found, and what is passed over. */
const found = (html: string): string => {
  const { tag, place, passed } = libraryOf(parsePage(html));
  const where =
    place &&
    (place.kind === 'inline'
      ? `inline ${place.element.text}`
      : place.kind === 'address'
        ? `address ${place.address}`
        : place.kind === 'attributes'
          ? JSON.stringify(place.config)
          : place.kind);
  return [tag ? 'tag' : 'no tag', where ?? 'nothing', ...passed.map(({ code }) => code)].join(', ');
};

describe('the library on a page', () => {
  it.each([
    ['<p>', 'no tag, nothing'],
    [TAG, 'tag, nothing'],
    [CONFIG + TAG, 'tag, inline {"a":1}'],
    [CONFIG, 'no tag, inline {"a":1}'],
    [`<!-- ${CONFIG} -->${TAG}`, 'tag, nothing'],
    [TAG + CONFIG, 'tag, inline {"a":1}, late-config'],
    [CONFIG + CONFIG.replace('1', '2') + TAG, 'tag, inline {"a":1}, second-config'],
    [CONFIG.replace('type="application/json" ', '') + TAG, 'tag, inline {"a":1}, config-type'],
    [CONFIG.replace('application/json', 'text/plain') + TAG, 'tag, inline {"a":1}, config-type'],
    ['<SCRIPT DATA-SOGLASIE TYPE=Application/JSON>{}</SCRIPT>', 'no tag, inline {}'],
    [
      '<script src="soglasie.all.js?v=1" data-config="/c.json" defer></script>',
      'tag, address /c.json',
    ],
    ['<script src="/js/consent.js" data-config="c.json"></script>', 'tag, address c.json'],
    [`${CONFIG}<script src="soglasie.js" data-config="/c.json"></script>`, 'tag, inline {"a":1}'],
    [`<script>window.soglasieConfig = {}</script>${TAG}`, 'tag, script'],
    [`${TAG}<script>window.soglasieConfig = {}</script>`, 'tag, nothing'],
    [
      '<script src="soglasie.js" data-policy="/p" data-sites="a.ru, b.ru" data-locale=en data-layout=bar></script>',
      'tag, {"policy":{"url":"/p"},"sites":["a.ru","b.ru"],"locale":"en","ui":{"layout":"bar"}}',
    ],
    ['<script type="text/plain" src="soglasie.js"></script>', 'no tag, nothing'],
    ['<?php /* <script src="soglasie.js"></script> */ ?>', 'no tag, nothing'],
  ])('is found as it finds its config itself: %s', (html, where) => {
    expect(found(html)).toBe(where);
  });

  it('is told by the place of its config in the file', () => {
    const html = `<?php ob_start(); ?>\n<!-- ё -->${CONFIG}`;
    const { place } = libraryOf(parsePage(html));
    expect(html.slice(place?.element.textAt).slice(0, 7)).toBe('{"a":1}');
  });
});
