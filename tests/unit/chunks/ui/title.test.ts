import { describe, expect, it } from 'vitest';
import en from '../../../../locales/en.json';
import ru from '../../../../locales/ru.json';
import { createWords } from '../../../../src/chunks/ui/text.js';
import { pick } from '../../../../src/chunks/ui/title.js';

const english = createWords('en', [en]);

describe('pick', () => {
  it.each([
    ['Чат', 'Чат'],
    [{ ru: 'Чат', en: 'Chat' }, 'Chat'],
    [{ kk: 'Сөйлесу', ru: 'Чат' }, 'Чат'],
    [{ kk: 'Сөйлесу' }, 'Сөйлесу'],
    [{}, ''],
    ['{cookie}!', 'cookies!'],
  ])('shows %o as «%s» in English', (text, expected) => {
    expect(pick(text, english)).toBe(expected);
  });

  it('falls from another language to Russian, then to English', () => {
    const words = createWords('kk', [ru]);
    expect(pick({ en: 'Chat', ru: 'Чат' }, words)).toBe('Чат');
    expect(pick({ de: 'Chat', en: 'Talk' }, words)).toBe('Talk');
  });
});
