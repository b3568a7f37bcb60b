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

const built = filesIn('dist/site').filter((path) => path.endsWith('.html'));
const pages = new Map(
  built.map((path) => {
    const html = readFileSync(path, 'utf8');
    const all = (expression: RegExp): string[] =>
      [...html.matchAll(expression)].map(([, it = '']) => it.replaceAll('&amp;', '&'));
    return [
      path,
      {
        html,
        ids: all(/ id="([^"]*)"/g),
        links: all(/ href="([^"]*)"/g),
        loads: all(/ src="([^"]*)"/g),
      },
    ];
  }),
);

describe('the site', () => {
  it('has every document as a page, and a door', () => {
    const names = LANGUAGES.flatMap((it) => ['index', ...PAGES].map((page) => `${it}/${page}`));
    expect(built).toEqual([...names, 'index'].map((name) => `dist/site/${name}.html`).sort());
  });

  it('leads to pages and parts that are there', () => {
    const broken = [...pages].flatMap(([path, { links }]) =>
      links
        .filter((to) => !/^https:/.test(to))
        .filter((to) => {
          const [file = '', id] = to.split('#');
          const target = file ? posix.join(posix.dirname(path), file) : path;
          if (id === undefined) return !existsSync(target);
          return id !== 'text' && !pages.get(target)?.ids.includes(decodeURIComponent(id));
        })
        .map((to) => `${path}: ${to}`),
    );
    expect(broken).toEqual([]);
    const links = [...pages.values()].flatMap((it) => it.links);
    expect(links.filter((to) => to.includes('#')).length).toBeGreaterThan(150);
  });

  it('leads to files of the repository that are there', () => {
    const start = 'https://github.com/soglasie/soglasie/';
    const links = [...pages.values()]
      .flatMap((it) => it.links)
      .filter((to) => to.startsWith(start));
    const paths = links.map((to) => /\/(?:blob|edit)\/main\/(.*)/.exec(to)?.[1]);
    const lost = paths.filter(
      (path) => path !== undefined && !existsSync(decodeURIComponent(path)),
    );
    expect(lost).toEqual([]);
    expect(paths.filter(Boolean).length).toBeGreaterThan(100);
  });

  it('asks nobody else for anything, and runs and styles nothing of its pages themselves', () => {
    for (const [path, { html, loads }] of pages) {
      expect(html, path).toContain(`content="default-src 'none'; script-src 'self';`);
      expect(html, path).not.toMatch(/<script(?![^>]* src=)|<[^>]* style=|<[^>]* on\w+=/);
      for (const to of loads)
        expect(existsSync(posix.join(posix.dirname(path), to)), to).toBe(true);
    }
  });

  it('is not among what npm installs', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).files).toContain('!dist/site');
  });
});
