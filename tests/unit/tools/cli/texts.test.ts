import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { ConsentConfig } from '../../../../src/model/config.js';
import type { Shown } from '../../../../src/tools/cli/texts/shown.js';
import { setsOf } from '../../../../src/tools/cli/texts/states.js';
import { CONFIG, LOCALES, textsFor } from './texts-of.js';

describe('the texts of a config', () => {
  it.each(LOCALES)('are each once in %s, and their digests are those of their texts', (locale) => {
    const all = textsFor(CONFIG, locale);
    expect(all.length).toBeGreaterThan(80);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const digests = all.map(({ text }) => createHash('sha256').update(text).digest('hex'));
    expect(all.map(({ digest }) => digest)).toEqual(digests);
    const isWhole = ({ text }: Shown) =>
      text.startsWith(`${locale}\n`) && text.endsWith('\n/cookies\n2');
    expect(all.filter((shown) => !isWhole(shown))).toEqual([]);
    expect(Math.min(...all.map(({ lines }) => lines.length))).toBeGreaterThan(4);
    expect(all.flatMap(({ lines }) => lines).join('\n')).not.toMatch(/undefined|\{\w+\}|\[object/);
  });

  it('leave the address of the page as it was', () => {
    textsFor(CONFIG);
    expect(globalThis).not.toHaveProperty('location');
    const page = new URL('https://shop.example.com/');
    vi.stubGlobal('location', page);
    textsFor(CONFIG);
    expect(location).toBe(page);
  });

  it('say the words of the operator', () => {
    const first = textsFor(CONFIG).find(({ ask, gpc }) => ask === 'first' && !gpc);
    expect(first?.lines[0]).toBe('Здравствуйте! У нас cookie');
    expect(first?.lines[1]).toContain('Скоринг');
    expect(first?.documents.map(({ url }) => url)).toEqual([
      '/cookies',
      '/consent.pdf',
      'https://romashka.ru/data',
    ]);
  });

  it('differ where a link leads to another site than the page is on, and only for sites of theirs', () => {
    const pagesOf = (url: string) => {
      const links = [{ title: 'Данные', url }];
      const all = textsFor({ ...CONFIG, links }).filter(({ ask, gpc }) => ask === 'first' && !gpc);
      return all.map(({ page }) => page);
    };
    expect(pagesOf('/data')).toEqual(['']);
    expect(pagesOf('https://romashka.ru/data')).toEqual(['', 'https://romashka.ru']);
    expect(pagesOf('https://shop.a.ru/data')).toEqual(['', 'https://shop.a.ru']);
    expect(pagesOf('https://law.example/data')).toEqual(['']);
  });

  it('tell of GPC only where something is asked about advertising, and GPC counts', () => {
    const hasGpc = (config: ConsentConfig) => textsFor(config).some(({ gpc }) => gpc);
    expect(hasGpc(CONFIG)).toBe(true);
    expect(hasGpc({ ...CONFIG, gpc: 'ignore' })).toBe(false);
    expect(hasGpc({ ...CONFIG, categories: { advertising: false } })).toBe(false);
  });

  it('name every set of new categories where there are up to four, else the likely ones', () => {
    expect(setsOf(['a', 'b', 'c'])).toEqual([
      ['a'],
      ['b'],
      ['a', 'b'],
      ['c'],
      ['a', 'c'],
      ['b', 'c'],
      ['a', 'b', 'c'],
    ]);
    expect(setsOf(['a', 'b', 'c', 'd'])).toHaveLength(15);
    expect(setsOf(['a', 'b', 'c', 'd', 'e'])).toHaveLength(5 + 10 + 5 + 1);
    const about = textsFor(CONFIG).filter(({ ask }) => ask === 'new-category');
    expect(about[0]?.lines.join()).toContain('Добавились cookie: Аналитические');
  });

  it('of opt-out are those of opt-out, and of a visitor who has chosen those of opt-in', () => {
    const all = textsFor({ ...CONFIG, mode: 'opt-out' });
    const linesOfAsk = (ask: string) => all.find((one) => one.ask === ask)?.lines.join() ?? '';
    expect(linesOfAsk('first')).toContain('Отключить их можно сейчас');
    expect(linesOfAsk('new-category')).toContain('просит разрешить');
  });
});
