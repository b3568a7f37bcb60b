// @vitest-environment happy-dom

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import { DECIDED_BY } from '../../../../src/chunks/preferences/decided-by.js';
import { Preferences } from '../../../../src/chunks/preferences/Preferences.js';
import { Question } from '../../../../src/chunks/preferences/Question.js';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import { Banner } from '../../../../src/chunks/ui/Banner.js';
import { createWords } from '../../../../src/chunks/ui/text.js';
import { displayHost } from '../../../../src/config/display-host.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { draw, linesOf, select, textOf } from '../../../../src/tools/cli/texts/drawn.js';
import { shownIn } from '../../../../src/tools/cli/texts/shown.js';
import { setsOf, statesOf } from '../../../../src/tools/cli/texts/states.js';
import { settingsOf } from '../../support/settings.js';

const textsOf = (locale: string) => JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8'));
const LOCALES = readdirSync('locales').map((file) => file.replace('.json', ''));

const CONFIG: ConsentConfig = {
  operator: 'ООО «Ромашка»',
  group: ['ООО «Лютик»'],
  policy: { url: '/cookies', version: '2', consentUrl: '/consent.pdf', updated: '2026-11-01' },
  links: [{ title: { ru: 'Данные', en: 'Data' }, url: 'https://romashka.ru/data' }],
  services: { 'yandex-metrika': true, youtube: true },
  categories: {
    necessary: {},
    analytics: {},
    functional: {},
    advertising: {},
    scoring: { title: { ru: 'Скоринг', en: 'Scoring' }, description: 'Оценка' },
  },
  sites: ['romashka.ru', 'a.ru', 'b.ru', 'c.ru', 'd.ru'],
  texts: { 'banner.title': 'Здравствуйте! У нас {cookie}' },
};
const settingsFor = (config: ConsentConfig) => settingsOf(extendConfig(config) as ConsentConfig);
const textsFor = (config: ConsentConfig, locale = 'ru') =>
  shownIn(
    locale,
    locale === 'ru' ? [textsOf('ru')] : [textsOf(locale), textsOf('ru')],
    settingsFor(config),
    '0.1.0',
  );

const nothing = (): void => {};

describe('what is drawn without a browser', () => {
  const settings = settingsFor({ ...CONFIG, links: [] });
  it.each(['ru', 'en', 'ar'])('says in %s what the same parts say in a document', (locale) => {
    const words = createWords(locale, [textsOf(locale), textsOf('ru')]);
    const moments = statesOf(settings).filter(({ asked }) => asked.length < 2);
    expect(moments.length).toBeGreaterThan(30);
    for (const { view, state, hasQuestion, isOn } of moments) {
      const banner = h(Banner, {
        ...{ settings, words, state, onAccept: nothing, onReject: nothing, onCustomize: nothing },
        nameOf: displayHost,
        question: hasQuestion && h(Question, { settings, words, state }),
      });
      const preferences = h(Preferences, {
        ...{ settings, words, state, copied: undefined, everywhere: false, isOn: () => isOn },
        ...{ onSwitch: nothing, onAccept: nothing, onReject: nothing, onSave: nothing },
        ...{ onWithdraw: nothing, onForget: nothing, onCopy: nothing, onClose: nothing },
      });
      const place = document.createElement('div');
      render(banner, place);
      expect(draw(banner).map(textOf).join('')).toBe(place.textContent);
      if (view === 'banner') continue;
      render(preferences, place);
      const read = Array.from(place.querySelectorAll(DECIDED_BY), (it) => it.textContent);
      expect(read.length).toBeGreaterThan(8);
      expect(select(draw(preferences), DECIDED_BY).map(textOf)).toEqual(read);
    }
  });

  it('has lines to read, one for a block or a row', () => {
    const picture = h('div', null, [
      h('h2', null, 'Один ', h('b', null, 'заголовок')),
      'слова',
      h('p', null, 'фраза', null, false),
      h('table', null, h('tr', null, h('td', null, 'a'), h('td', null, 'b'))),
      h('button', { type: 'button' }, 'Да'),
      h('button', { type: 'button' }, 'Нет'),
    ]);
    const lines = ['Один заголовок', 'слова', 'фраза', 'a | b', 'Да', 'Нет'];
    expect(linesOf(draw(picture))).toEqual(lines);
  });
});

describe('the texts of a config', () => {
  it.each(LOCALES)('are each once in %s, and their digests are those of their texts', (locale) => {
    const all = textsFor(CONFIG, locale);
    expect(all.length).toBeGreaterThan(80);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const { digest, text, lines } of all) {
      expect(digest).toBe(createHash('sha256').update(text).digest('hex'));
      expect(text.startsWith(`${locale}\n`)).toBe(true);
      expect(text.endsWith('\n/cookies\n2')).toBe(true);
      expect(lines.length).toBeGreaterThan(4);
      expect(lines.join()).not.toMatch(/undefined|\{\w+\}|\[object/);
    }
  });

  it('leave the address of the page as it was', () => {
    const before = location.href;
    textsFor(CONFIG);
    expect(location.href).toBe(before);
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
