import { describe, expect, it } from 'vitest';
import en from '../../../../locales/en.json';
import ru from '../../../../locales/ru.json';
import { createWords } from '../../../../src/chunks/ui/text.js';
import type { Texts } from '../../../../src/model/texts.js';

const inRussian = (texts: Partial<Texts> = {}) => createWords('ru', [texts, ru]);
const inEnglish = (loaded: Partial<Texts> = en) => createWords('en', [{}, loaded, ru]);

describe('text', () => {
  it.each([
    [{}, 'Мы используем файлы cookie'],
    [{ 'term.cookie': 'куки' }, 'Мы используем файлы куки'],
    [{ 'banner.title': 'Можно {cookie}?' }, 'Можно cookie?'],
    [
      { 'banner.title': '{toString} {constructor} {nothing}' },
      '{toString} {constructor} {nothing}',
    ],
    [{ 'banner.title': '{} {cookie' }, '{} {cookie'],
  ])('fills the tokens of a title under %o', (overrides, expected) => {
    expect(inRussian(overrides).t('banner.title')).toBe(expected);
  });

  it('puts the operator’s word for cookies wherever it is spoken of', () => {
    expect(inRussian({ 'term.cookie': 'куки' }).t('withdrawn.rest')).toMatch(
      /^Если остались другие куки, /,
    );
  });

  it.each(['', ' ', '\u00a0', '\u2009', '\u200b', '\u3000', '…', '—', '«»', '123', '·', '、'])(
    'takes %j for no text, since a button would be nameless',
    (blank) => {
      expect(inRussian({ 'action.save': blank }).t('action.save')).toBe(ru['action.save']);
    },
  );

  it.each(['a', 'Да', 'Ölçü', 'Այո', 'კი', 'כן', 'نعم', '是', 'はい', '예', 'ไทย', 'हाँ', 'ệ'])(
    'takes %s for a text',
    (text) => {
      expect(inRussian({ 'action.save': text }).t('action.save')).toBe(text);
    },
  );

  it('does not look for tokens in what it puts in', () => {
    expect(inRussian().t('prefs.operator', { operator: '{cookie}' })).toBe('Оператор: {cookie}');
  });

  it('keeps what is to be drawn apart from the words around it', () => {
    const drawn = { drawn: true };
    expect(inEnglish().parts('prefs.contact', { email: drawn })).toEqual([
      'Questions: ',
      drawn,
      '',
    ]);
  });

  it.each([
    ['a missing key', {}],
    ['a value that is no string', { 'action.save': { type: 'b' } as unknown as string }],
  ])('comes from Russian for %s', (_, loaded) => {
    expect(inEnglish(loaded).t('action.save')).toBe('Сохранить выбор');
  });

  it('prefers the operator’s own text in any language', () => {
    const words = createWords('en', [{ 'action.save': 'Done' }, en, ru]);
    expect(words.t('action.save')).toBe('Done');
    expect(words.t('action.close')).toBe('Close');
  });
});

it('asks texts that came later last', () => {
  const words = createWords('ru', [{ 'action.save': 'Так' }]);
  words.add({ 'action.save': 'Иначе', 'action.copy': 'Копия' });
  expect([words.t('action.save'), words.t('action.copy')]).toEqual(['Так', 'Копия']);
});
