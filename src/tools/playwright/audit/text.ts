import type { AuditReport } from './report.js';
import { type Lang, sectionsOf } from './sections.js';
import { WORDS } from './words.js';

/** A terminal is no place for more examples of one thing. */
const MOST = 5;

/**
 * The findings of an audit as lines to read: what is wrong, what to do, and where it was met. '' when
 * there are none. In Russian, unless `lang` says `en`.
 */
export const reportText = (report: AuditReport, lang: Lang = 'ru'): string => {
  const words = WORDS[lang];
  const listed = (title: string, items: readonly string[]): string[] =>
    items.length ? [`    ${title.toLowerCase()}: ${items.join(', ')}`] : [];
  return sectionsOf(report, lang)
    .map(({ code, title, remedy, rows }) =>
      [
        `${title}  ${code}`,
        `  ${words.remedy}: ${remedy}`,
        ...rows.flatMap(({ subject, seen, category, entry, urls, states }) => [
          ...(subject ? [`  - ${subject}`] : []),
          ...seen.slice(0, MOST).flatMap((one) => (one === subject ? [] : [`    ${one}`])),
          ...(seen.length > MOST ? [`    ${words.more(seen.length - MOST)}`] : []),
          ...listed(words.category, category ? [category] : []),
          ...listed('services', entry ? [entry] : []),
          ...listed(words.where, urls),
          ...listed(words.states, states[0] ? states : [words.always]),
        ]),
      ].join('\n'),
    )
    .join('\n\n');
};
