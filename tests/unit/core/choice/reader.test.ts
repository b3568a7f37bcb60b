// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeChoice } from '../../../../src/core/choice/codec.js';
import { createReader } from '../../../../src/core/choice/reader.js';
import { choiceOf, NOW } from '../../support/choice.js';
import { type CookieJar, goTo, installJar } from '../../support/cookie-jar.js';

const refusal = choiceOf();
const consent = choiceOf({ decidedAt: NOW + 5000, answers: { analytics: true } });
const foreign = choiceOf({ key: 'ffff', answers: { analytics: true } });

let jar: CookieJar;
beforeEach(() => {
  jar = installJar();
  goTo('https://shop.example.com/catalog/item');
});
afterEach(() => jar.uninstall());

const plant = (text: string, attributes = 'path=/') => jar.plant(`soglasie=${text}; ${attributes}`);
const open = () => createReader('soglasie', '3c9d');

describe('the reader of the cookie', () => {
  it('asks the browser once for what is there', () => {
    plant(encodeChoice(consent));
    jar.reads = 0;
    expect(open().read()).toEqual(consent);
    expect(jar.reads).toBe(1);
  });

  it.each(['', 'allow', '1!3c9d!', '%7B%7D', encodeChoice(consent).slice(0, -1)])(
    'takes no choice from «%s»',
    (text) => {
      plant(text);
      expect(open().read()).toBeNull();
    },
  );

  it('takes that of no other operator, and what all of ours grant', () => {
    plant(encodeChoice(foreign), 'path=/; domain=example.com');
    expect(open().read()).toBeNull();
    plant(encodeChoice(consent), 'path=/');
    expect(open().read()).toEqual(consent);
    plant(encodeChoice(refusal), 'path=/catalog');
    expect(Object.values(open().read()?.answers ?? { none: true })).not.toContain(true);
    expect(open().choices()).toHaveLength(3);
  });

  it('sees once that somebody has changed it, and nothing in what it was told of', () => {
    const reader = open();
    reader.read();
    expect(reader.hasChanged()).toBe(false);
    plant(encodeChoice(consent));
    expect(reader.hasChanged()).toBe(true);
    expect(reader.hasChanged()).toBe(false);
    plant(encodeChoice(refusal));
    reader.note();
    expect(reader.hasChanged()).toBe(false);
  });
});
