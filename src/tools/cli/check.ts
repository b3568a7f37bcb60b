import { adviceOn } from '../../chunks/check/advice.js';
import type { Lang } from '../../chunks/check/finding.js';
import { extendConfig } from '../../chunks/presets/extend.js';
import { displayHosts } from '../../config/display-host.js';
import { resolveConfig } from '../../config/resolve.js';
import type { Settings } from '../../model/settings.js';
import { type Csp, cspOf } from './csp.js';
import { findingsOf } from './files.js';
import { fix } from './fix.js';
import { liveOn, NOWHERE } from './page/live.js';
import { type PageRequest, requestsOf } from './page/requests.js';
import { type Page, type Reading, readConfig } from './reading.js';
import { EXIT, Stop } from './stop.js';
import type { Told } from './told.js';
import type { Words } from './words.js';

interface Options {
  /** Address of the page that is meant. */
  readonly page?: string;
  readonly csp?: boolean;
  /** Whether to write what has one answer alone. */
  readonly fix?: boolean;
  /** Categories for whose visitors the policy is. */
  readonly granted?: string;
  readonly json?: boolean;
}

/** Where something stands, and what of the text, with a sign below what is meant. */
const placed = ({ file, line, column, excerpt, caret = 0 }: Told): string[] =>
  file === undefined
    ? []
    : [
        `  ${file}:${line}:${column}`,
        ...(excerpt ? [`    ${excerpt}`, `    ${' '.repeat(caret)}^`] : []),
      ];

const described = (told: Told, lang: Lang, words: Words): string => {
  const { code, severity, path, expected, got, remedy } = told;
  const said = [
    `${words[severity]}  ${path}  ${code}`,
    ...(expected ? [`  ${words.now}: ${got}`] : []),
    `  ${remedy[lang]}`,
  ].join('\n');
  return [displayHosts(said), ...placed(told)].join('\n');
};

/** A policy, what it is for, and how it comes to visitors. */
const policy = ({ header, held, others }: Csp, granted: readonly string[], words: Words): string =>
  held[0]
    ? [
        words.cspFor(granted.join(', ')),
        `Content-Security-Policy: ${header}`,
        [
          words.cspHolds,
          ...held.map(({ match, category }) => `  ${displayHosts(match)}  ${category}`),
          ...(others[0] ? [words.cspOthers(displayHosts(others.join(', ')))] : []),
        ].join('\n'),
        words.cspHow,
      ].join('\n\n')
    : words.cspIdle;

const grantedOf = (list: string, { categories }: Settings, words: Words): string[] => {
  const ids = list.split(/[\s,]+/).filter(Boolean);
  const unknown = ids.find((id) => !categories.some((one) => one.id === id));
  if (unknown !== undefined) throw new Stop(words.unknownCategory(unknown));
  return ids;
};

/** Everything to be said of a config and of the page around it. */
const toldOf = (
  { config, told, page }: Reading,
  settings: Settings,
  requests: readonly PageRequest[],
  address: string,
): Told[] => {
  const isOpener = ({ attributes }: Page['elements'][number]): boolean =>
    attributes.has('data-soglasie-open');
  return [
    ...told,
    ...(config === undefined ? [] : findingsOf(config, address)),
    ...adviceOn(settings, page?.elements.some(isOpener)).map((one) => ({
      ...one,
      expected: '',
      nearest: '',
    })),
    ...(page ? liveOn(requests, settings, page.library.tag, page.source, address || NOWHERE) : []),
  ];
};

/** `check`: what is wrong with a config, and with the page that holds it, for people or as JSON. */
export const check = async (
  file: string,
  {
    page: address = '',
    csp: isCsp = false,
    fix: isFixing = false,
    granted = '',
    json = false,
  }: Options,
  lang: Lang,
  words: Words,
): Promise<number> => {
  const first = await readConfig(file, words);
  const fixed = isFixing ? await fix(first, words) : [];
  const reading = fixed?.[0] ? await readConfig(file, words) : first;
  const { page, where } = reading;
  const { settings } = resolveConfig(extendConfig(reading.config ?? {}));
  const requests = page ? requestsOf(page.elements, address || NOWHERE) : [];
  const findings = toldOf(reading, settings, requests, address);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const ids = grantedOf(granted, settings, words);
  const csp = isCsp ? cspOf(settings, ids, requests) : undefined;
  if (json)
    console.log(
      JSON.stringify(
        { file, ...(isFixing && { fixed: fixed ?? [] }), findings, ...(csp && { csp }) },
        null,
        2,
      ),
    );
  else {
    const head = findings[0]
      ? words.summary(file, errors, findings.length - errors)
      : words.clean(file);
    const all = findings.map((one) => described({ ...where?.(one.path), ...one }, lang, words));
    console.log(
      [
        ...(fixed?.map(words.fixed) ?? [words.unfixable(file)]),
        head,
        ...all,
        ...(csp ? [policy(csp, ids, words)] : []),
      ].join('\n\n'),
    );
  }
  return errors ? EXIT.found : EXIT.ok;
};
