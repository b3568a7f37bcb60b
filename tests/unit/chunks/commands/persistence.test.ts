// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setCookie } from '../../../../src/chunks/commands/choice/set-natively.js';
import { createPersistence } from '../../../../src/chunks/commands/persistence.js';
import { encodeChoice } from '../../../../src/core/choice/codec.js';
import { createReader } from '../../../../src/core/choice/reader.js';
import { choiceOf } from '../../support/choice.js';
import { type CookieJar, goTo, installJar } from '../../support/cookie-jar.js';
import { settingsOf } from '../../support/settings.js';

const refusal = choiceOf({ via: 'banner' });

let jar: CookieJar;

beforeEach(() => {
  jar = installJar();
  goTo('https://shop.example.com/');
});
afterEach(() => {
  jar.uninstall();
  localStorage.clear();
});

describe('a press', () => {
  it('asks the server for its cookie only when the page has the new one alone', () => {
    // Of an earlier page, at a level of its own.
    jar.plant(`soglasie=${encodeChoice(choiceOf({ answers: { analytics: true } }))}; path=/`);
    const atRequest: string[][] = [];
    vi.stubGlobal('fetch', async () => atRequest.push(jar.all()));
    const settings = settingsOf({ cookie: { domain: 'example.com', renewUrl: '/renew' } });
    createPersistence(settings, createReader('soglasie', '3c9d'), setCookie).persist(refusal);
    expect(atRequest).toEqual([[`soglasie=${encodeChoice(refusal)}; example.com /`]]);
  });

  it('asks the server itself, no cache, and gives up what it asked before', () => {
    const fetched = vi.fn(async (_address: string, _how: RequestInit) => {});
    vi.stubGlobal('fetch', fetched);
    const settings = settingsOf({ cookie: { renewUrl: '/renew' } });
    const { persist } = createPersistence(settings, createReader('soglasie', '3c9d'), setCookie);
    persist(refusal);
    persist(refusal);
    const how = fetched.mock.calls.map(([, it]) => [it.cache, it.keepalive, it.signal?.aborted]);
    expect(how).toEqual([
      ['no-store', true, true],
      ['no-store', true, false],
    ]);
  });
});
