import { describe, expect, it } from 'vitest';
import { findSections, type Section } from '../../../src/site/match.js';

const SECTIONS: readonly Section[] = [
  ['a.html', 'Тильда', 'Тильда', 'Счётчики, вставленные через раздел «Аналитика», не ждут.'],
  ['b.html', 'Сигналы', 'Сигналы', 'Номера счётчиков Метрики и её собственный выключатель.'],
  ['b.html#m', 'Сигналы', 'Яндекс Метрика', 'Как она узнаёт о выборе.'],
  ['c.html', 'API', 'API', 'soglasie.get() и data-consent-src; tags of a page.'],
];

const found = (query: string): string[] =>
  findSections(SECTIONS, query).map(({ section: [address] }) => address);

describe('the search', () => {
  it('finds a word in any of its endings, in headings first', () => {
    for (const query of ['метрика', 'Метрики', 'метрику']) {
      expect(found(query), query).toEqual(['b.html#m', 'b.html']);
    }
  });

  it('reads ё as е', () => {
    expect(found('счетчик')).toEqual(['a.html', 'b.html']);
    expect(found('счётчики')).toEqual(['a.html', 'b.html']);
  });

  it('wants every word, in the text or above it', () => {
    expect(found('сигналы выключатель')).toEqual(['b.html']);
    expect(found('метрика тильда')).toEqual([]);
  });

  it('finds names as they are written in code', () => {
    expect(found('data-consent-src')).toEqual(['c.html']);
    expect(found('soglasie.get')).toEqual(['c.html']);
    expect(found('tag')).toEqual(['c.html']);
    expect(found('tags')).toEqual(['c.html']);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', 'а', '«»', '  . ']) expect(found(query), query).toEqual([]);
  });

  it('says where the word stands in the text, or that it does not', () => {
    const [heading, text] = findSections(SECTIONS, 'метрика');
    expect(heading?.at).toBe(-1);
    expect(text?.section[3].slice(text.at)).toMatch(/^Метрики/);
  });
});
