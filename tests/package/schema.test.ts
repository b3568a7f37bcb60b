// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import * as presets from '../../src/chunks/presets/index.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { CATEGORIES } from '../../src/model/category.js';
import { documentsOf, LANGUAGES } from '../../src/site/navigation.mjs';
import { WRONG } from '../support/wrong-configs.js';
import { configWith, FIELDS, LISTS } from '../unit/config/fields.js';
import { filesIn, readBuilt } from './files.js';

const schema = JSON.parse(readBuilt('config.schema.json'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const faultsOf = (config: unknown): string[] =>
  validate(config) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);

/** A config with one value; a policy that has no address is none. */
const withValue = (path: string, value: unknown): unknown => {
  const config = configWith(path, value) as { policy?: object };
  return config.policy ? { policy: { url: '/cookies', ...config.policy } } : config;
};

/** Configs that stand in a text: of a page, of an example, of the documentation. */
const configsIn = (path: string): unknown[] => {
  const text = readFileSync(path, 'utf8');
  const inline = /<script type="application\/json" data-soglasie[^>]*>([\s\S]*?)<\/script>/g;
  const blocks = /^```json .*\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(inline), ...text.matchAll(blocks)].map(([, json = '']) =>
    JSON.parse(json),
  );
};

const written = [...filesIn('examples'), ...LANGUAGES.flatMap(documentsOf)]
  .filter((path) => /\.(?:html|md)$/.test(path) && !path.includes('node_modules'))
  .flatMap((path) => configsIn(path).map((config) => ({ path, config })));

describe('the JSON Schema', () => {
  it('says of every field what it is for', () => {
    const { properties } = schema;
    expect(schema.$schema).toContain('draft-07');
    expect(Object.keys(properties).length).toBeGreaterThan(20);
    const silent = Object.keys(properties).filter((key) => !properties[key].description);
    expect(silent).toEqual([]);
    expect(properties.mode).toMatchObject({ enum: ['opt-in', 'opt-out'], default: 'opt-in' });
    expect(properties.expires.default).toBe(365);
  });

  it('offers the five categories and every known service by name', () => {
    const { categories, services } = schema.properties;
    expect(Object.keys(categories.properties)).toEqual([...CATEGORIES]);
    const ids = Object.values(presets).map(({ id }) => id);
    expect(Object.keys(services.properties).sort()).toEqual(ids.sort());
  });

  it('takes every config of the examples and the documentation, as the library does', () => {
    expect(written.length).toBeGreaterThan(20);
    for (const { path, config } of written) {
      expect(faultsOf(config), path).toEqual([]);
      expect(resolveConfig(config), path).toMatchObject({ faults: [], unknown: [] });
    }
  });

  it('takes its own examples', () => {
    const examples = Object.entries<{ examples?: unknown[] }>(schema.properties).flatMap(
      ([key, { examples: values = [] }]) => values.map((value) => ({ [key]: value })),
    );
    expect(examples.length).toBeGreaterThan(3);
    for (const config of examples) expect(faultsOf(config)).toEqual([]);
  });

  it.each(FIELDS)('agrees with the library about $path', ({ path, right, wrong }) => {
    for (const value of right.filter((one) => one !== '')) {
      expect(faultsOf(withValue(path, value)), JSON.stringify(value)).toEqual([]);
    }
    for (const value of wrong) {
      expect(faultsOf(withValue(path, value)), String(JSON.stringify(value))).not.toEqual([]);
    }
  });

  it.each(LISTS)('agrees with the library about the items of $path', ({ path, right, wrong }) => {
    expect(faultsOf(withValue(path, right))).toEqual([]);
    for (const value of wrong) {
      expect(faultsOf(withValue(path, [value])), String(JSON.stringify(value))).not.toEqual([]);
    }
  });

  /** What no schema sees: that one field means something for another, and what a selector is. */
  const MEANING = ['services.stat.category', 'categories.necessary', 'ui.mount'];

  it.each(WRONG)('refuses what the library refuses: %s %j', (path, config) => {
    expect(resolveConfig(config).faults).not.toEqual([]);
    if (!MEANING.includes(path)) expect(faultsOf(config)).not.toEqual([]);
  });

  it('does not take a key that nobody reads', () => {
    expect(faultsOf({ polcy: {} })).not.toEqual([]);
    expect(faultsOf({ ui: { colour: 'red' } })).not.toEqual([]);
    expect(faultsOf({ texts: { 'banner.titel': 'x' } })).not.toEqual([]);
  });
});
