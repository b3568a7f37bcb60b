import { describe, expect, it } from 'vitest';
import type { ConsentConfig } from '../../../../../src/model/config.js';
import { declare } from '../../../../../src/tools/playwright/audit/declared.js';

const CONFIG: ConsentConfig = {
  sites: ['shop.ru', 'crm.su'],
  categories: { technical: { required: true }, necessary: { cookies: [{ name: 'sid' }] } },
  services: {
    'yandex-metrika': true,
    jivo: { category: 'advertising' },
    ads: {
      category: 'advertising',
      match: ['vk.ru/rtrg'],
      cookies: [{ name: 'ads_*' }, { name: 'sid', kind: 'session' }],
    },
  },
  block: [{ match: 'vk.ru', category: 'functional' }],
};

describe('what an operator has declared', () => {
  const declared = declare(CONFIG);

  it.each([
    ['sid', 'cookie', ['necessary']],
    ['sid', 'session', ['advertising']],
    ['sid', 'local', []],
    ['ads_1', 'cookie', ['advertising']],
    ['_ym_uid', 'local', ['analytics']],
    ['jv_visits', 'cookie', ['advertising']],
    ['other', 'cookie', []],
  ] as const)('says whose %s (%s) is', (name, kind, categories) => {
    expect(declared.declaring({ name, kind })).toEqual(categories);
  });

  it.each([
    ['https://mc.yandex.ru/metrika/tag.js', ['analytics']],
    ['wss://mc.yandex.ru./solid.ws', ['analytics']],
    ['https://m.vk.ru/rtrg?p=1', ['advertising', 'functional']],
    ['https://vk.ru/', ['functional']],
    ['https://notvk.ru/', []],
  ])('says what %s waits for', (url, categories) => {
    expect(declared.holding(url)).toEqual(categories);
  });

  it.each([
    ['https://shop.ru/a', true],
    ['https://cdn.crm.su/a', true],
    ['https://stage.example.com/a', true],
    ['https://img.stage.example.com/a', true],
    ['https://example.com/a', false],
    ['https://myshop.ru/a', false],
  ])('tells its own hosts from others: %s', (url, isOwn) => {
    expect(declared.isOwn(url, 'https://www.stage.example.com/')).toBe(isOwn);
  });

  it.each([
    ['unset', false, {}, ['technical']],
    ['refused', false, {}, ['technical']],
    ['functional', true, {}, ['technical', 'functional']],
    ['all', false, {}, ['technical', 'analytics', 'functional', 'advertising']],
    ['all', true, {}, ['technical', 'analytics', 'functional']],
    ['all', true, { gpc: 'ignore' }, ['technical', 'analytics', 'functional', 'advertising']],
    ['unset', false, { mode: 'opt-out' }, ['technical', 'analytics', 'functional', 'advertising']],
    ['refused', false, { mode: 'opt-out' }, ['technical']],
  ] as const)('knows what may run: %s, GPC %s, %j', (state, hasGpc, more, granted) => {
    const { optional, ...rest } = declare({ ...CONFIG, ...more });
    expect([...optional].sort()).toEqual(['advertising', 'analytics', 'functional']);
    expect(rest.granted(state, hasGpc).sort()).toEqual(['necessary', ...granted].sort());
  });

  it('expects to see what the operator has written, not all that a preset knows', () => {
    expect(declared.written.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'sid cookie',
      'ads_* cookie',
      'sid session',
    ]);
  });

  it('leaves out what is the library’s own, and what another host keeps', () => {
    const { isForeign, isKeptFor } = declare({ cookie: { name: 'choice' } });
    expect(isForeign({ name: 'choice', kind: 'cookie' })).toBe(false);
    expect(isForeign({ name: 'soglasie', kind: 'cookie' })).toBe(true);
    expect(isForeign({ name: 'soglasie', kind: 'local' })).toBe(false);
    const at = (place: string) =>
      isKeptFor({ name: 'a', kind: 'cookie', place }, 'https://m.shop.ru/');
    expect(['m.shop.ru', '.shop.ru', 'shop.ru', '.vk.ru', 'p.ru'].map(at)).toEqual([
      ...[true, true, true, false, false],
    ]);
    expect(isKeptFor({ name: 'a', kind: 'local', place: 'localStorage' }, 'https://a.ru')).toBe(
      true,
    );
  });
});
