import { describe, expect, it } from 'vitest';
import * as constants from '../../../../src/chunks/presets/index.js';
import { resolveConfig } from '../../../../src/config/resolve.js';
import { KNOWN_SERVICES } from '../../../../src/model/known-services.js';
import type { Text } from '../../../../src/model/settings.js';

const presets = Object.values(constants);
const nameOf = (id: string) =>
  id.replace(/-(.)/g, (_, letter) => letter.toUpperCase()) as keyof typeof constants;
const languages = (text: Text): string[] =>
  typeof text === 'string' ? [text, text] : [text.ru ?? '', text.en ?? ''];

describe('the presets', () => {
  it('are those whose ids the core knows, in constants of the same names', () => {
    const listed = Object.keys(KNOWN_SERVICES);
    expect(listed.length).toBeGreaterThan(15);
    expect(presets.map(({ id }) => id).sort()).toEqual(listed.sort());
    const named = presets.map(({ id }) => nameOf(id));
    expect(named).toEqual(Object.keys(constants));
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    'are whole and without a fault: %s',
    (id, preset) => {
      const { faults, unknown, settings } = resolveConfig({ services: { [id]: preset } });
      expect([faults, unknown]).toEqual([[], []]);
      expect(settings.services.map((service) => service.id)).toEqual([id]);
      expect(settings.block.map(({ mark, id: of }) => [mark, of])).toEqual(
        preset.match?.map(() => ['data-service', id]),
      );
      expect(settings.block.length).toBeGreaterThan(0);
    },
  );

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    'have the category and the hosts that the core knows: %s',
    (id, { category, match }) => {
      expect(KNOWN_SERVICES[id]).toBe([category, ...(match ?? [])].join(' '));
      const preset = presets.find((each) => each.id === id);
      expect(resolveConfig({ services: { [id]: true } }).settings.block).toEqual(
        resolveConfig({ services: { [id]: preset } }).settings.block,
      );
    },
  );

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    'speak Russian and English: %s',
    (_, { title = '', provider, country, cookies = [] }) => {
      for (const text of [title, ...cookies.map(({ purpose = '' }) => purpose)]) {
        const [ru = '', en = ''] = languages(text);
        expect(ru).not.toBe('');
        expect(en).toMatch(/^[ -~“”’]+$/);
      }
      for (const { purpose = '', expires = 'forever' } of cookies) {
        expect(languages(purpose)[0]).toMatch(/[а-я]/);
        expect(expires).toMatch(/^(session|forever|\d+(min|h|d|w|m|y))$/);
      }
      expect(provider).not.toBe('');
      expect(country).toMatch(/^[A-Z]{2}$/);
    },
  );

  it('hold no host of which only a path is the vendor’s product', () => {
    const whole = presets.flatMap(({ match = [] }) => match.filter((entry) => !/\//.test(entry)));
    expect(whole).toContain('mc.yandex.ru');
    for (const broad of ['yandex.ru', 'vk.com', 'www.googletagmanager.com', 'rutube.ru']) {
      expect(whole).not.toContain(broad);
    }
  });

  it('erase nothing of a CMS', () => {
    const names = presets.flatMap(({ cookies = [] }) => cookies.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => /^(\*|PHPSESSID|BITRIX|BX_)/.test(name))).toEqual([]);
  });
});
