/**
 * The text of the cookie.
 *
 *   text    = "1" "!" key "!" time "!" policy "!" via "!" answers "!" check
 *   key     = 4*4 (0-9 a-f)              operator key: whose choice this is
 *   time    = 1*8 (0-9 a-z)              when it was made, seconds since 1970, base 36
 *   policy  = 0*16 (A-Z a-z 0-9 . _ -)   edition of the policy that was shown
 *   via     = 1*1 (0-7)                  how: place in the list VIA of model/choice.ts, from
 *                                        0 banner, 1 preferences, 2 embed, 3 api, …
 *   answers = *( ("*" / "~") id )        "*" granted, "~" refused, for each category asked about
 *   id      = (a-z) 0*31 (a-z 0-9 _ -)
 *   check   = 8*8 (0-9 a-f)              FNV-1a, 32 bits, of all before its "!"
 *
 * `1!3c9d!tk9m2c!2026-11!0!*analytics~technical~functional~advertising!0a1b2c3d`
 *
 * No separator occurs in a field and no character needs escaping in a cookie. Whether a category
 * is granted can be seen without splitting: the text holds `*analytics` followed by `*`, `~` or `!`.
 */
import { type Choice, VIA, type Via } from '../model/choice.js';
import { hash } from './hash.js';

/** At most 400 characters; anchored, and without a piece that could match in two ways. */
const TEXT =
  /^(?=.{1,400}$)1!([\da-f]{4})!([\da-z]{1,8})!([\w.-]{0,16})!([0-7])!((?:[*~][a-z][a-z\d_-]{0,31})*)!([\da-f]{8})$/;

type Fields = readonly [
  text: string,
  key: string,
  time: string,
  policyVersion: string,
  via: number,
  answers: string,
  check: string,
];

export const encodeChoice = (choice: Choice): string => {
  const { key, decidedAt, policyVersion, via, answers } = choice;
  const text = [
    1,
    key,
    Math.floor(decidedAt / 1000).toString(36),
    policyVersion,
    VIA.indexOf(via),
    Object.keys(answers)
      .map((id) => (answers[id] ? '*' : '~') + id)
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
  for (const [, sign, id = ''] of list.matchAll(/([*~])([^*~]+)/g)) {
    // A category named twice is granted only if it is granted both times.
    answers[id] = sign === '*' && answers[id] !== false;
  }
  return {
    key,
    decidedAt: Number.parseInt(time, 36) * 1000,
    policyVersion,
    via: VIA[via] as Via,
    answers,
  };
};
