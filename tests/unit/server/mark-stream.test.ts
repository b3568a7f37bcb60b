import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markHtml } from '../../../src/server/mark-html.js';
import { markStream } from '../../../src/server/mark-stream.js';
import { createMarker } from '../../../src/server/marker.js';
import { rulesOf } from '../../../src/server/rules.js';
import { markCases, markConfigs } from '../../contract/marks.js';
import { anyMarkup } from './any-markup.js';

const shop = markConfigs.shop;
const TAG = '<script src="https://mc.yandex.ru/metrika/tag.js"></script>';

/** Sends parts through a stream; gives back all bytes that come out. */
const through = async (parts: readonly (Uint8Array | string)[]): Promise<Buffer> => {
  const stream = new ReadableStream<Uint8Array | string>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
  const all: Uint8Array[] = [];
  const reader = stream.pipeThrough(markStream(shop)).getReader();
  for (let got = await reader.read(); !got.done; got = await reader.read()) all.push(got.value);
  return Buffer.concat(all);
};

describe('a page in parts', () => {
  it('is marked as the whole one is, wherever its borders are', { timeout: 600_000 }, () => {
    const cuts = fc.array(fc.nat(40), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyMarkup, cuts, (page, steps) => {
        const marker = createMarker(rulesOf(shop), false);
        let marked = '';
        let at = 0;
        for (let turn = 0; at < page.length; turn += 1) {
          const next = at + (steps[turn % steps.length] ?? 0) + 1;
          marked += marker.push(page.slice(at, next));
          at = next;
        }
        expect(marked + marker.end()).toBe(markHtml(page, shop));
      }),
      { numRuns: Number(process.env.PAGES ?? 1000) },
    );
  });

  it.each(markCases.filter(({ configName }) => configName === 'shop'))(
    'of single letters: $name',
    ({ html, marked }) => {
      const marker = createMarker(rulesOf(shop), false);
      expect([...html].map((letter) => marker.push(letter)).join('') + marker.end()).toBe(marked);
    },
  );

  it('is sent on at once where nothing can change any more', () => {
    const marker = createMarker(rulesOf(shop), false);
    expect(marker.push('<p>a</p>b <scr')).toBe('<p>a</p>b ');
    expect(marker.push('ipt>c')).toBe('');
    expect(marker.push('()</script><!-- dddd')).toMatch(/^<script>c\(\)<\/script><!--/);
  });

  const PART = 'a '.repeat(1 << 15);

  it.each([
    // At most as much of a script as is looked at.
    ['<script>', '</script>', (1 << 20) + PART.length, 'text/plain'],
    ['<noscript>', '</noscript>', (1 << 20) + PART.length, 'text/plain'],
    ['<style>', '</style>', 4, 'text/plain'],
    ['<!--', '-->', 4, 'text/plain'],
    ['<!doctype a "', '">', 4, 'text/plain'],
    // At most a tag that is too long to be one; the reading ends with it.
    ['<p title="', '">', (1 << 23) + PART.length, TAG],
  ])('keeps no more of it back than it may: %s', (start, end, most, next) => {
    const marker = createMarker(rulesOf(shop), false);
    let kept = start.length - marker.push(start).length;
    let mostKept = 0;
    for (let left = most + (1 << 21); left > 0; left -= PART.length) {
      kept += PART.length - marker.push(PART).length;
      mostKept = Math.max(mostKept, kept);
    }
    expect(mostKept).toBeLessThanOrEqual(most);
    marker.push(end);
    expect(marker.push(`${TAG}<p>`)).toContain(next);
  });

  it('goes on behind a comment of any length', () => {
    const part = 'a'.repeat(1 << 20);
    const marker = createMarker(rulesOf(shop), false);
    marker.push('<!--');
    for (let turn = 0; turn < 9; turn += 1)
      expect(marker.push(part).length).toBeGreaterThan(part.length - 3);
    expect(marker.push(`-->${TAG}`)).toContain('text/plain');
  });
});

describe('a stream', () => {
  it('marks bytes of any encoding that holds ASCII, and text', async () => {
    const page = Buffer.from(`<p>\xcf\xf0\xe8\x98${TAG}\xff`, 'latin1');
    const marked = await through([...page].map((byte) => Uint8Array.of(byte)));
    expect(marked.toString('latin1')).toBe(markHtml(page.toString('latin1'), shop));
    expect(marked.length).toBeGreaterThan(page.length);
    const text = `<p title="\u0451 \u{1f36a}">${TAG}`;
    expect((await through([text.slice(0, 20), text.slice(20)])).toString()).toBe(
      markHtml(text, shop),
    );
  });

  it('finds a Cyrillic host in bytes of UTF-8 and of windows-1251', async () => {
    const utf8 = Buffer.from(
      '<script src="//\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444/a.js">',
    );
    const windows = Buffer.from(
      '<script src="//\xef\xf0\xe8\xec\xe5\xf0.\xf0\xf4/a.js">',
      'latin1',
    );
    for (const page of [utf8, windows]) {
      expect((await through([page])).toString('latin1')).toContain('data-category="functional"');
    }
  });

  it('passes a page on unread where the config holds nothing', async () => {
    const stream = markStream({});
    const writer = stream.writable.getWriter();
    void writer.write(Uint8Array.of(60, 200));
    expect((await stream.readable.getReader().read()).value).toEqual(Uint8Array.of(60, 200));
  });
});
