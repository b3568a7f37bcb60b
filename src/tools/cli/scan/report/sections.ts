import type { Lang } from '../../../../chunks/check/finding.js';
import { displayHosts } from '../../../../config/display-host.js';
import type { Words } from '../../words.js';
import type { Kept, Met, ScanResult, State } from '../result.js';

/** One thing that was met, in words. */
export interface Row {
  readonly name: string;
  /** What is known of it. */
  readonly facts: readonly string[];
  /** Addresses, and who brought them. */
  readonly details: readonly string[];
  /** Under which answers; '' where that says nothing. */
  readonly answers: string;
  readonly pages: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly Row[];
}

const answersOf = ({ states }: Met, all: readonly State[], words: Words): string =>
  states.includes('unset')
    ? words.scanBefore
    : all
        .filter((state) => states.includes(state))
        .map((state) => words.scanState[state])
        .join(', ');

const plain = (name: string, pages: readonly string[]): Row => ({
  ...{ name, facts: [], details: [], answers: '', pages },
});

/** What a report and a terminal say, in this order; what is empty is left out. */
export const sectionsOf = (result: ScanResult, lang: Lang, words: Words): Section[] => {
  const { states } = result;
  const by = (from: string): string =>
    from === 'page' ? words.scanByPage : from ? displayHosts(from) : words.scanBySomebody;
  const loadedRow = (
    name: string,
    facts: readonly string[],
    it:
      | ScanResult['hosts'][number]
      | ScanResult['services'][number]
      | ScanResult['unclear'][number],
  ): Row => ({
    name: displayHosts(name),
    facts: facts.filter(Boolean),
    details: it.addresses.map(({ address, from }) => `${displayHosts(address)} ← ${by(from)}`),
    answers: answersOf(it, states, words),
    pages: it.pages,
  });
  const keptRow = (it: Kept): Row => ({
    name: it.name,
    facts: [
      it.kind === 'cookie' ? 'cookie' : `${it.kind}Storage`,
      displayHosts(it.place),
      it.service,
    ].filter(Boolean),
    details: [
      by(it.by) +
        (it.afterMs === null
          ? ''
          : `, ${words.scanSeconds((it.afterMs / 1000).toLocaleString(lang, { maximumFractionDigits: 1 }))}`),
    ],
    answers: answersOf(it, states, words),
    pages: it.pages,
  });
  return [
    {
      title: words.scanServices,
      hint: words.scanServicesHint,
      rows: result.services.map((it) =>
        loadedRow(
          `${it.title[lang]} (${it.id})`,
          [
            it.category,
            it.country && `${words.scanCountry}: ${it.country}`,
            it.isNamed ? words.scanNamed : '',
          ],
          it,
        ),
      ),
    },
    {
      title: words.scanUnclear,
      hint: words.scanUnclearHint,
      rows: result.unclear.map((it) => loadedRow(it.ids.join(' / '), [], it)),
    },
    {
      title: words.scanHosts,
      hint: words.scanHostsHint,
      rows: result.hosts.map((it) => loadedRow(it.host, [], it)),
    },
    { title: words.scanKept, hint: words.scanKeptHint, rows: result.kept.map(keptRow) },
    {
      title: words.scanPixels,
      hint: words.scanPixelsHint,
      rows: result.pixels.map(({ address, pages }) => plain(displayHosts(address), pages)),
    },
    {
      title: words.scanForms,
      hint: words.scanFormsHint,
      rows: result.forms.map(({ fields, page }) => plain(fields.join(', '), [page])),
    },
    {
      title: words.scanFailedPages,
      hint: '',
      rows: result.failed.map((url) => plain(displayHosts(url), [])),
    },
  ].filter(({ rows }) => rows[0]);
};

/** Everything that was loaded before anybody agreed. */
export const beforeConsent = ({ services, unclear, hosts }: ScanResult): number =>
  [...services.filter(({ category }) => category !== 'necessary'), ...unclear, ...hosts].filter(
    ({ states }) => states.includes('unset'),
  ).length;

/** The first sentences: how it stands, and who asks. */
export const headOf = (result: ScanResult, words: Words): string => {
  const { tool, pages } = result;
  const asks =
    tool === '?' ? words.scanToolUnknown : tool ? words.scanTool(tool) : words.scanToolNone;
  return `${words.scanSum(beforeConsent(result), pages.length)} ${asks}`;
};
