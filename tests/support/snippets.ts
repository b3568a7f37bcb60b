import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, isFull, test } from './fixtures.js';
import { documentWith } from './installation.js';
import { settled } from './settled.js';
import type { Site } from './site.js';
import type { Vendors } from './vendors.js';
import { accept } from './visits.js';
import type { Watch } from './watch.js';
import { banner } from './widget.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The two READMEs say the same. */
export const READMES = ['README.md', 'README.en.md'] as const;
export type Readme = (typeof READMES)[number];

/** One fenced block: its info string is a language and a name, as in `html drop-in`. */
export interface Snippet {
  readonly language: string;
  /** Says which promise the block is run for; '' when the author gave none. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

export const readRepositoryFile = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every fenced block of a Markdown file, in order. */
export function snippetsOf(readme: Readme): Snippet[] {
  const source = readRepositoryFile(readme);
  return [...source.matchAll(/^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    name: match[2]?.trim() ?? '',
    text: match[3] ?? '',
    line: source.slice(0, match.index).split('\n').length,
  }));
}

/** The only block of a name. */
export function snippet(readme: Readme, name: string): Snippet {
  const [only, ...others] = snippetsOf(readme).filter((it) => it.name === name);
  if (!only || others.length > 0) throw new Error(`${readme}: one block named ${name} expected`);
  return only;
}

/** The Markdown without its fenced blocks: prose and tables. */
export const proseOf = (readme: Readme): string =>
  readRepositoryFile(readme).replace(/^```[\s\S]*?^```$/gm, '');

/** Everything written as `code` in prose and tables. */
export const codeSpansOf = (readme: Readme): string[] =>
  [...proseOf(readme).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

/** What a snippet is run with. */
export interface Bench {
  readonly readme: Readme;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly site: Site;
  readonly vendors: Vendors;
  readonly watch: Watch;
  /** The snippet, with every foreign address turned into a fake vendor's. */
  readonly text: string;
  /** The snippet as it stands in the README. */
  readonly written: string;
  /** Paths at vendors that the snippet names, in order. */
  readonly asks: readonly string[];
  /** Publishes a page and opens it. */
  visit(html: string, options?: { headers?: Record<string, string>; host?: string }): Promise<void>;
}

export type Runner = (bench: Bench) => Promise<void>;

export const TAG = '<script src="/soglasie/soglasie.js"></script>';
export const BODY = '<h1>Магазин</h1>';
const ADDRESS = /https:\/\/([\w.-]+)(\/[^\s"'<>]*)/g;

export const inHead = (head: string, body = BODY): string => documentWith('', { head, body });
export const withConfig = (json: string): string =>
  `<script type="application/json" data-soglasie>${json}</script>${TAG}`;

/** The folder that an owner uploads, at the address that the README names. */
function upload(site: Site): void {
  const dist = join(ROOT, 'dist');
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/^soglasie[\w.-]*\.js$|^locales\/\w+\.json$/.test(name)) continue;
    // No charset: an owner's server may not send one.
    const type = name.endsWith('.js') ? 'text/javascript' : 'application/json';
    const headers = { 'content-type': type };
    site.answer(`/soglasie/${name}`, { headers, body: readFileSync(join(dist, name)) });
  }
}

/** Nothing is asked for before the choice, all of it after «Принять все», and again by itself. */
export async function expectHeld(
  bench: Bench,
  asks: readonly string[] = bench.asks,
): Promise<void> {
  const { page, vendors } = bench;
  await expect(banner(page).region).toBeVisible();
  await settled(page);
  expect(vendors.paths()).toEqual([]);
  expect(asks.length).toBeGreaterThan(0);
  await accept(page);
  for (const path of asks) await vendors.asked(path);
  await settled(page);
  const first = vendors.hits().length;
  await page.reload();
  await expect.poll(() => vendors.hits().length).toBeGreaterThanOrEqual(first + asks.length);
  await expect(banner(page).region).toHaveCount(0);
}

export const expectPolicy = (page: Page, url: RegExp): Promise<void> =>
  expect(banner(page).region.getByRole('link', { name: /Политика/ })).toHaveAttribute('href', url);

/** A line about a site that is not in the list is right: the tests have a host of their own. */
export const faults = (watch: Watch): string[] => watch.ours().filter((line) => !/W08/.test(line));

export const anonymous = (vendors: Vendors, text: string): string =>
  text.replace(ADDRESS, (_, host: string, path: string) => vendors.url(path, host));

/** Whether a block is the same, letter for letter, in the first README: the full run tries both. */
const isTwin = (readme: Readme, { name, text }: Snippet): boolean =>
  !isFull && readme !== READMES[0] && snippet(READMES[0], name).text === text;

/** Defines a test for every block of these languages in both READMEs. None may lack a runner. */
export function runSnippets(
  isMeant: (language: string) => boolean,
  runners: Readonly<Record<string, Runner>>,
): void {
  for (const readme of READMES) {
    test.describe(readme, () => {
      for (const { language, name, text: written } of snippetsOf(readme).filter(
        (it) => isMeant(it.language) && !isTwin(readme, it),
      )) {
        test(`keeps the promise of its block ${language} ${name}`, async ({
          context,
          page,
          site,
          vendors,
          watch,
        }) => {
          const run = runners[name];
          if (!run) throw new Error(`no runner for the block named ${name || '(nothing)'}`);
          upload(site);
          const asks = [...written.matchAll(ADDRESS)].map((match) => match[2] ?? '');
          const visit: Bench['visit'] = async (html, { host, headers } = {}) => {
            site.page('/', html, { ...(headers && { headers }) });
            await page.goto(site.url('/', host));
          };
          const text = anonymous(vendors, written);
          await run({ readme, context, page, site, vendors, watch, text, written, asks, visit });
        });
      }
    });
  }

  test('has a block for every runner', () => {
    for (const readme of READMES) {
      const names = snippetsOf(readme).flatMap((it) => (isMeant(it.language) ? it.name : []));
      expect(names).toEqual(Object.keys(runners));
    }
  });
}
