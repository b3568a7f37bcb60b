import type { TextKey } from '../../model/texts.js';
import type { Translator } from '../ui/text.js';

const UNITS: Readonly<Record<string, TextKey>> = {
  min: 'unit.minute',
  h: 'unit.hour',
  d: 'unit.day',
  w: 'unit.week',
  m: 'unit.month',
  y: 'unit.year',
};

const CATEGORIES: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * The form of a unit that goes with a number; model/texts.ts tells how the forms are written. One
 * form alone serves every number, also in a language whose rules the browser does not know.
 */
export function plural(key: TextKey, n: number, words: Translator): string {
  const rules = new Intl.PluralRules(words.lang);
  const { pluralCategories } = rules.resolvedOptions();
  const used = CATEGORIES.filter((name) => pluralCategories.includes(name));
  const forms = words.t(key).split('|');
  return forms[used.indexOf(rules.select(n))] ?? forms[forms.length - 1] ?? '';
}

/** How long a cookie is kept, in words: `1y` → «1 год». '' for what is no term. */
export function termInWords(expires: string, words: Translator): string {
  if (expires === 'session') return words.t('term.session');
  if (expires === 'forever') return words.t('term.forever');
  const [, count = '', unit = ''] = /^(\d+)(min|[hdwmy])$/.exec(expires) ?? [];
  const key = UNITS[unit];
  // Not Intl's own units: browsers lack them for many languages and say them in English.
  return key ? `${Number(count)}\u00a0${plural(key, Number(count), words)}` : '';
}

/** Term of our own cookie in the notation of the config. Browsers keep none longer than 400 days. */
export const ownTerm = (expires: number | 'until-withdrawn'): string => {
  const days = expires === 'until-withdrawn' ? 400 : expires;
  return days % 365 ? `${days}d` : `${days / 365}y`;
};

/** A day in words, or in numbers. A date without time means that day everywhere. */
export function dayInWords(iso: string, words: Translator): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const zone = iso.includes('T') ? {} : { timeZone: 'UTC' };
  // Browsers know the months of some languages as «M12» or in English; numbers are Russian then.
  const [lang, dateStyle] =
    words.t('locale.dateStyle') === 'numeric'
      ? (['ru', 'short'] as const)
      : ([words.lang, 'long'] as const);
  return new Intl.DateTimeFormat(lang, { dateStyle, ...zone }).format(date);
}
