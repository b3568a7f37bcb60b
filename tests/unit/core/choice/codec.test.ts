import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChoice, encodeChoice } from '../../../../src/core/choice/codec.js';
import { hash } from '../../../../src/core/choice/hash.js';
import { CATEGORIES } from '../../../../src/model/category.js';
import { VIA } from '../../../../src/model/choice.js';
import { busyFor } from '../../../support/busy.js';
import { anyChoice, choiceOf } from '../../support/choice.js';
import { anyText } from '../../support/hostile.js';

const MAX_LENGTH = 400;
const signed = (text: string): string => `${text}!${hash(text)}`;
const full = choiceOf({
  policyVersion: '0123456789abcdef',
  via: 'preferences',
  answers: { analytics: true, technical: false, functional: true, advertising: false },
});

describe('the text of the cookie', () => {
  it('brings back every choice that it was made of', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const text = encodeChoice(choice);
        const back = decodeChoice(text);
        if (text.length > MAX_LENGTH) expect(back).toBeNull();
        else expect(back).toEqual(choice);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps whole seconds', () => {
    const back = decodeChoice(encodeChoice(choiceOf({ decidedAt: 1_795_000_000_999 })));
    expect(back?.decidedAt).toBe(1_795_000_000_000);
  });

  it('is at most 100 bytes with the name, for the five categories and the longest policy', () => {
    for (const granted of [true, false]) {
      const answers = Object.fromEntries(CATEGORIES.slice(1).map((id) => [id, granted]));
      const text = encodeChoice({ ...full, answers });
      expect(`soglasie${text}`.length).toBeLessThanOrEqual(100);
    }
  });

  it('is at most 100 bytes even when each of three answers has an age of its own', () => {
    const ages = { analytics: 400, technical: 200, functional: 1 };
    expect(`soglasie=${encodeChoice({ ...full, ages })}`.length).toBeLessThanOrEqual(101);
    expect(`soglasie${encodeChoice({ ...full, ages })}`.length).toBeLessThanOrEqual(100);
  });

  it.each([
    [1, '*analyticsAB'],
    [25, '*analyticsAZ'],
    [26, '*analyticsBA'],
    [400, '*analyticsPK'],
    [675, '*analyticsZZ'],
    [9000, '*analyticsZZ'],
    [0, '*analytics'],
    [-5, '*analytics'],
  ])('writes an age of %i days as %s', (days, field) => {
    const choice = choiceOf({ answers: { analytics: true }, ages: { analytics: days } });
    expect(encodeChoice(choice).split('!')[5]).toBe(field);
    const age = Math.min(Math.max(days, 0), 675);
    expect(decodeChoice(encodeChoice(choice))?.ages?.analytics ?? 0).toBe(age);
  });

  it('takes the greater age of a category that is named twice', () => {
    const text = signed('1!3c9d!tk9m2c!!0!*analyticsAB*analyticsBA*analytics');
    expect(decodeChoice(text)).toMatchObject({
      ages: { analytics: 26 },
      answers: { analytics: true },
    });
  });

  it('needs no escaping in a cookie, and no separator occurs in a field', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const text = encodeChoice(choice);
        expect(text).toMatch(/^[\w.*~!-]+$/);
        expect(text.split('!')).toHaveLength(7);
      }),
    );
  });

  it('shows without splitting which categories are granted', () => {
    const text = encodeChoice(full);
    const isGranted = (id: string) => new RegExp(`[*]${id}[*~!A-Z]`).test(text);
    expect(CATEGORIES.filter(isGranted)).toEqual(['analytics', 'functional']);
  });
});

describe('the grammar in the head comment', () => {
  const source = readFileSync('src/core/choice/codec.ts', 'utf8');
  const example = /`(1![^`]+)`/.exec(source)?.[1] ?? '';

  it('gives an example of the form that is written', () => {
    const written = encodeChoice({
      ...choiceOf({ policyVersion: '2026-11' }),
      answers: { analytics: true, technical: false, functional: false, advertising: false },
    });
    // Two of its fields are made up: the time and the check.
    const form = (text: string) => {
      const fields = text.split('!');
      return [...fields.slice(0, 2), fields[2]?.length, ...fields.slice(3, 6), fields[6]?.length];
    };
    expect(example).not.toBe('');
    expect(form(written)).toEqual(form(example));
  });

  it('gives the places of `via` as they are in the list', () => {
    const places = /from\s+\*?\s+(0 banner, 1 preferences, 2 embed, 3 api)/.exec(source)?.[1] ?? '';
    expect(places.split(', ')).toEqual(VIA.slice(0, 4).map((via, at) => `${at} ${via}`));
  });
});

describe('a text that is not ours', () => {
  it('is rejected at every truncation', () => {
    const text = encodeChoice(full);
    for (let length = 0; length < text.length; length++) {
      expect(decodeChoice(text.slice(0, length))).toBeNull();
      expect(decodeChoice(text.slice(length + 1))).toBeNull();
    }
  });

  it('is rejected after any change of one character', () => {
    const text = encodeChoice(full);
    const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCXYZ!*~._- ;=%"\n\u0000é';
    let tried = 0;
    const accepted = [...text].flatMap((letter, at) =>
      [...letters].filter((other) => {
        if (other === letter) return false;
        tried += 1;
        return decodeChoice(text.slice(0, at) + other + text.slice(at + 1));
      }),
    );
    expect(tried).toBeGreaterThan(4000);
    expect(accepted).toEqual([]);
  });

  it('is rejected after any mutation: two characters changed, swapped, doubled or left out', () => {
    const place = fc.nat();
    fc.assert(
      fc.property(anyChoice, place, place, (choice, one, other) => {
        const text = encodeChoice(choice);
        const at = one % text.length;
        const to = other % text.length;
        const letters = [...text];
        [letters[at], letters[to]] = [letters[to] ?? '', letters[at] ?? ''];
        const swapped = letters.join('');
        const doubled = text.slice(0, at) + text.slice(at - 1);
        const less = text.slice(0, at) + text.slice(at + 1);
        for (const mutant of [swapped, doubled, less]) {
          if (mutant !== text) expect(decodeChoice(mutant)).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['another version', signed('2!3c9d!tk9m2c!!0!~analytics')],
    ['a short key', signed('1!3c9!tk9m2c!!0!~analytics')],
    ['a key in capitals', signed('1!3C9D!tk9m2c!!0!~analytics')],
    ['no time', signed('1!3c9d!!!0!~analytics')],
    ['a time of nine digits', signed('1!3c9d!tk9m2ctk9!!0!~analytics')],
    ['a policy of 17 characters', signed('1!3c9d!tk9m2c!0123456789abcdefg!0!~analytics')],
    ['a policy with a space', signed('1!3c9d!tk9m2c!a b!0!~analytics')],
    ['an unknown way', signed('1!3c9d!tk9m2c!!8!~analytics')],
    ['an age of one letter', signed('1!3c9d!tk9m2c!!0!*analyticsA')],
    ['an age of three letters', signed('1!3c9d!tk9m2c!!0!*analyticsABC')],
    ['an age without an id', signed('1!3c9d!tk9m2c!!0!*AB')],
    ['no sign before an id', signed('1!3c9d!tk9m2c!!0!analytics')],
    ['an id in capitals', signed('1!3c9d!tk9m2c!!0!*Analytics')],
    ['__proto__', signed('1!3c9d!tk9m2c!!0!*__proto__')],
    ['an id of 33 characters', signed(`1!3c9d!tk9m2c!!0!*${'a'.repeat(33)}`)],
    ['a field too many', signed('1!3c9d!tk9m2c!!0!~analytics!x')],
    ['a line break', `${signed('1!3c9d!tk9m2c!!0!~analytics')}\n`],
    ['quotes around it', `"${signed('1!3c9d!tk9m2c!!0!~analytics')}"`],
    ['nothing', ''],
    ['JSON', '{"analytics":true}'],
    ['no answer of ours', 'ALLOW'],
  ])('is rejected when it has %s', (_, text) => {
    expect(decodeChoice(text)).toBeNull();
  });

  it('is never thrown at, whatever it is, nor taken long over', () => {
    fc.assert(fc.property(anyText, (text) => !decodeChoice(text)));
    const time = busyFor(() => {
      decodeChoice(`1!3c9d!tk9m2c!!0!${'*a'.repeat(2e6)}`);
      decodeChoice(`1!3c9d!tk9m2c!!0!${'*a'.repeat(191)}`);
    });
    expect(time).toBeLessThan(1000);
  });
});

describe('a text of ours', () => {
  it('is read up to 400 characters', () => {
    const ids = (count: number) =>
      Array.from({ length: count }, (_, at) => `*c${100 + at}`).join('');
    const exact = signed(`1!3c9d!tk9m2c!2026!0!${ids(74)}`);
    expect(exact.length).toBe(MAX_LENGTH);
    expect(decodeChoice(exact)).not.toBeNull();
    const longer = signed(`1!3c9d!tk9m2c!2026-!0!${ids(74)}`);
    expect(longer.length).toBe(MAX_LENGTH + 1);
    expect(decodeChoice(longer)).toBeNull();
  });

  it.each([
    ['*chat*chat', true],
    ['*chat~chat', false],
    ['~chat*chat', false],
    ['*chat~chat*chat', false],
  ])('that names a category twice, %s, grants it only if it does so each time', (list, granted) => {
    expect(decodeChoice(signed(`1!3c9d!tk9m2c!!0!${list}`))?.answers).toEqual({ chat: granted });
  });

  it('may answer nothing, and gives answers that inherit nothing', () => {
    const back = decodeChoice(signed('1!3c9d!tk9m2c!!0!'));
    expect(back?.answers).toEqual({});
    expect(Object.getPrototypeOf(back?.answers)).toBeNull();
  });
});
