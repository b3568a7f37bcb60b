import type { Lang } from '../../../../chunks/check/finding.js';
import type { Words } from '../../words.js';
import type { ScanResult } from '../result.js';
import { headOf, sectionsOf } from './sections.js';

/** A terminal is no place for more of one thing. */
const MOST = 3;

const some = (items: readonly string[], words: Words): string[] =>
  items.length > MOST ? [...items.slice(0, MOST), words.scanMore(items.length - MOST)] : [...items];

/** The result as lines to read. */
export const scanText = (result: ScanResult, lang: Lang, words: Words): string =>
  [
    headOf(result, words),
    ...sectionsOf(result, lang, words).map(({ title, hint, rows }) =>
      [
        title,
        ...(hint ? [`  ${hint}`] : []),
        ...rows.flatMap(({ name, facts, details, answers, pages }) => [
          `  - ${[name, ...facts].join(', ')}${answers && ` [${answers}]`}`,
          ...some(details, words).map((one) => `      ${one}`),
          ...(details[0] ? [] : some(pages, words).map((one) => `      ${one}`)),
        ]),
      ].join('\n'),
    ),
  ].join('\n\n');
