import { describe, expect, it } from 'vitest';
import { skipComment, skipText } from '../../../src/server/skip.js';

const textEnd = (name: string, html: string) => skipText(name)(html, 0).end;
const commentEnd = (html: string, isForeign: boolean) => {
  const { from, skip } = skipComment(html, 0, isForeign);
  return skip(html, from).end;
};

describe('the text of an element', () => {
  it.each([
    ['style', '<b></styles></STYLE >', 12],
    ['title', 'a', -1],
    ['script', 'a</script>', 1],
    ['script', '<!--</script>', 4],
    ['script', '<!--<script></script></script>', 21],
    ['script', '<!--<script>--></script>', 15],
    ['script', '<!--><script></script>', 13],
    ['script', '<script></script>', 8],
  ])('of %s ends in %s at %i', (name, html, end) => {
    expect(textEnd(name, html)).toBe(end);
  });
});

describe('what is passed over in parts', () => {
  it.each([
    ['script', 'a<!--b<script>c</script>d--> e</script >'],
    ['script', '<!-->a</SCRIPT\n>'],
    ['style', 'a<b></styl></style\t>'],
  ])('ends where it does in one: %s %s', (name, html) => {
    const whole = textEnd(name, html);
    expect(whole).toBeGreaterThan(0);
    for (let cut = 1; cut < whole; cut += 1) {
      const skip = skipText(name);
      const { end, safe } = skip(html.slice(0, cut), 0);
      expect(end).toBe(-1);
      expect(skip(html.slice(safe), 0).end + safe).toBe(whole);
    }
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
    expect(commentEnd(`${html}x`, false)).toBe(end);
  });

  it('is a section of text in SVG', () => {
    expect(commentEnd('<![CDATA[>]]>x', true)).toBe(13);
  });

  it('goes on to the end of a page that does not end it', () => {
    for (const html of ['<!-- >', '<!a']) {
      expect(commentEnd(html, false)).toBe(-1);
    }
  });
});
