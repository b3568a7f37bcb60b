import type { AuditReport, Lang } from './report.js';
import { countsOf, sectionsOf, siteOf } from './sections.js';
import { WORDS } from './words.js';

/** A terminal is no place for more examples of one thing. */
const MOST = 5;

/**
 * The findings of an audit as lines to read: whose site it is, how much matters how much, what is
 * wrong, what to do, and where it was met. '' when there are none. In the language of the report,
 * unless `lang` names the other.
 */
export const reportText = (report: AuditReport, lang: Lang = report.lang): string => {
  const words = WORDS[lang];
  const listed = (title: string, items: readonly string[]): string[] =>
    items.length ? [`    ${title.toLowerCase()}: ${items.join(', ')}`] : [];
  const sections = sectionsOf(report, lang).map(({ code, severity, title, remedy, rows }) =>
    [
      `${words.severity[severity]}. ${title}  ${code}`,
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
  );
  if (!sections[0]) return '';
  const { tool, browser } = report;
  const counts = countsOf(report, lang).map(
    ({ name, count }) => `${name.toLowerCase()} — ${count}`,
  );
  const head = [
    `${siteOf(report)}: ${counts.join(', ')}`,
    ...(tool ? [`${words.tool}: ${tool}`] : []),
    ...(browser.name ? [`${words.browser}: ${browser.name} ${browser.version}`] : []),
  ];
  return [head.join('\n'), ...sections].join('\n\n');
};
