import { describe, expect, it } from 'vitest';
import { commentEnd, textEnd } from '../../../src/server/text-end.js';

describe('the text of an element', () => {
  it.each([
    ['style', '<b></styles></STYLE >', 12],
    ['title', 'a', 1],
    ['script', 'a</script>', 1],
    ['script', '<!--</script>', 4],
    ['script', '<!--<script></script></script>', 21],
    ['script', '<!--<script>--></script>', 15],
    ['script', '<!--><script></script>', 13],
    ['script', '<script></script>', 8],
  ])('of %s ends in %s at %i', (name, html, end) => {
    expect(textEnd(name, html, 0)).toBe(end);
  });
});

describe('a comment', () => {
  it.each([
    ['<!-->', 5],
    ['<!--->', 6],
    ['<!--!>-->', 9],
    ['<!---->', 7],
    ['<!---!>-->', 10],
    ['<!-- --!>', 9],
    ['<!a">', 5],
    ['<?a>', 4],
    ['</ a>', 5],
    ['<![CDATA[>', 10],
  ])('ends behind %s', (html, end) => {
    expect(commentEnd(`${html}x`, 0, false)).toBe(end);
  });

  it('is a section of text in SVG', () => {
    expect(commentEnd('<![CDATA[>]]>x', 0, true)).toBe(13);
  });

  it('goes on to the end of a page that does not end it', () => {
    for (const html of ['<!-- >', '<!a']) {
      expect(commentEnd(html, 0, false)).toBeGreaterThanOrEqual(html.length);
    }
  });
});
