import type { Code, Lang, Severity } from './report.js';
import { EN } from './words-en.js';
import { RU } from './words-ru.js';

/** What a finding means, and what is to be done. */
type Told = readonly [title: string, remedy: string];

type Line =
  | 'title'
  | 'clean'
  | 'found'
  | 'noAxe'
  | 'remedy'
  | 'category'
  | 'where'
  | 'states'
  | 'always'
  | 'visits'
  | 'requests'
  | 'kept'
  | 'nothing'
  | 'summary'
  | 'tool'
  | 'browser'
  | 'date'
  | 'shot';

/** What a sentence on a finding is made of; `category` by its title. */
interface Said {
  readonly subject: string;
  readonly category: string;
  /** Where it was met first, or why. */
  readonly seen: string;
  /** Name of the consent tool. */
  readonly tool: string;
}

export interface ReportWords extends Readonly<Record<Line, string>> {
  /** How many of a kind are not listed. */
  readonly more: (count: number) => string;
  readonly state: Readonly<Record<'unset' | 'refused' | 'all' | 'withdrawn', string>>;
  /** A state that grants one category. */
  readonly only: (title: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly codes: Readonly<Record<Code, Told>>;
  /** What is said otherwise of a site that runs another tool; `held`: how that has a script wait. */
  readonly other: (tool: string, held: string) => Partial<Readonly<Record<Code, Told>>>;
  readonly says: Readonly<Record<Code, (said: Said) => string>>;
}

/** Words of the report to read, by language. */
export const WORDS: Readonly<Record<Lang, ReportWords>> = { ru: RU, en: EN };
