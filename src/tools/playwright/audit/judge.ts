import { matchesGlob } from '../../../chunks/commands/choice/erase.js';
import type { Declared } from './declared.js';
import { factsOf, type IsMeant } from './facts.js';
import type { Look } from './look.js';
import { CODES, type Finding } from './report.js';

const neverSeen = (looks: readonly Look[], declared: Declared): Finding[] => {
  // What nobody could grant had no occasion to be kept.
  const granted = looks.flatMap(({ state, hasGpc }) => declared.granted(state, hasGpc));
  const kept = looks.flatMap((look) => look.kept);
  const urls = [...new Set(looks.map(({ url }) => url))];
  return declared.written
    .filter(
      ({ name, kind, category }) =>
        granted.includes(category) &&
        !kept.some((one) => one.kind === kind && matchesGlob(name, one.name)),
    )
    .map(({ name, kind, category }) => ({
      code: 'never-seen',
      url: urls[0] ?? '',
      state: 'all',
      message: `${name} (${kind}) is declared, and no page kept it`,
      subject: name,
      category,
      urls,
      states: ['all'],
      seen: [kind === 'cookie' ? kind : `${kind}Storage`],
    }));
};

const add = (list: readonly string[], one: string): readonly string[] =>
  !one || list.includes(one) ? list : [...list, one];

/** What is wrong, each thing once, in the order of the codes. */
export const judge = (looks: readonly Look[], declared: Declared, isMeant: IsMeant): Finding[] => {
  const found = new Map<string, Finding>();
  for (const look of looks) {
    for (const { seen, ...fact } of factsOf(look, declared, isMeant)) {
      const { code, subject, category } = fact;
      const key = [code, subject, category].join('\n');
      const { url, state } = look;
      const known = found.get(key) ?? { ...fact, url, state, urls: [], states: [], seen: [] };
      found.set(key, {
        ...known,
        urls: add(known.urls, url),
        states: add(known.states, state),
        seen: add(known.seen, seen),
      });
    }
  }
  const answered = looks.filter(({ isAnswered }) => isAnswered);
  return [...found.values(), ...neverSeen(answered, declared)].sort(
    (one, other) => CODES.indexOf(one.code) - CODES.indexOf(other.code),
  );
};
