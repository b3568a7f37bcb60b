import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERSION } from '../../src/model/version.js';
import { BUNDLES, readBuilt } from './files.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

it('gives the version of package.json in the source', () => {
  expect(VERSION).toBe(version);
});

it.each(BUNDLES)('gives the version of package.json in %s', (file) => {
  expect(readBuilt(file)).toMatch(RegExp(`["\`]${version}["\`]`));
});

it('ships what package.json promises', () => {
  const { exports, types, files } = JSON.parse(readFileSync('package.json', 'utf8'));
  /** Of every condition, at every depth. */
  const targetsOf = (target: unknown): string[] =>
    typeof target === 'string' ? [target] : Object.values(target as object).flatMap(targetsOf);
  const targets = targetsOf(exports).filter((target) => target.startsWith('./dist/'));
  expect(targets.length).toBeGreaterThan(50);
  for (const target of [...targets, types]) {
    expect(readBuilt(target.replace('./dist/', '')).length, target).toBeGreaterThan(50);
  }
  expect(files).toEqual(expect.arrayContaining(['dist', 'locales']));
});
