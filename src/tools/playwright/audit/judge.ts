import { matchesGlob } from '../../../chunks/commands/choice/erase.js';
import type { Declared } from './declared.js';
import { type Fact, factsOf, type IsMeant } from './facts.js';
import type { Look } from './look.js';
import { CODES, type Code, type Finding, type Lang, SEVERITIES, type Severity } from './report.js';
import { titleOf } from './titles.js';
import { WORDS } from './words.js';

/** How much a finding matters, where nothing else says. */
const SEVERITY: Readonly<Record<Code, Severity>> = {
  'no-library': 'serious',
  'no-answer': 'serious',
  'no-opener': 'moderate',
  'request-without-consent': 'serious',
  'undeclared-request': 'moderate',
  'static-tag': 'serious',
  'noscript-request': 'moderate',
  'cookie-without-consent': 'serious',
  'storage-without-consent': 'serious',
  'undeclared-cookie': 'moderate',
  'undeclared-storage': 'moderate',
  'never-seen': 'minor',
  accessibility: 'moderate',
};

/** States in which a visitor has granted nothing. */
const NOTHING = ['unset', 'refused', 'withdrawn'];

/** What makes two facts one finding. */
export const keyOf = ({ code, subject, category }: Fact | Finding): string =>
  [code, subject, category].join('\n');

/** What the operator has written down, and no page has kept. */
export const unseen = (looks: readonly Look[], declared: Declared): Declared['written'] => {
  const kept = looks.flatMap((look) => look.kept);
  return declared.written.filter(
    ({ name, kind }) => !kept.some((one) => one.kind === kind && matchesGlob(name, one.name)),
  );
};

type Found = Fact & Pick<Finding, 'url' | 'state' | 'urls' | 'states'> & { all: readonly string[] };

const neverSeen = (looks: readonly Look[], declared: Declared): Found[] => {
  // What nobody could grant had no occasion to be kept.
  const granted = looks.flatMap(({ state, hasGpc }) => declared.granted(state, hasGpc));
  const urls = [...new Set(looks.map(({ url }) => url))];
  return unseen(looks, declared)
    .filter(({ category }) => granted.includes(category))
    .map(({ name, kind, category }) => {
      const seen = kind === 'cookie' ? kind : `${kind}Storage`;
      const where = { url: urls[0] ?? '', state: 'all', urls, states: ['all'] };
      return { code: 'never-seen', subject: name, category, seen, all: [seen], ...where };
    });
};

const add = (list: readonly string[], one: string): readonly string[] =>
  !one || list.includes(one) ? list : [...list, one];

/** By whose category a service waits is the site's to say, where it has no config of ours. */
const isDoubtful = ({ states }: Found, declared: Declared): boolean =>
  declared.isKnownOnly && !states.some((state) => NOTHING.includes(state));

/** What findings are told with. */
export interface Telling {
  readonly lang: Lang;
  /** Name of the consent tool. */
  readonly tool: string;
  /** Key of a picture, by the key of a finding. */
  readonly screenshots?: ReadonlyMap<string, string>;
}

const written = (found: Found, declared: Declared, telling: Telling): Finding => {
  const { seen: first, told = first, all, severity, ...fact } = found;
  const { lang, tool, screenshots } = telling;
  const category = titleOf(declared.titles, fact.category, lang);
  const screenshot = screenshots?.get(keyOf(found));
  const isMild = /without-consent$|^static-tag$/.test(fact.code) && isDoubtful(found, declared);
  return {
    ...fact,
    severity: severity ?? (isMild ? 'moderate' : SEVERITY[fact.code]),
    message: WORDS[lang].says[fact.code]({ subject: fact.subject, category, seen: told, tool }),
    seen: all,
    ...(screenshot && { screenshot }),
  };
};

/** What is wrong, each thing once; the worst first, then in the order of the codes. */
export const judge = (
  looks: readonly Look[],
  declared: Declared,
  isMeant: IsMeant,
  telling: Telling,
): Finding[] => {
  const found = new Map<string, Found>();
  for (const look of looks) {
    for (const fact of factsOf(look, declared, isMeant)) {
      const { url, state } = look;
      const known = found.get(keyOf(fact)) ?? {
        ...fact,
        url,
        state,
        urls: [],
        states: [],
        all: [],
      };
      found.set(keyOf(fact), {
        ...known,
        urls: add(known.urls, url),
        states: add(known.states, state),
        all: add(known.all, fact.seen),
      });
    }
  }
  const answered = looks.filter(({ isAnswered }) => isAnswered);
  return [...found.values(), ...neverSeen(answered, declared)]
    .map((one) => written(one, declared, telling))
    .sort(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        CODES.indexOf(one.code) - CODES.indexOf(other.code),
    );
};
