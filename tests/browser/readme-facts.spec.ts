import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as presets from '../../src/chunks/presets/index.js';
import { CODES } from '../../src/tools/playwright/audit/report.js';
import { consentMatchers } from '../../src/tools/playwright/matchers.js';
import { sizesIn } from '../support/readme-sizes.mjs';
import {
  codeSpansOf,
  documentsOf,
  LANGUAGES,
  type Language,
  proseIn,
  proseOf,
  ROOT,
  readRepositoryFile,
  snippetsIn,
} from '../support/snippets.js';

/** Every source file, by its path. */
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'));

const unique = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** First capture of every match in all sources. */
const inSources = (expression: RegExp): string[] =>
  unique(sources.flatMap((text) => [...text.matchAll(expression)].map((match) => match[1] ?? '')));

/** Cells of the table rows whose first cell is code that fits. */
const rows = (language: Language, first: RegExp): string[][] =>
  proseOf(language)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, cell = '']) => first.test(cell));

const words = (language: Language): string[] =>
  codeSpansOf(language).flatMap((span) => span.match(/[\w.-]+/g) ?? []);

/** Whether a path leads to anything; its last part may hold `*`. */
function leads(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(ROOT, path));
  const [start = '', end = ''] = basename(path).split('*');
  const names = readdirSync(join(ROOT, dirname(path)));
  return names.some((name) => name.startsWith(start) && name.endsWith(end));
}

/** Paths of the fields that an operator may write: `policy.url`, `ui.layout`. */
function fields(): string[] {
  const [, body = ''] = /interface ConsentConfig \{\n([\s\S]*?)^\}/m.exec(
    readRepositoryFile('src/model/config.ts'),
  ) ?? ['', ''];
  const found: string[] = [];
  // Names of the objects around a line; one deeper than that is named as a whole.
  let groups: string[] = [];
  for (const line of body.split('\n')) {
    const [, indent = '', name = '', rest = ''] = /^( +)(\$?\w+)\?*: (.*)$/.exec(line) ?? [];
    if (!name) continue;
    groups = groups.slice(0, indent.length / 2 - 1);
    const path = [...groups, name].join('.');
    if (rest === '{') groups.push(name);
    if (groups.length === 2 && rest === '{') found.push(path);
    else if (rest !== '{' && groups.length < 2) found.push(path);
  }
  return found.filter((path) => path !== '$schema');
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test('explains every line that the library writes to the console, and no other', () => {
      const written = inSources(/['"`](W\d\d)['"`]/g);
      expect(written.length).toBeGreaterThan(10);
      const explained = rows(language, /^`W\d\d`$/);
      expect(explained.map(([, code]) => code?.slice(1, -1)).sort()).toEqual(written);
      for (const [, , what = '', todo = ''] of explained) {
        expect(what.length).toBeGreaterThan(20);
        expect(todo.length).toBeGreaterThan(10);
      }
    });

    test('names every field of the config', () => {
      expect(fields().length).toBeGreaterThan(25);
      for (const field of fields()) expect(words(language), field).toContain(field);
    });

    test('names every member of the API', () => {
      const [, body = ''] = /interface Consent\b.*\{\n([\s\S]*?)^\}/m.exec(
        readRepositoryFile('src/model/consent.ts'),
      ) ?? ['', ''];
      const members = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(:<]/gm)].map(
        (it) => it[1] ?? '',
      );
      expect(members.length).toBeGreaterThan(15);
      for (const member of members) expect(words(language), member).toContain(member);
    });

    test('names every custom property and part of the widget, and no other', () => {
      const properties = inSources(/var\((--sg-[\w-]+)/g);
      expect(properties.length).toBeGreaterThan(15);
      const named = rows(language, /--sg-/).flatMap(
        ([, cell = '']) => cell.match(/--[\w-]+/g) ?? [],
      );
      expect(unique(named)).toEqual(properties);
      const parts = inSources(/\bpart(?:="|: ')(\w+)/g);
      expect(parts.length).toBeGreaterThan(2);
      for (const part of parts) expect(words(language), part).toContain(part);
    });

    test('names the five categories', () => {
      const ids = rows(language, /^`\w+`$/).map(([, id]) => id);
      for (const id of ['necessary', 'analytics', 'technical', 'functional', 'advertising']) {
        expect(ids).toContain(`\`${id}\``);
      }
    });

    test('names every preset with its category', () => {
      const all = Object.values(presets).map(({ id, category }) => `${id} ${category}`);
      expect(all.length).toBeGreaterThan(15);
      const named = rows(language, /^`[a-z][a-z0-9-]+`$/)
        .filter((cells) => cells.length === 6)
        .map(([, id, , category]) => `${id} ${category}`.replaceAll('`', ''));
      expect(named.filter((line) => all.includes(line)).sort()).toEqual(all.sort());
    });

    test('names every assertion for testers and every finding of the audit, and no other', () => {
      const assertions = rows(language, /^`to[A-Z]\w+\(.*\)`$/).map(([, cell = '']) => cell);
      expect(assertions.map((cell) => /\w+/.exec(cell)?.[0])).toEqual(Object.keys(consentMatchers));
      const [, section = ''] = proseOf(language).split(/^## (?:Аудит|Audit)$/m);
      const [table = ''] = section.split(/^#/m);
      const findings = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
        cell.split(', ').map((code) => code.slice(1, -1)),
      );
      expect(findings).toHaveLength(CODES.length);
      expect(findings.sort()).toEqual([...CODES].sort());
    });

    test('tells the measured sizes', () => {
      const sizes = documentsOf(language).flatMap(sizesIn);
      const published = readdirSync(join(ROOT, 'dist')).filter((name) =>
        /^soglasie.*js$/.test(name),
      );
      expect(sizes.map(({ file }) => file).sort()).toEqual(published.sort());
      expect(sizes.filter(({ isRight }) => !isRight)).toEqual([]);
    });

    test('names files that are there', () => {
      const paths = codeSpansOf(language).filter((span) =>
        /^(src|tests|locales|examples)\/[\w./*-]*$/.test(span),
      );
      expect(paths.length).toBeGreaterThan(25);
      for (const path of paths) expect(leads(path), path).toBe(true);
    });
  });
}

test('says the same in both languages', () => {
  const shape = (path: string): string[] =>
    [...proseIn(path).matchAll(/^(#+|\||-|\d+\.|!\[) /gm)].map((match) => match[1] ?? '');
  const blocks = (path: string): string[] =>
    snippetsIn(path).map(({ syntax, name, text }) =>
      [syntax, name, text.split('\n').length].join(' '),
    );
  const english = documentsOf('en');
  documentsOf('ru').forEach((path, index) => {
    const other = english[index] ?? '';
    expect(shape(path).length, path).toBeGreaterThan(0);
    expect(shape(path), path).toEqual(shape(other));
    expect(blocks(path), path).toEqual(blocks(other));
  });
});

test('shows pictures that are not too large, each of them somewhere', () => {
  const pictures = readdirSync(join(ROOT, 'src/site/pictures'), { encoding: 'utf8' });
  expect(pictures.length).toBeGreaterThan(0);
  for (const name of pictures) expect(proseOf('ru'), name).toContain(`pictures/${name})`);
  for (const path of ['examples/banner.png', ...pictures.map((it) => `src/site/pictures/${it}`)]) {
    expect(readFileSync(join(ROOT, path)).length, path).toBeLessThanOrEqual(60_000);
  }
});

test('has a changelog whose newest version is that of the package', () => {
  const { version } = JSON.parse(readRepositoryFile('package.json'));
  const [, newest] = /^## (\S+)/m.exec(readRepositoryFile('CHANGELOG.md')) ?? [];
  expect(newest).toBe(version);
});
