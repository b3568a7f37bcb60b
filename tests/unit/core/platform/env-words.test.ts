import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// What these keep lasts as long as the page: every case takes the module anew.
let env: typeof import('../../../../src/core/platform/env.js');
const lines: string[] = [];

beforeEach(async () => {
  vi.resetModules();
  lines.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((line) => void lines.push(line));
  env = await import('../../../../src/core/platform/env.js');
});
afterEach(() => vi.restoreAllMocks());

describe('a warning', () => {
  it('is one line with its code, told once', () => {
    env.warn('W01', 'one');
    env.warn('W01', 'one');
    env.warn('W01', 'two');
    expect(lines).toEqual(['soglasie W01: one', 'soglasie W01: two']);
  });
});

describe('without a document', () => {
  it('addresses are still judged', () => {
    expect(env.hasDocument()).toBe(false);
    expect(env.isHttp('/c')).toBe(true);
    expect(env.isHttp('javascript:a')).toBe(false);
  });
});

describe('the Trusted Types policy', () => {
  it('passes plain strings where the browser has none', () => {
    expect(env.trusted().createScriptURL('https://a.ru/')).toBe('https://a.ru/');
    expect(env.trusted().createScript('a()')).toBe('a()');
  });

  it('is made once, by the name «soglasie»', () => {
    const createPolicy = vi.fn((_: string, rules: object) => ({ ...rules, isReal: true }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    expect(env.trusted()).toMatchObject({ isReal: true });
    env.trusted();
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['soglasie']);
  });

  it('is plain, with one line, when the CSP forbids it or another copy has it', () => {
    const createPolicy = vi.fn(() => {
      throw new TypeError('disallowed');
    });
    vi.stubGlobal('trustedTypes', { createPolicy });
    expect(env.trusted().createScript('a()')).toBe('a()');
    env.trusted();
    expect(createPolicy).toHaveBeenCalledOnce();
    expect(lines).toEqual(['soglasie W13: no Trusted Types policy "soglasie"']);
  });
});
