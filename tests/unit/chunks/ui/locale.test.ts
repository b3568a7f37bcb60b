import { describe, expect, it, vi } from 'vitest';
import en from '../../../../locales/en.json';
import ru from '../../../../locales/ru.json';
import { createTranslator, languageOf, loadWords } from '../../../../src/chunks/ui/locale.js';
import type { UiHost } from '../../../../src/model/ui.js';

const hostOf = (locale: string) =>
  ({ settings: { locale, texts: {} }, files: {} }) as unknown as UiHost;

it.each([
  ['', 'ru'],
  ['ru', 'ru'],
  ['ru-BY', 'ru'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN_us', 'en'],
  ['kk-KZ', 'kk'],
  ['zh-Hans-CN', 'zh'],
  ['uk-UA', 'uk'],
  ['ro-MD', 'ro'],
  ['az-Latn-AZ', 'az'],
  ['iw', 'he'],
  ['iw-IL', 'he'],
  ['fr', 'ru'],
  ['arn', 'ru'],
  ['english', 'ru'],
  ['constructor', 'ru'],
])('shows %o in %s', (locale, lang) => {
  expect(languageOf(locale)).toBe(lang);
});

describe('loadWords', () => {
  it('asks for no file when Russian is wanted', async () => {
    const load = vi.fn();
    expect((await loadWords(hostOf('ru'), load, ru)).t('action.save')).toBe('Сохранить выбор');
    expect(load).not.toHaveBeenCalled();
  });

  it('speaks the wanted language', async () => {
    const words = await loadWords(hostOf('en-GB'), async () => en, ru);
    expect([words.lang, words.t('action.save')]).toEqual(['en', 'Save choice']);
  });

  it('speaks Russian when the file cannot be had', async () => {
    const words = await loadWords(hostOf('en'), () => Promise.reject(new Error('404')), ru);
    expect([words.lang, words.t('action.save')]).toEqual(['ru', 'Сохранить выбор']);
  });

  it('asks once for two that speak, and anew after a failure', async () => {
    const host = hostOf('en');
    const load = vi.fn(async () => en).mockRejectedValueOnce(new Error('404'));
    const langs = [];
    for (let turn = 0; turn < 3; turn++) langs.push((await loadWords(host, load, ru)).lang);
    expect(langs).toEqual(['ru', 'en', 'en']);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('waits no longer than six seconds for the file', async () => {
    vi.useFakeTimers();
    const words = loadWords(hostOf('en'), () => new Promise(() => {}), ru);
    await vi.advanceTimersByTimeAsync(6000);
    expect((await words).lang).toBe('ru');
    vi.useRealTimers();
  });
});

describe('createTranslator', () => {
  const wordsOf =
    (host: ReturnType<typeof hostOf>, load: () => Promise<typeof en>) =>
    (code = 'ru') =>
      loadWords(host, load, ru, code);

  it('has the same words say everything in another language, and back', async () => {
    const load = wordsOf(hostOf('ru'), async () => en);
    const words = await load();
    words.add({ 'action.copy': 'Копия' });
    const translate = createTranslator(words, load);
    expect(await translate('en')).toBe(true);
    expect([words.lang, words.t('action.save')]).toEqual(['en', 'Save choice']);
    expect(await translate('en-GB')).toBe(false);
    expect(await translate('ru')).toBe(true);
    expect([words.lang, words.t('action.save')]).toEqual(['ru', 'Сохранить выбор']);
  });

  it('leaves them as they are when the file cannot be had', async () => {
    const host = hostOf('ru');
    const words = await wordsOf(host, async () => en)('en');
    const translate = createTranslator(
      words,
      wordsOf(host, () => Promise.reject(new Error('404'))),
    );
    expect(await translate('kk')).toBe(false);
    expect(words.lang).toBe('en');
  });

  it('counts the last wish, whichever file comes first', async () => {
    let come = (_: typeof en): void => {};
    const late = new Promise<typeof en>((resolve) => {
      come = resolve;
    });
    const host = hostOf('ru');
    const words = await loadWords(host, async () => en, ru);
    const translate = createTranslator(words, (code) =>
      loadWords(host, () => (code === 'kk' ? late : Promise.resolve(en)), ru, code),
    );
    const first = translate('kk');
    expect(await translate('en')).toBe(true);
    come(en);
    expect(await first).toBe(false);
    expect(words.lang).toBe('en');
  });
});
