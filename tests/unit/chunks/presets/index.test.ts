import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writtenOut } from '../../../../src/chunks/check/written-out.js';
import * as constants from '../../../../src/chunks/presets/index.js';
import { resolveConfig } from '../../../../src/config/resolve.js';
import type { Text } from '../../../../src/model/config-parts.js';
import { KNOWN_SERVICES } from '../../../../src/model/known-services.js';
import { OTHER_SERVICES } from '../../../../src/model/other-services.js';

const presets = Object.values(constants);
const nameOf = (id: string) =>
  id.replace(/-(.)/g, (_, letter) => letter.toUpperCase()) as keyof typeof constants;
const languages = (text: Text): string[] =>
  typeof text === 'string' ? [text, text] : [text.ru ?? '', text.en ?? ''];

describe('the presets', () => {
  it('are those whose ids are listed, in constants of the same names', () => {
    const listed = [...Object.keys(KNOWN_SERVICES), ...OTHER_SERVICES];
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

  it('cost the core no more than 0.8 kB', () => {
    const table = JSON.stringify({ ...KNOWN_SERVICES });
    expect(brotliCompressSync(table).length).toBeLessThan(800);
  });

  it.each(OTHER_SERVICES.map((id) => [id, presets.find((each) => each.id === id)] as const))(
    'have the category and the hosts that a config is told to say: %s',
    (id, preset) => {
      const written = writtenOut(id);
      expect(written).toEqual({ category: preset?.category, match: preset?.match });
      expect(resolveConfig({ services: { [id]: written } }).settings.block).toEqual(
        resolveConfig({ services: { [id]: preset } }).settings.block,
      );
    },
  );

  const own = presets.filter(({ id }) => id in KNOWN_SERVICES);
  it.each(own.map((preset) => [preset.id, preset] as const))(
    'have the category and the hosts that the core knows: %s',
    (id, { category, match }) => {
      expect(writtenOut(id)).toBe(true);
      expect(KNOWN_SERVICES[id]).toBe([category, ...(match ?? [])].join(' '));
      const preset = presets.find((each) => each.id === id);
      expect(resolveConfig({ services: { [id]: true } }).settings.block).toEqual(
        resolveConfig({ services: { [id]: preset } }).settings.block,
      );
    },
  );

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    'speak Russian and English: %s',
    (id, { title = '', provider, country, cookies = [] }) => {
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
      if (id !== 'chatra') expect(country).toMatch(/^[A-Z]{2}$/);
    },
  );

  it('hold no host of which only a path is the vendor’s product', () => {
    const whole = presets.flatMap(({ match = [] }) => match.filter((entry) => !/\//.test(entry)));
    expect(whole).toContain('mc.yandex.ru');
    for (const broad of [
      ...[
        'yandex.ru',
        'vk.com',
        'www.googletagmanager.com',
        'rutube.ru',
        'google.com',
        'gstatic.com',
      ],
      ...['facebook.com', 'connect.facebook.net', 'unpkg.com', 't.me', 'telegram.org', 'ok.ru'],
      ...[
        'dzen.ru',
        'pay.yandex.ru',
        'livetex.ru',
        'sendpulse.com',
        'image.sendsay.ru',
        'vimeo.com',
      ],
    ]) {
      expect(whole).not.toContain(broad);
    }
  });

  it('erase nothing of a CMS', () => {
    const names = presets.flatMap(({ cookies = [] }) => cookies.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => /^(\*|PHPSESSID|BITRIX|BX_)/.test(name))).toEqual([]);
  });
});
