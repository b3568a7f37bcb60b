/**
 * The text of the cookie.
 *
 *   text    = "1" "!" key "!" time "!" policy "!" via "!" answers "!" check
 *   key     = 4*4 (0-9 a-f)              operator key: whose choice this is
 *   time    = 1*8 (0-9 a-z)              when it was made, seconds since 1970, base 36
 *   policy  = 0*16 (A-Z a-z 0-9 . _ -)   edition of the policy that was shown
 *   via     = 1*1 (0-7)                  how: place in the list VIA of model/choice.ts, from
 *                                        0 banner, 1 preferences, 2 embed, 3 api, …
 *   answers = *( ("*" / "~") id [age] )  "*" granted, "~" refused, for each category asked about, and
 *                                        for a service that was answered apart from its category
 *   id      = (a-z) 0*31 (a-z 0-9 _ -)
 *   age     = 2*2 (A-Z)                  of an answer that was given before `time`: whole days, base
 *                                        26, "AA" 0 to "ZZ" 675
 *   check   = 8*8 (0-9 a-f)              FNV-1a, 32 bits, of all before its "!"
 *
 * `1!3c9d!tk9m2c!2026-11!0!*analytics~technical~functional~advertising!0a1b2c3d`
 *
 * No separator occurs in a field and no character needs escaping in a cookie. Whether a category
 * is granted can be seen without splitting: the text holds `*analytics` followed by `*`, `~`, `!` or a
 * capital letter.
 */
import { type Choice, VIA, type Via } from '../../model/choice.js';
import { hash } from './hash.js';

/** At most 400 characters; anchored, and without a piece that could match in two ways. */
const TEXT =
  /^(?=.{1,400}$)1!([\da-f]{4})!([\da-z]{1,8})!([\w.-]{0,16})!([0-7])!((?:[*~][a-z][a-z\d_-]{0,31}(?:[A-Z]{2})?)*)!([\da-f]{8})$/;

type Fields = readonly [
  text: string,
  key: string,
  time: string,
  policyVersion: string,
  via: number,
  answers: string,
  check: string,
];

const OLDEST = 675;
const A = 65;

const encodeAge = (days = 0): string => {
  const age = Math.min(days, OLDEST);
  return age > 0 ? String.fromCharCode(A + age / 26, A + (age % 26)) : '';
};

const decodeAge = (text: string): number => (text.charCodeAt(0) - A) * 26 + text.charCodeAt(1) - A;

export const encodeChoice = (choice: Choice): string => {
  const { key, decidedAt, policyVersion, via, answers, ages } = choice;
  const text = [
    1,
    key,
    Math.floor(decidedAt / 1000).toString(36),
    policyVersion,
    VIA.indexOf(via),
    Object.keys(answers)
      .map((id) => (answers[id] ? '*' : '~') + id + encodeAge(ages?.[id]))
      .join(''),
  ].join('!');
  return `${text}!${hash(text)}`;
};

/** The choice that a text stands for; null for anything else. Never throws. */
export const decodeChoice = (text: string): Choice | null => {
  const found = TEXT.exec(text);
  if (!found) return null;
  const [, key, time, policyVersion, via, list, check] = found as unknown as Fields;
  if (check !== hash(text.slice(0, -9))) return null;
  const answers: Record<string, boolean> = Object.create(null);
  const ages: Record<string, number> = Object.create(null);
  for (const [, sign, id = '', age] of list.matchAll(/([*~])([^*~A-Z]+)([A-Z]*)/g)) {
    // A category named twice is granted only if it is granted both times, and as old as it can be.
    answers[id] = sign === '*' && answers[id] !== false;
    if (age) ages[id] = Math.max(decodeAge(age), ages[id] ?? 0);
  }
  return {
    key,
    decidedAt: Number.parseInt(time, 36) * 1000,
    policyVersion,
    via: VIA[via] as Via,
    answers,
    ages,
  };
};
