import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../../src/chunks/declaration/sections.js';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import { createWords } from '../../../../src/chunks/ui/text.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { settingsOf } from '../../support/settings.js';

const wordsOf = (lang: string) =>
  createWords(lang, [
    JSON.parse(readFileSync(`locales/${lang}.json`, 'utf8')),
    JSON.parse(readFileSync('locales/ru.json', 'utf8')),
  ]);
const sections = (config: ConsentConfig, lang = 'ru') =>
  sectionsOf(settingsOf(extendConfig(config) as ConsentConfig), wordsOf(lang));

const CONFIG: ConsentConfig = {
  operator: 'ООО «Ромашка»',
  categories: {
    necessary: {
      cookies: [{ name: 'sid', purpose: { ru: 'Вход', en: 'Sign-in' }, expires: '2w' }],
    },
    analytics: {},
    technical: false,
    functional: {},
    advertising: {
      vendors: [{ name: 'VK', country: 'RU', policyUrl: 'https://vk.com/privacy' }],
    },
  },
  services: {
    'yandex-metrika': true,
    youtube: true,
    own: {
      category: 'functional',
      title: 'Счётчик склада',
      provider: 'ООО «Склад»',
      optOutUrl: '/no',
      cookies: [{ name: 'stock_*', kind: 'local', expires: 'forever' }],
    },
  },
};

describe('what a config declares, by category', () => {
  it('has every category that is on, in its order, and none that was dropped', () => {
    const titles = (config: ConsentConfig) => sections(config).map(({ title }) => title);
    expect(titles({})).toHaveLength(5);
    expect(titles({ categories: { technical: false, chat: { title: 'Чат' } } })).toEqual([
      ...['Строго необходимые', 'Аналитические', 'Функциональные', 'Рекламные', 'Чат'],
    ]);
  });

  it('names cookies of categories, of services, of presets, and the library’s own', () => {
    const [necessary, analytics, functional] = sections(CONFIG);
    expect(necessary?.rows).toEqual([
      ['soglasie', 'Помнит ваш выбор', 'ООО «Ромашка»', '1\u00a0год', 'cookie'],
      ['sid', 'Вход', 'ООО «Ромашка»', '2\u00a0недели', 'cookie'],
    ]);
    expect(analytics?.rows.map(([name]) => name)).toContain('_ym_uid');
    expect(functional?.rows).toContainEqual([
      ...['stock_*', '', 'ООО «Склад»', 'пока не удалите', 'локальное хранилище'],
    ]);
  });

  it('names every service with whose it is and the country, cookies or none', () => {
    const [, analytics, functional, advertising] = sections(CONFIG);
    expect(analytics?.summary).toBe('Получатели: Яндекс Метрика (Россия)');
    // Each engine has its own name for that country.
    expect(functional?.summary).toMatch(
      /^Получатели: YouTube \(Google, С[^)]+\), Счётчик склада \(ООО «Склад»\)$/,
    );
    expect(advertising?.summary).toBe('Получатели: VK (Россия)');
    expect(advertising?.recipients[0]?.links).toEqual([
      { url: 'https://vk.com/privacy', label: 'Политика «VK»' },
    ]);
    expect(functional?.recipients[1]?.links[0]?.url).toBe('/no');
  });

  it('says so where a category has nothing', () => {
    const [, analytics, , , advertising] = sections({});
    expect(analytics).toMatchObject({ rows: [], summary: '' });
    expect(advertising?.empty).toBe('Сейчас cookie этой категории нет.');
    expect(sections(CONFIG)[2]?.empty).toBe('');
  });

  it.each(['en', 'ar', 'kk'])('speaks %s', (lang) => {
    const [necessary, analytics] = sections(CONFIG, lang);
    const said = [necessary?.title, ...(necessary?.heads ?? []), analytics?.text].join();
    expect(said).not.toMatch(/Строго|Имя|Отличают/);
    if (lang === 'en')
      expect(necessary?.rows[1]).toEqual([
        'sid',
        'Sign-in',
        'ООО «Ромашка»',
        '2\u00a0weeks',
        'cookie',
      ]);
  });
});
