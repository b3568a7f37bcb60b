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

  const told = (changed: object[], deleted: object[] = []) =>
    Object.assign(new Event('change'), { changed, deleted });
  const mine = encodeChoice(consent);
  const other = encodeChoice(refusal);
  it.each<[string, Event, number]>([
    ['that what was just written has come', told([{ name: 'soglasie', value: mine }]), 0],
    ['of a cookie of somebody else', told([{ name: '_ym_uid', value: '1' }]), 0],
    ['that one of somebody else is gone', told([], [{ name: '_ym_uid' }]), 0],
    ['of another choice', told([{ name: 'soglasie', value: other }]), 1],
    [
      'of another beside it',
      told([
        { name: 'soglasie', value: mine },
        { name: 'soglasie', value: other },
      ]),
      1,
    ],
    ['of one from http', told([{ name: 'soglasie-http', value: other }]), 1],
    ['of a word of the hub', told([{ name: 'soglasie-hub', value: other }]), 1],
    ['that it is gone', told([], [{ name: 'soglasie' }]), 1],
    ['that something did, and not what', new Event('change'), 1],
    ['that the window has the focus', new Event('focus'), 1],
  ])('asks the browser only for news: told %s', (_, event, reads) => {
    const reader = open();
    plant(mine);
    reader.note([mine]);
    jar.reads = 0;
    expect(reader.hasChanged(event)).toBe(false);
    expect(jar.reads).toBe(reads);
    // Where the browser is asked, what it says counts.
    plant(other);
    expect(reader.hasChanged(event)).toBe(reads === 1);
  });
});
