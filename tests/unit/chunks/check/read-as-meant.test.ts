// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { configReader } from '../../../../src/chunks/check/read-as-meant.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.lang = '';
});

describe('a config that is no JSON', () => {
  it('is what was meant, told in one line; that silence grants is not believed of it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(configReader.read('{"mode": "opt-out", "gpc": "ignore",}', 'here', 'comma')).toEqual({
      mode: 'opt-in',
      gpc: 'ignore',
    });
    expect(warn.mock.calls).toEqual([
      ['soglasie W01: config from here is no JSON, and is read as meant: comma'],
    ]);
  });

  it.each(['', '[{"a": 1},]', '"text",', '1,', 'null,', '{"a": tr'])(
    'is nothing when it is %j, and nothing is told',
    (text) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      expect(() => configReader.read(text, 'here', '')).toThrow();
      expect(warn).not.toHaveBeenCalled();
    },
  );
});

it.each([
  ['ru', /^soglasie: настройку из \/consent.json прочитать не удалось: status 404\. .+check$/],
  ['en-GB', /^soglasie: the config from \/consent.json could not be read: status 404\. .+check$/],
  ['kk', /^soglasie: настройку/],
])('tells in the language of a page in %s', (lang, line) => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  document.documentElement.lang = lang;
  configReader.tell('/consent.json', 'status 404');
  expect(info.mock.calls).toEqual([[expect.stringMatching(line)]]);
});
