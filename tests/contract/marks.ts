import { readFileSync } from 'node:fs';
import type { ConsentConfig } from '../../src/model/config.js';

interface Case {
  readonly name: string;
  readonly config: string;
  /** A page and what marking makes of it: ⟦+ what is put in⟧ and ⟦-what goes away⟧. */
  readonly page: string;
}

const contract = JSON.parse(readFileSync('tests/contract/marks.json', 'utf8')) as {
  readonly configs: Readonly<Record<string, ConsentConfig | null>>;
  readonly cases: readonly Case[];
};

export const markConfigs = contract.configs;

export const markCases = contract.cases.map(({ name, config, page }) => ({
  name,
  config: contract.configs[config],
  configName: config,
  html: page.replace(/⟦\+[^⟧]*⟧/g, '').replace(/⟦-([^⟧]*)⟧/g, '$1'),
  marked: page.replace(/⟦-[^⟧]*⟧/g, '').replace(/⟦\+([^⟧]*)⟧/g, '$1'),
}));
