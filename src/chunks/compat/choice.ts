import { daysToHold } from '../../core/decision/decide.js';
import { ADVERTISING } from '../../model/category.js';
import type { Choice } from '../../model/choice.js';
import type { CompatHost } from '../../model/compat.js';
import type { Settings } from '../../model/settings.js';
import type { Tool } from '../../model/tools.js';
import { ourCategory, ourService } from './category.js';

const DAY = 864e5;

/**
 * How old a choice counts that does not say when it was made, in days: as long as Klaro keeps one.
 * A newer decision on another site of the operator counts more, and the term is no longer than right.
 */
const UNKNOWN_AGE = 120;

/** A stored text by its name: that of a cookie, else of localStorage; undefined for none. */
export type ReadStored = (name: string) => string | undefined;

/** What a tool stored. */
interface Found {
  /** Word for a category, or name of a service → granted. One that is not told is left out. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly areServices?: boolean;
  /** When, in ms; NaN when it does not say. */
  readonly time: number;
  /** Edition that it was made under; '' when it does not say. */
  readonly revision?: string;
}

const decoded = (text = ''): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const json = (text: string | undefined): Readonly<Record<string, unknown>> => {
  try {
    return { __proto__: null, ...JSON.parse(decoded(text)) };
  } catch {
    return {};
  }
};

/** Pairs of a word and what stands for yes or no; others say nothing. */
const answersOf = (
  pairs: Iterable<readonly (string | undefined)[]>,
  yes: unknown,
  no: unknown,
): Found['answers'] => {
  const answers: Record<string, boolean> = Object.create(null);
  for (const [word = '', value] of pairs) {
    if (value === yes || value === no) answers[word] = value === yes;
  }
  return answers;
};

const READERS: Readonly<Record<Tool, (read: ReadStored) => Found | null>> = {
  'vanilla-cookieconsent'(read) {
    const stored = json(read('cc_cookie'));
    const { categories = stored.level, revision } = stored;
    if (!Array.isArray(categories)) return null;
    const services: Readonly<Record<string, unknown>> = {
      __proto__: null,
      ...Object(stored.services),
    };
    const answers: Record<string, boolean> = Object.create(null);
    for (const word of [...categories, ...Object.keys(services)]) {
      const isGranted = categories.includes(word);
      // Accepted in part, it is listed as if it were accepted.
      const isPart = isGranted && Array.isArray(services[word]) && services[word].length > 0;
      if (!isPart) answers[word] = isGranted;
    }
    const { lastConsentTimestamp = stored.last_consent_update } = stored;
    const { consentTimestamp = stored.consent_date } = stored;
    return {
      answers,
      time: Date.parse(`${lastConsentTimestamp ?? consentTimestamp}`),
      revision: `${revision || ''}`,
    };
  },

  klaro(read) {
    const stored = Object.entries(json(read('klaro')));
    const answers: Record<string, boolean> = Object.create(null);
    for (const [name, value] of stored) if (typeof value === 'boolean') answers[name] = value;
    return stored[0] ? { answers, areServices: true, time: Number.NaN } : null;
  },

  cookiebot(read) {
    const text = decoded(read('CookieConsent'));
    // Implied consent is none.
    if (!/method:'explicit'/.test(text)) return null;
    const pairs = text.matchAll(/\b(preferences|statistics|marketing):(true|false)\b/g);
    return {
      answers: answersOf(
        [...pairs].map(([, ...pair]) => pair),
        'true',
        'false',
      ),
      time: Number(/\butc:(\d+)/.exec(text)?.[1]),
    };
  },

  onetrust(read) {
    // Undecoded: it holds addresses, and whoever made those could write groups into them.
    const stored = new URLSearchParams(read('OptanonConsent'));
    const closed = read('OptanonAlertBoxClosed');
    // Groups are written before the visitor says anything.
    if (closed === undefined || stored.get('AwaitingReconsent') === 'true') return null;
    const pairs = (stored.get('groups') ?? '').split(',').map((pair) => pair.split(':'));
    return { answers: answersOf(pairs, '1', '0'), time: Date.parse(decoded(closed)) };
  },

  cookieyes(read) {
    const pairs = decoded(read('cookieyes-consent'))
      .split(',')
      .map((pair) => pair.split(':'));
    // What the visitor did; until then there are defaults.
    const hasActed = pairs.some(([word, value]) => word === 'action' && value === 'yes');
    return hasActed ? { answers: answersOf(pairs, 'yes', 'no'), time: Number.NaN } : null;
  },
};

/** Their answers as ours: a category is granted when all that it stands for is. */
const ourAnswers = (
  { answers, areServices }: Found,
  settings: Settings,
  gpc: boolean,
): Choice['answers'] => {
  const ours: Record<string, boolean> = Object.create(null);
  for (const [word, isGranted] of Object.entries(answers)) {
    const service = areServices && ourService(word, settings)?.category;
    const id = service || ourCategory(word, settings);
    const isOptional = settings.categories.some((one) => one.id === id && !one.required);
    if (isOptional) ours[id] = isGranted && ours[id] !== false;
  }
  // The browser says no by now: that is asked about again.
  if (gpc && ours[ADVERTISING]) delete ours[ADVERTISING];
  return ours;
};

/**
 * The choice that a tool stored, as ours; null where there is none that would still hold. Never
 * grants what was refused there, nor what was not asked about.
 */
export const importedChoice = (
  tool: Tool,
  read: ReadStored,
  { settings, key, gpc }: Pick<CompatHost, 'settings' | 'key' | 'gpc'>,
  now: number,
): Choice | null => {
  const found = READERS[tool](read);
  if (!found) return null;
  const { version, covers } = settings.policy;
  const policyVersion = found.revision || version;
  const answers = ourAnswers(found, settings, gpc);
  const time = found.time > 0 ? Math.min(found.time, now) : now - UNKNOWN_AGE * DAY;
  const decidedAt = Math.floor(time / 1000) * 1000;
  const choice: Choice = { key, decidedAt, policyVersion, via: 'import', answers };
  const holds =
    [version, ...covers].includes(policyVersion) &&
    now - time <= daysToHold(settings, choice) * DAY;
  return holds && Object.keys(answers)[0] ? choice : null;
};
