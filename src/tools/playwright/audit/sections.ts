import { displayHosts } from '../../../config/display-host.js';
import { type AuditReport, CODES, type Code } from './report.js';
import { WORDS } from './words.js';

export type Lang = keyof typeof WORDS;

/** One finding, in words of the reader's language. */
interface Row {
  /** What it is about; '' for what is true of a page as a whole. */
  readonly subject: string;
  readonly seen: readonly string[];
  readonly category: string;
  /** What would name it in the config; '' where that is for the operator to find. */
  readonly entry: string;
  readonly urls: readonly string[];
  /** States by their names; empty: all of them. */
  readonly states: readonly string[];
}

/** All findings of one kind, with what is to be done about them. */
interface Section {
  readonly code: Code;
  readonly title: string;
  readonly remedy: string;
  readonly rows: readonly Row[];
}

/** How a state is called; one that grants a single category is called by that. */
export const stateName = (state: string, lang: Lang): string =>
  WORDS[lang].state[state as 'unset'] ?? state;

/** What a report says, whatever it is written on. */
export const sectionsOf = ({ findings, states: all }: AuditReport, lang: Lang): Section[] =>
  CODES.map((code): Section => {
    const [title, remedy] = WORDS[lang].codes[code];
    const rows = findings
      .filter((one) => one.code === code)
      .map(({ subject, seen, category, entry = '', urls, states }) => ({
        subject: displayHosts(subject),
        seen: seen.map(displayHosts),
        category,
        entry,
        urls: urls.map(displayHosts),
        states: states.length === all.length ? [] : states.map((state) => stateName(state, lang)),
      }));
    return { code, title, remedy, rows };
  }).filter(({ rows }) => rows[0]);
