import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { commandLine } from './command-line.js';

const TAG = '<script src="https://mc.yandex.ru/metrika/tag.js"></script>';
const MARKED = TAG.replace(' ', ' type="text/plain" data-category="analytics" ');
const PIXEL = '<noscript><img src="https://mc.yandex.ru/watch/1"></noscript>';

const cli = commandLine();
afterAll(cli.close);

let folder = '';
const put = (name: string, content: string | object): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, name), Buffer.from(text, 'latin1'));
};
const take = (name: string): string => readFileSync(join(folder, name), 'latin1');

/** Runs the command in a folder of its own. */
const run = (args: string) => cli.run(args, { cwd: folder });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soglasie-mark-'));
  put('consent.json', { services: { 'yandex-metrika': true } });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('marks the pages of a folder, tells what and where, and is done after one time', async () => {
  put('site/index.html', `<p>\xcf\xf0\xe8\n<p>${TAG}${PIXEL}`);
  put('site/deep/Old.HTM', `${TAG}\n${TAG}`);
  put('site/plain.html', '<p>');
  put('site/app.js', TAG);
  put('site/node_modules/a.html', TAG);
  put('site/.cache/a.html', TAG);
  const { status, out } = await run('mark site --lang en');
  expect(out.trim().split('\n')).toEqual([
    `${join('site/deep/Old.HTM')}:1:1  <script> data-category="analytics"`,
    `${join('site/deep/Old.HTM')}:2:1  <script> data-category="analytics"`,
    `${join('site/index.html')}:2:4  <script> data-category="analytics"`,
    `${join('site/index.html')}:2:${4 + TAG.length + 10}  <img> removed`,
    'Marks: 4. Pages changed: 2 of 3',
  ]);
  expect(status).toBe(0);
  expect(take('site/index.html')).toBe(`<p>\xcf\xf0\xe8\n<p>${MARKED}<noscript></noscript>`);
  expect(take('site/deep/Old.HTM')).toBe(`${MARKED}\n${MARKED}`);
  for (const name of ['app.js', 'node_modules/a.html', '.cache/a.html']) {
    expect(take(`site/${name}`)).toBe(TAG);
  }
  const { mtimeMs } = statSync(join(folder, 'site/index.html'));
  expect((await run('mark site')).out).toContain('Marks: 0. Pages changed: 0 of 3');
  expect(statSync(join(folder, 'site/index.html')).mtimeMs).toBe(mtimeMs);
});

it('only looks with --check, for a build that is to fail', async () => {
  put('a.html', TAG);
  put('b.txt', MARKED);
  const { status, out } = await run('mark a.html b.txt --check --config consent.json --lang ru');
  expect(status).toBe(1);
  expect(out).toContain('a.html:1:1  <script> data-category="analytics"');
  expect(out).toContain('Не помечено: 1. Страниц с этим: 1 из 2');
  expect(take('a.html')).toBe(TAG);
  expect((await run('mark b.txt --check')).status).toBe(0);
});

it('gives the report as JSON', async () => {
  put('a.html', `${TAG}${TAG}`);
  const { pages, changed } = JSON.parse((await run('mark a.html a.html --json')).out);
  expect(pages).toBe(1);
  expect(changed[0].file).toBe('a.html');
  expect(changed[0].marks[1]).toEqual({
    tag: 'script',
    marks: ' data-category="analytics"',
    line: 1,
    column: TAG.length + 1,
  });
});

it.each([
  ['mark', /missing/],
  ['mark none', /none cannot be read/],
  ['mark . --config none.json', /none\.json cannot be read/],
  ['mark .', /no pages/],
  ['mark a.html --config wrong.json', /Correct the errors first/],
])('says what is missing: %s', async (args, said) => {
  put('wrong.json', { block: [{ match: 'a.ru', category: 'ads' }] });
  const { status, err } = await run(args);
  expect(status).toBe(2);
  expect(err).toMatch(said);
});
