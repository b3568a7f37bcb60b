import { displayHosts } from '../../../config/display-host.js';
import { TOOLS } from '../banner/tools.js';
import {
  type AuditReport,
  CODES,
  type Code,
  type Finding,
  type Lang,
  SEVERITIES,
  type Severity,
} from './report.js';
import { titleOf } from './titles.js';
import { WORDS } from './words.js';

/** One finding, in words of the reader's language. */
interface Row {
  /** What it is about; '' for what is true of a page as a whole. */
  readonly subject: string;
  readonly seen: readonly string[];
  /** By its title. */
  readonly category: string;
  /** What would name it in the config; '' where that is for the operator to find. */
  readonly entry: string;
  readonly urls: readonly string[];
  /** States by their names; empty: all of them. */
  readonly states: readonly string[];
  /** Picture of the page, as a `data:` address; '' when there is none. */
  readonly shot: string;
  /** Name of the state in which the picture was taken. */
  readonly shotState: string;
}

/** All findings of one kind, with what is to be done about them. */
interface Section {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  readonly remedy: string;
  readonly rows: readonly Row[];
}

/** How a state is called. */
export const stateName = (state: string, { titles }: AuditReport, lang: Lang): string => {
  const { state: names, only } = WORDS[lang];
  return names[state as 'unset'] ?? only(titleOf(titles, state, lang));
};

/** What is wrong and what to do, in words for a site of ours or of another tool. */
const toldOf = (code: Code, { tool }: AuditReport, lang: Lang): readonly [string, string] => {
  const { codes, other } = WORDS[lang];
  if (tool === 'soglasie') return codes[code];
  const held = Object.values(TOOLS).find(({ name }) => name === tool)?.held ?? '';
  return other(tool, held)[code] ?? codes[code];
};

/** What a report says, whatever it is written on: the worst first. */
export const sectionsOf = (report: AuditReport, lang: Lang): Section[] => {
  const { findings, visits, titles, screenshots } = report;
  // A rule's name says little, and what axe says of it is in the language of the audit.
  const ofRule = ({ code, message }: Finding): string[] =>
    code === 'accessibility' && lang === report.lang ? [message] : [];
  // A state that nobody could bring about has nothing to say.
  const reached = [...new Set(visits.map(({ state }) => state))];
  return SEVERITIES.flatMap((severity) =>
    CODES.map((code): Section => {
      const [title, remedy] = toldOf(code, report, lang);
      const rows = findings
        .filter((one) => one.code === code && one.severity === severity)
        .map((one) => ({
          subject: displayHosts(one.subject),
          seen: [...ofRule(one), ...one.seen.map(displayHosts)],
          category: one.category && titleOf(titles, one.category, lang),
          entry: one.entry ?? '',
          urls: one.urls.map(displayHosts),
          states:
            reached.length > 1 && reached.every((state) => one.states.includes(state))
              ? []
              : one.states.map((state) => stateName(state, report, lang)),
          shot: screenshots[one.screenshot ?? ''] ?? '',
          shotState: stateName(one.state, report, lang),
        }));
      return { code, severity, title, remedy, rows };
    }).filter(({ rows }) => rows[0]),
  );
};

/** How many findings of a severity there are. */
interface Count {
  readonly severity: Severity;
  readonly name: string;
  readonly count: number;
}

/** How many findings there are of each severity, the worst first; of none, nothing is said. */
export const countsOf = ({ findings }: AuditReport, lang: Lang): Count[] =>
  SEVERITIES.map((severity) => ({
    severity,
    name: WORDS[lang].severity[severity],
    count: findings.filter((one) => one.severity === severity).length,
  })).filter(({ count }) => count);

/** Whose site it is: `Ромашка (romashka.ru)`. */
export const siteOf = ({ site: { name, host } }: AuditReport): string => {
  const shown = displayHosts(host);
  return !name || name === shown ? shown : `${name} (${shown})`;
};
