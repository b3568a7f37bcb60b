import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { documentsOf as pathsOf, LANGUAGES as WRITTEN } from '../../src/site/navigation.mjs';
import { expect, test } from './fixtures.js';
import { inFull, isFull } from './in-full.js';
import { documentWith } from './installation.js';
import { settled } from './settled.js';
import type { Site } from './site.js';
import type { Vendors } from './vendors.js';
import { accept } from './visits.js';
import type { Watch } from './watch.js';
import { banner } from './widget.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The README and the pages say the same in both. */
export type Language = 'ru' | 'en';
export const LANGUAGES = WRITTEN as readonly Language[];

/** Paths of the README and of every page of a language, in reading order. */
export const documentsOf: (language: Language) => string[] = pathsOf;

/** One fenced block: its info string is a language and a name, as in `html drop-in`. */
export interface Snippet {
  readonly syntax: string;
  /** Says which promise the block is run for; '' when the author gave none. */
  readonly name: string;
  readonly text: string;
}

export const readRepositoryFile = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every fenced block of one document, in order. */
export const snippetsIn = (path: string): Snippet[] =>
  [...readRepositoryFile(path).matchAll(/^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, syntax = '', name = '', text = '']) => ({ syntax, name: name.trim(), text }),
  );

/** Every fenced block of a language. */
const snippetsOf = (language: Language): Snippet[] => documentsOf(language).flatMap(snippetsIn);

/** The only block of a name. */
export function snippet(language: Language, name: string): Snippet {
  const [only, ...others] = snippetsOf(language).filter((it) => it.name === name);
  if (!only || others.length > 0) throw new Error(`${language}: one block named ${name} expected`);
  return only;
}

/** The Markdown of one document without its fenced blocks: prose and tables. */
export const proseIn = (path: string): string =>
  readRepositoryFile(path).replace(/^```[\s\S]*?^```$/gm, '');

export const proseOf = (language: Language): string =>
  documentsOf(language).map(proseIn).join('\n');

/** Everything written as `code` in prose and tables. */
export const codeSpansOf = (language: Language): string[] =>
  [...proseOf(language).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

/** What a snippet is run with. */
export interface Bench {
  readonly language: Language;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly site: Site;
  readonly vendors: Vendors;
  readonly watch: Watch;
  /** The snippet, with every foreign address turned into a fake vendor's. */
  readonly text: string;
  /** The snippet as it is written. */
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

/** The folder that an owner uploads, at the address that the pages name. */
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

/** Russian words, with what stands between them. */
const WORDS = /[А-яЁё«»](?:[А-яЁё«»\s,.:;()!?—–-]*[А-яЁё«»])?/g;

/** A line as what matches it in another language: all of it but the words stays, letter for letter. */
const likeness = (line: string): RegExp =>
  new RegExp(
    `^${line
      .split(WORDS)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  );

/** Whether a block is one of the first language but for its words: the full run tries both. */
const isTwin = (language: Language, { name, text }: Snippet): boolean => {
  if (isFull || language === 'ru') return false;
  const [lines, ours] = [text, snippet('ru', name).text].map((it) => it.split('\n'));
  return (
    lines?.length === ours?.length &&
    !!ours?.every((it, at) => likeness(it).test(lines?.[at] ?? ''))
  );
};

/** These look at a site in every state of consent, which tests/qa/audit*.spec.ts try. */
const LONG = new Set(['qa-audit', 'qa-audit-banner']);

/** Defines a test for every block of these languages in all documents. None may lack a runner. */
export function runSnippets(
  isMeant: (syntax: string) => boolean,
  runners: Readonly<Record<string, Runner>>,
): void {
  for (const language of LANGUAGES) {
    test.describe(language, () => {
      for (const { syntax, name, text: written } of snippetsOf(language).filter(
        (it) => isMeant(it.syntax) && !isTwin(language, it),
      )) {
        const title = `keeps the promise of its block ${syntax} ${name}`;
        test(title, inFull(LONG.has(name)), async ({ context, page, site, vendors, watch }) => {
          const run = runners[name];
          if (!run) throw new Error(`no runner for the block named ${name || '(nothing)'}`);
          upload(site);
          const asks = [...written.matchAll(ADDRESS)].map((match) => match[2] ?? '');
          const visit: Bench['visit'] = async (html, { host, headers } = {}) => {
            site.page('/', html, { ...(headers && { headers }) });
            await page.goto(site.url('/', host));
          };
          const text = anonymous(vendors, written);
          await run({ language, context, page, site, vendors, watch, text, written, asks, visit });
        });
      }
    });
  }

  test('has a block for every runner', () => {
    for (const language of LANGUAGES) {
      const names = snippetsOf(language).flatMap((it) => (isMeant(it.syntax) ? it.name : []));
      expect(names.sort()).toEqual(Object.keys(runners).sort());
    }
  });
}
