// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setCookie as setNatively } from '../../../../../src/chunks/commands/choice/set-natively.js';
import { createWriter } from '../../../../../src/chunks/commands/choice/writer.js';
import { encodeChoice } from '../../../../../src/core/choice/codec.js';
import { createReader } from '../../../../../src/core/choice/reader.js';
import { setCookie as setWithLibrary } from '../../../../../src/editions/set-with-library.js';
import type { Choice } from '../../../../../src/model/choice.js';
import { choiceOf, NOW } from '../../../support/choice.js';
import { type CookieJar, goTo, installJar } from '../../../support/cookie-jar.js';

const refusal = choiceOf();
const consent = choiceOf({ decidedAt: NOW + 5000, answers: { analytics: true } });
const foreign = choiceOf({ key: 'ffff', answers: { analytics: true } });

let jar: CookieJar;

beforeEach(() => {
  jar = installJar();
  goTo('https://shop.example.com/catalog/item');
});
afterEach(() => jar.uninstall());

/** A cookie that somebody else sets. */
const plant = (text: string, attributes = 'path=/') => jar.plant(`soglasie=${text}; ${attributes}`);

describe.each([
  ['natively', setNatively],
  ['with js-cookie', setWithLibrary],
])('the store, writing %s,', (_, setCookie) => {
  const open = (domain = 'example.com', name = 'soglasie') =>
    keep(createReader(name, '3c9d'), domain);
  const keep = (reader: ReturnType<typeof createReader>, domain: string) => {
    const writer = createWriter(reader, setCookie, domain);
    return {
      ...writer,
      /** Whether it was kept; null where nobody knows yet. */
      write(...[choice, days]: [Choice, number]) {
        let isKept: boolean | null = null;
        writer.write(choice, days, (it) => {
          isKept = it;
        });
        return isKept;
      },
      press: (choice: Choice, told: (isKept: boolean) => void) =>
        writer.write(choice, 365, told, true),
      hasChanged: reader.hasChanged,
    };
  };

  it('has no choice at first, and writes none', () => {
    expect(open().read()).toBeNull();
    expect(jar.written).toEqual([]);
  });

  it('asks the browser for its cookies once when it reads the choice', () => {
    open().write(consent, 365);
    const store = open();
    jar.reads = 0;
    expect(store.read()).toEqual(consent);
    expect(jar.reads).toBe(1);
  });

  it('keeps one cookie on the given Domain, and reads it again in the next page', () => {
    expect(open().write(consent, 365)).toBe(true);
    expect(jar.all()).toEqual([`soglasie=${encodeChoice(consent)}; example.com /`]);
    goTo('https://www.example.com/');
    expect(open().read()).toEqual(consent);
  });

  it('replaces what it wrote', () => {
    const store = open();
    store.write(consent, 365);
    store.write(refusal, 182);
    expect(jar.all()).toEqual([`soglasie=${encodeChoice(refusal)}; example.com /`]);
    expect(store.read()).toEqual(refusal);
  });

  it('says Lax, the path of the whole site, and Secure exactly on https', () => {
    open().write(consent, 365);
    expect(jar.written).toHaveLength(1);
    expect(jar.written[0]).toMatch(/; ?path=\/(;|$)/i);
    expect(jar.written[0]).toMatch(/; ?samesite=lax(;|$)/i);
    expect(jar.written[0]).toMatch(/; ?secure/i);
    jar.written.length = 0;
    goTo('http://shop.example.com/');
    open().write(consent, 365);
    expect(jar.written[0]).not.toMatch(/secure/i);
  });

  it('lets it live for so many days', () => {
    open().write(consent, 10);
    const until = Date.parse(/expires=([^;]+)/i.exec(jar.written[0] ?? '')?.[1] ?? '');
    expect(Math.abs(until - Date.now() - 10 * 864e5)).toBeLessThan(5000);
  });

  it.each(['other.ru', 'com', 'sub.shop.example.com'])(
    'falls back to this host alone when the browser refuses the Domain %s',
    (domain) => {
      expect(open(domain).write(consent, 365)).toBe(true);
      expect(jar.all()).toEqual([`soglasie=${encodeChoice(consent)}; shop.example.com /`]);
    },
  );

  it('gives `__Host-` names no Domain, and both prefixes Secure', () => {
    expect(open('example.com', '__Host-c').write(consent, 365)).toBe(true);
    expect(open('example.com', '__Secure-c').write(consent, 365)).toBe(true);
    const text = encodeChoice(consent);
    expect(jar.all()).toEqual([
      `__Host-c=${text}; shop.example.com /`,
      `__Secure-c=${text}; example.com /`,
    ]);
  });

  it('grants only what all cookies of this operator grant', () => {
    plant(encodeChoice(consent), 'path=/; domain=example.com');
    plant(encodeChoice(refusal), 'path=/catalog');
    expect(open().read()).toEqual({
      ...consent,
      answers: { analytics: false, technical: false, functional: false, advertising: false },
    });
  });

  it('removes duplicates at every path and Domain with a decision', () => {
    for (const path of ['/', '/catalog', '/catalog/', '/catalog/item']) {
      for (const domain of ['', '; domain=example.com', '; domain=shop.example.com']) {
        plant(encodeChoice(consent), `path=${path}${domain}`);
      }
    }
    expect(jar.all()).toHaveLength(12);
    expect(open().write(refusal, 182)).toBe(true);
    expect(jar.all()).toEqual([`soglasie=${encodeChoice(refusal)}; example.com /`]);
  });

  it('removes a malformed one with a decision, and never reads it', () => {
    plant('allow', 'path=/catalog');
    expect(open().read()).toBeNull();
    open().write(refusal, 182);
    expect(jar.all()).toEqual([`soglasie=${encodeChoice(refusal)}; example.com /`]);
  });

  it('ignores the cookie of another operator and never touches it', () => {
    plant(encodeChoice(foreign), 'path=/; domain=example.com');
    const theirs = jar.all();
    const store = open('shop.example.com');
    expect(store.read()).toBeNull();
    expect(store.write(refusal, 182)).toBe(true);
    expect(store.read()).toEqual(refusal);
    expect(jar.all()).toEqual([...theirs, `soglasie=${encodeChoice(refusal)}; shop.example.com /`]);
    store.erase();
    expect(jar.all()).toEqual(theirs);
  });

  it('erases its own beside that of another operator also when the Domain was refused', () => {
    plant(encodeChoice(foreign), 'path=/; domain=example.com');
    const theirs = jar.all();
    const store = open('other.ru');
    expect(store.write(consent, 365)).toBe(true);
    store.erase();
    expect(jar.all()).toEqual(theirs);
    expect(store.read()).toBeNull();
  });

  it('erases what it and others wrote, at every level', () => {
    plant(encodeChoice(consent), 'path=/catalog');
    const store = open();
    store.write(consent, 365);
    plant(encodeChoice(consent), 'path=/catalog/');
    store.erase();
    expect(jar.all()).toEqual([]);
    expect(store.read()).toBeNull();
  });

  it.each(['ignores', 'throws'] as const)(
    'keeps the choice for this page when the browser %s',
    (mood) => {
      jar.mood = mood;
      const store = open();
      expect(store.read()).toBeNull();
      expect(store.write(consent, 365)).toBe(false);
      expect(store.read()).toEqual(consent);
      expect(jar.written.length).toBeLessThan(10);
      store.erase();
      expect(store.read()).toBeNull();
      expect(open().read()).toBeNull();
    },
  );

  it('forgets the memory as soon as the browser keeps a cookie again', () => {
    jar.mood = 'ignores';
    const store = open();
    store.write(consent, 365);
    jar.mood = 'keeps';
    expect(store.write(refusal, 182)).toBe(true);
    plant('', 'path=/; domain=example.com; max-age=0');
    expect(store.read()).toBeNull();
  });

  it('tells once when somebody else changed the cookie, and never of its own doing', () => {
    const store = open();
    store.read();
    expect(store.hasChanged()).toBe(false);
    store.write(consent, 365);
    expect(store.hasChanged()).toBe(false);
    plant(encodeChoice(refusal), 'path=/; domain=example.com');
    expect(store.hasChanged()).toBe(true);
    expect(store.hasChanged()).toBe(false);
    store.erase();
    expect(store.hasChanged()).toBe(false);
    jar.plant('other=1; path=/');
    expect(store.hasChanged()).toBe(false);
  });

  it('asks at once after a press on http, where another cookie may be in the way', () => {
    goTo('http://shop.example.com/');
    const told = vi.fn();
    open().press(consent, told);
    expect(told.mock.calls).toEqual([[true]]);
  });

  describe('after a press', () => {
    const frame = new EventTarget();
    beforeEach(() => {
      vi.useFakeTimers();
      vi.stubGlobal('window', frame);
    });
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });

    it('writes at once, and asks what became of it behind the next frame', () => {
      const told = vi.fn();
      const store = open();
      store.press(consent, told);
      expect(jar.all()).toEqual([`soglasie=${encodeChoice(consent)}; example.com /`]);
      expect(jar.reads).toBe(0);
      expect(told).not.toHaveBeenCalled();
      expect(store.hasChanged()).toBe(false);
      jar.reads = 0;
      vi.advanceTimersByTime(1000);
      expect(jar.reads).toBe(1);
      expect(told.mock.calls).toEqual([[true]]);
      expect(store.hasChanged()).toBe(false);
    });

    it.each([
      ['behind the next frame', () => vi.advanceTimersByTime(1000)],
      ['when the page goes', () => frame.dispatchEvent(new Event('pagehide'))],
    ])('falls back to this host alone %s, when the browser refuses the Domain', (_, pass) => {
      const told = vi.fn();
      const store = open('other.ru');
      store.press(consent, told);
      expect(store.read()).toEqual(consent);
      pass();
      expect(jar.all()).toEqual([`soglasie=${encodeChoice(consent)}; shop.example.com /`]);
      vi.advanceTimersByTime(1000);
      expect(told.mock.calls).toEqual([[true]]);
      expect(store.read()).toEqual(consent);
    });

    it('keeps the choice for this page when the browser keeps nothing, and says so then', () => {
      jar.mood = 'ignores';
      const told = vi.fn();
      const store = open();
      store.press(consent, told);
      expect(store.read()).toEqual(consent);
      vi.advanceTimersByTime(1000);
      expect(told.mock.calls).toEqual([[false]]);
      expect(store.read()).toEqual(consent);
    });

    it.each(['pressed', 'written'])('does not bring back what was %s over', (how) => {
      const told = vi.fn();
      const store = open();
      store.press(consent, told);
      if (how === 'pressed') store.press(refusal, () => {});
      else store.write(refusal, 182);
      vi.advanceTimersByTime(1000);
      expect(told).not.toHaveBeenCalled();
      expect(jar.all()).toEqual([`soglasie=${encodeChoice(refusal)}; example.com /`]);
    });

    it('does not write over what was decided in another tab meanwhile', () => {
      const told = vi.fn();
      const store = open();
      store.press(refusal, told);
      plant(encodeChoice(consent), 'path=/; domain=example.com');
      vi.advanceTimersByTime(1000);
      expect(jar.all()).toEqual([`soglasie=${encodeChoice(consent)}; example.com /`]);
      expect(told).not.toHaveBeenCalled();
      expect(store.hasChanged()).toBe(true);
      // Nor is it remembered for the time when that is deleted.
      jar.plant('soglasie=; path=/; domain=example.com; max-age=0');
      expect(store.read()).toBeNull();
    });

    it('does not bring back what was erased', () => {
      const store = open();
      store.press(consent, () => {});
      store.erase();
      vi.advanceTimersByTime(1000);
      expect(jar.all()).toEqual([]);
      expect(store.read()).toBeNull();
    });
  });
});
