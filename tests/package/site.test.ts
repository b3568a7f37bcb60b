import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsOf, LANGUAGES, PAGES, pathOf } from '../../src/site/navigation.mjs';
import { filesIn } from './files.js';

const documents = LANGUAGES.flatMap(documentsOf);

const proseOf = (path: string): string =>
  readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

/** Addresses of the headings within a file, as GitHub makes them. */
const anchorsOf = (path: string): string[] =>
  [...proseOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );

const linksOf = (path: string): string[] =>
  [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

/** Links of a document that lead nowhere: to no file, or to no heading of it. */
const brokenIn = (path: string): string[] =>
  linksOf(path).filter((to) => {
    if (/^[a-z]+:/.test(to)) return false;
    const [file = '', anchor] = to.split('#');
    const target = file ? posix.join(posix.dirname(path), file) : path;
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor));
  });

describe('the documentation', () => {
  it('is in the menu, every page of it, in both languages', () => {
    const menu = LANGUAGES.flatMap((language) => PAGES.map((page) => pathOf(language, page)));
    expect(filesIn('src/site/pages')).toEqual(menu.sort());
    expect(menu.length).toBeGreaterThan(60);
  });

  it.each(documents)('leads to files and headings that are there: %s', (path) => {
    expect(brokenIn(path)).toEqual([]);
  });

  it('is seen where a link leads nowhere', () => {
    const links = documents.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter((to) => to.includes('#')).length).toBeGreaterThan(30);
  });

  it.each(documents)('has one title, and no two headings of one address: %s', (path) => {
    expect(proseOf(path).match(/^# /gm)).toHaveLength(1);
    const anchors = anchorsOf(path);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it.each(LANGUAGES)('has a README that is short and leads to every page: %s', (language) => {
    const [readme = ''] = documentsOf(language);
    expect(readFileSync(readme, 'utf8').split('\n').length).toBeLessThanOrEqual(350);
    const links = linksOf(readme);
    const lost = PAGES.filter((page) => !links.includes(pathOf(language, page)));
    expect(lost).toEqual([]);
  });

  it('has in the README what the tools send there for', () => {
    const sources = filesIn('src').filter((path) => /\.(?:ts|php)$/.test(path));
    const named = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/README, [«“](.+?)[»”]/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    const readmes = ['README.md', 'README.en.md'].map(proseOf).join('\n');
    expect(named.filter((name) => !readmes.includes(`[${name}]`))).toEqual([]);
  });
});
