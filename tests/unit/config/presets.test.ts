import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { yandexMetrika } from '../../../src/presets/index.js';

const warned: string[] = [];
let readWithPresets: typeof import('../../../src/config/presets.js').readWithPresets;

beforeEach(async () => {
  // A line is told once in a page; every case here is a page of its own.
  vi.resetModules();
  ({ readWithPresets } = await import('../../../src/config/presets.js'));
  warned.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((line) => void warned.push(line));
});

afterEach(() => {
  vi.useRealTimers();
});

const read = (whole: unknown) => ({ whole });
const never = () => {
  throw new Error('asked for');
};

describe('the presets', () => {
  it.each<unknown>([
    { 'yandex-metrika': true },
    { 'yandex-metrika': {} },
    { 'yandex-metrika': { category: 'technical' } },
    { 'yandex-metrika': { id: 'jivo' } },
    { 'yandex-metrika': 5 },
    { stat: { category: 'analytics' }, youtube: true },
  ])('are asked for by %j', async (services) => {
    const config = { services };
    const extend = (input: unknown) => ({ extended: input });
    const result = readWithPresets(config, async () => extend, read);
    expect(result).toBeInstanceOf(Promise);
    expect(await result).toEqual({ whole: { extended: config } });
  });

  it.each<[unknown]>([
    [undefined],
    [null],
    ['services'],
    [[]],
    [{}],
    [{ services: null }],
    [{ services: 'youtube' }],
    [{ services: ['youtube'] }],
    [{ services: { stat: { category: 'analytics' }, metrika: true, yandex: true } }],
    [{ services: { 'my-youtube': true, youtube2: true, toString: true } }],
    [{ services: { 'yandex-metrika': yandexMetrika } }],
    [{ services: { 'yandex-metrika': { ...yandexMetrika, category: 'technical' } } }],
    [Object.create({ services: { youtube: true } })],
    [{ services: Object.create({ youtube: true }) }],
  ])('are not asked for by %j, which is read at once', (config) => {
    expect(readWithPresets(config, never, read)).toEqual({ whole: config });
  });

  it('that do not come are told in one line; the config is read as it stands', async () => {
    const config = { services: { youtube: true } };
    expect(await readWithPresets(config, () => Promise.reject('404'), read)).toEqual({
      whole: config,
    });
    expect(warned).toEqual(['soglasie W06: no presets: 404']);
  });

  it('are waited for six seconds', async () => {
    vi.useFakeTimers();
    const config = { services: { youtube: true } };
    let result: unknown;
    void Promise.resolve(readWithPresets(config, () => new Promise(() => {}), read)).then((it) => {
      result = it;
    });
    await vi.advanceTimersByTimeAsync(5999);
    expect(result).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(result).toEqual({ whole: config });
  });
});
