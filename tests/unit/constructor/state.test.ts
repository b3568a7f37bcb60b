import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../src/constructor/draft/draft.js';
import { isAbout } from '../../../src/constructor/draft/findings.js';
import { shownAt, writtenAt } from '../../../src/constructor/draft/localized.js';
import { placeOf, screenFor } from '../../../src/constructor/draft/owner.js';
import { found } from '../../../src/constructor/draft/search.js';
import { createJar, createStorage } from '../../../src/constructor/preview/in-memory.js';
import { messageOf } from '../../../src/constructor/preview/message.js';
import { keptIn, screenOf } from '../../../src/constructor/state.js';
import { KNOWN_SERVICES } from '../../../src/model/known-services.js';
import { OTHER_SERVICES } from '../../../src/model/other-services.js';

const IDS = [...Object.keys(KNOWN_SERVICES), ...OTHER_SERVICES];

it.each([
  ['#/look', 'look'],
  ['#look', 'look'],
  ['#/result', 'result'],
  ['', 'start'],
  ['#nowhere', 'start'],
  ['#__proto__', 'start'],
])('the fragment %s leads to the screen %s', (hash, screen) => {
  expect(screenOf(hash)).toBe(screen);
});

it.each([
  [null, {}],
  ['', {}],
  ['no json', {}],
  ['[]', {}],
  ['{"draft":7,"lang":"de"}', {}],
  ['{"draft":[],"lang":"en"}', { lang: 'en' }],
  [
    '{"draft":{"config":[],"numbers":{"jivo":7,"a":[]},"colours":{"light":{"bg":"#fff"}},"platform":"joomla","strangers":[1,"a.ru"]}}',
    {
      draft: {
        ...EMPTY,
        numbers: { jivo: '7', a: '' },
        colours: { ...EMPTY.colours, light: { bg: '#fff', fg: '', accent: '' } },
        strangers: ['a.ru'],
      },
    },
  ],
  [JSON.stringify({ draft: EMPTY, lang: 'ru' }), { draft: EMPTY, lang: 'ru' }],
])('a draft that was kept is taken if it can be read: %s', (text, kept) => {
  expect(keptIn(text)).toEqual(kept);
});

it.each([
  ['метрика', 'yandex-metrika'],
  ['Метрика Яндекс', 'yandex-metrika'],
  ['mc.yandex.ru', 'yandex-metrika'],
  ['ютуб', 'youtube'],
  ['гугл теги', ''],
  ['gtm', 'google-tag-manager'],
  ['https://code.jivo.ru', 'jivo'],
  ['2гис', 'dgis'],
  ['Chatra', 'chatra'],
])('looking for «%s» finds %s', (query, id) => {
  const hits = found(query, IDS);
  if (id) expect(hits).toContain(id);
  else expect(hits).toEqual([]);
});

it('looking for nothing finds everything, in its order', () => {
  expect(found('  ', IDS)).toEqual(IDS);
});

describe('a finding', () => {
  it.each([
    ['config.policy.url', 'config.policy.url', true],
    ['config.links[0].url', 'config.links', true],
    ['config.services.jivo.match[0]', 'config.services.jivo', true],
    ['config.services.jivo2', 'config.services.jivo', false],
    ['config.policy', 'config.policy.url', false],
  ])('at %s is about %s: %s', (path, field, is) => {
    expect(isAbout({ path }, field)).toBe(is);
  });

  it.each([
    ['config.contact', 'company'],
    ['config.links[0].url', 'policy'],
    ['config.services.jivo', 'services'],
    ['config.ui.layout', 'look'],
    ['config.withdrawal.email', 'terms'],
    ['config.policy.upcoming.version', 'policy'],
    ['config.block[0].match', 'services'],
    ['config.compat.markup[0]', 'services'],
    ['config.cookie.name', 'terms'],
    ['config.nonce', undefined],
    ['config.contacts', undefined],
  ])('at %s belongs to %s', (path, screen) => {
    expect(screenFor(path)).toBe(screen);
  });
});

it.each([
  ['config.contacts', ['contacts']],
  ['config.block[1].matches', ['block', '1', 'matches']],
  ['config.texts.banner.titel', ['texts', 'banner.titel']],
  ['config.a.b', ['a.b']],
  ['config.a.b.c', ['a', 'b', 'c']],
  ['config.block[2]', null],
  ['config.contact', null],
  ['config.__proto__', null],
  ['config', []],
])('%s is found in a config, whatever its keys are called', (path, place) => {
  const config = {
    contacts: 1,
    block: [{ match: 'a.ru' }, { matches: 'b.ru' }],
    texts: { 'banner.titel': 'x' },
    'a.b': 1,
    a: { b: { c: 1 } },
  };
  expect(placeOf(config, path)).toEqual(place);
});

describe('the page in the frame', () => {
  it('asks nobody and keeps nothing for long', () => {
    const config = {
      operator: 'Ромашка',
      record: { url: 'https://a.ru/r' },
      hub: 'https://a.ru/hub.html',
      tour: '/tour.html',
      cookie: { renewUrl: '/r' },
      ui: { layout: 'bar', mount: '#x' },
    };
    const view = { shown: 'banner', scheme: 'dark', lang: 'ru' } as const;
    const message = messageOf({ ...EMPTY, config }, view);
    expect(message.config).toEqual({ operator: 'Ромашка', ui: { layout: 'bar' } });
    expect(messageOf(EMPTY, { ...view, shown: 'placeholder' }).config.ui).toEqual({
      prompt: 'manual',
    });
  });

  it('has a jar of its own', () => {
    const { read, write } = createJar(() => Date.parse('2026-11-29'));
    write('soglasie=a=b; Path=/; Max-Age=100');
    write('x=1');
    write('y=2; expires=Thu, 01 Jan 1970 00:00:00 GMT');
    expect(read()).toBe('soglasie=a=b; x=1');
    write('x=; Max-Age=0');
    write('soglasie=; expires=Thu, 01 Jan 1970 00:00:00 GMT');
    expect(read()).toBe('');
    const storage = createStorage();
    storage.setItem('a', '1');
    expect([storage.getItem('a'), storage.getItem('b')]).toEqual(['1', null]);
  });
});

describe('a text in several languages', () => {
  const config = { links: [{ title: { ru: 'О данных', en: 'On data' } }], operator: 'Ромашка' };

  it.each([
    [['links', '0', 'title'], 'ru', 'О данных', ['links', '0', 'title', 'ru']],
    [['links', '0', 'title'], 'en', 'On data', ['links', '0', 'title', 'en']],
    [['operator'], 'en', 'Ромашка', ['operator']],
    [['links'], 'ru', '', ['links']],
    [['policy', 'url'], 'ru', '', ['policy', 'url']],
  ])('is shown and changed in one of them: %s, %s', (path, lang, shown, written) => {
    expect(shownAt(config, path, lang)).toBe(shown);
    expect(writtenAt(config, path, lang)).toEqual(written);
  });
});
