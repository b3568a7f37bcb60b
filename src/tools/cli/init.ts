import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { adviceOn } from '../../chunks/check/advice.js';
import type { Finding, Lang } from '../../chunks/check/finding.js';
import { PRESET_IDS } from '../../chunks/check/known.js';
import { writtenOut } from '../../chunks/check/written-out.js';
import { resolveConfig } from '../../config/resolve.js';
import type { ConsentConfig } from '../../model/config.js';
import { findingsOf, write } from './files.js';
import { inlineJson } from './inline.js';
import { scanText } from './scan/report/text.js';
import { lookOver } from './scan.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

interface Question {
  readonly text: keyof Words & `ask${string}`;
  /** What an empty answer stands for. */
  readonly blank: string;
  /** What the config says besides, when this is the answer. */
  said(answer: string, config: ConsentConfig): ConsentConfig;
}

const listOf = (answer: string): string[] => answer.split(/[\s,;]+/).filter(Boolean);

const QUESTIONS: readonly Question[] = [
  { text: 'askOperator', blank: '', said: (operator) => ({ operator }) },
  { text: 'askContact', blank: '', said: (contact) => ({ contact }) },
  { text: 'askPolicy', blank: '/cookies', said: (url) => ({ policy: { url } }) },
  {
    text: 'askVersion',
    blank: '1',
    said: (version, { policy }) => ({ policy: { url: '', ...policy, version } }),
  },
  { text: 'askSites', blank: '', said: (answer) => ({ sites: listOf(answer) }) },
  {
    text: 'askServices',
    blank: '',
    said: (answer) => ({
      services: Object.fromEntries(listOf(answer).map((id) => [id, writtenOut(id)])),
    }),
  },
];

const SCHEMA = 'node_modules/soglasie/dist/config.schema.json';

const isEmpty = (value: unknown): boolean =>
  value === '' || (Object(value) === value && Object.keys(Object(value)).length === 0);

/** What the library would do as it is written, and nobody means: letters to what is no mailbox. */
const mistakesOf = (config: ConsentConfig) =>
  adviceOn(resolveConfig(config).settings).filter(({ severity }) => severity === 'error');

/** Asks until every answer is right; what nobody answers is left out. */
const interview = async (
  ask: (text: string) => Promise<string>,
  onSite: readonly string[],
  lang: Lang,
  words: Words,
): Promise<ConsentConfig> => {
  let config: ConsentConfig = {};
  for (const { text, blank: usual, said } of QUESTIONS) {
    const blank = text === 'askServices' ? onSite.join(', ') : usual;
    let wrong: readonly Pick<Finding, 'remedy'>[] = [];
    do {
      const answer = (await ask(`${words[text]}${blank && ` [${blank}]`}: `)) || blank;
      const next = { ...config, ...said(answer, config) };
      wrong = [...findingsOf(next), ...mistakesOf(next)];
      if (wrong[0]) console.error(wrong.map(({ remedy }) => `  ${remedy[lang]}`).join('\n'));
      else config = next;
    } while (wrong[0]);
    if (text === 'askSites') console.log(`  ${PRESET_IDS.join(', ')}`);
  }
  return Object.fromEntries(Object.entries(config).filter(([, value]) => !isEmpty(value)));
};

interface Options {
  readonly out?: string;
  readonly force?: boolean;
  /** Address of a site to begin with. */
  readonly scan?: string;
  readonly browser?: string;
}

/** Begins with a look over the site, where that is wanted, and asks for the rest. */
const answered = async (
  { scan: site, browser }: Options,
  lang: Lang,
  words: Words,
): Promise<ConsentConfig> => {
  // By lines, since a pipe may bring all answers at once; without more of them, they are empty.
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  const ask = async (text: string): Promise<string> => {
    process.stdout.write(text);
    const { value = '' } = await lines.next();
    return String(value).trim();
  };
  try {
    // Somebody who sits there is offered it; what comes by a pipe answers the questions alone.
    const wanted = site ?? (process.stdin.isTTY ? await ask(`${words.askScan}: `) : '');
    if (!wanted) return await interview(ask, [], lang, words);
    const found = await lookOver(wanted, { ...(browser !== undefined && { browser }) }, words);
    console.log(`\n${scanText(found, lang, words)}\n`);
    const onSite = found.services.map(({ id }) => id);
    return await interview(ask, onSite, lang, words);
  } finally {
    input.close();
  }
};

/** `init`: a config and the lines that put it on a page, from a few answers. */
export const init = async (options: Options, lang: Lang, words: Words): Promise<number> => {
  const { out = '.', force = false } = options;
  const targets = ['consent.json', 'consent.html'].map((name) => join(out, name));
  const there = targets.find((target) => !force && existsSync(target));
  if (there !== undefined) throw new Stop(words.exists(there));
  const config = await answered(options, lang, words);
  const $schema = existsSync(join(out, SCHEMA)) ? { $schema: `./${SCHEMA}` } : {};
  const page = `<script type="application/json" data-soglasie>
${inlineJson(config)}
</script>
<script src="/soglasie/soglasie.js"></script>
`;
  const json = `${JSON.stringify({ ...$schema, ...config }, null, 2)}\n`;
  for (const [at, target] of targets.entries()) {
    await write(target, at ? page : json, force, words);
    console.log(words.written(target));
  }
  console.log(words.next);
  return EXIT.ok;
};
