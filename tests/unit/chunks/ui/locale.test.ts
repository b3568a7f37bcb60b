import { describe, expect, it, vi } from 'vitest';
import en from '../../../../locales/en.json';
import ru from '../../../../locales/ru.json';
import { languageOf, loadWords } from '../../../../src/chunks/ui/locale.js';
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
    expect((await loadWords(hostOf('ru'), load, ru)).text('action.save')).toBe('Сохранить выбор');
    expect(load).not.toHaveBeenCalled();
  });

  it('speaks the wanted language', async () => {
    const words = await loadWords(hostOf('en-GB'), async () => en, ru);
    expect([words.lang, words.text('action.save')]).toEqual(['en', 'Save choice']);
  });

  it('speaks Russian when the file cannot be had', async () => {
    const words = await loadWords(hostOf('en'), () => Promise.reject(new Error('404')), ru);
    expect([words.lang, words.text('action.save')]).toEqual(['ru', 'Сохранить выбор']);
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
