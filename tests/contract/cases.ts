import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a Cookie header means on a server; choices.json tells of every field. */
export interface Case {
  readonly name: string;
  readonly config: string;
  readonly host: string;
  readonly now: number;
  readonly header: string;
  readonly status: string;
  readonly ask: string | null;
  readonly granted: readonly string[];
  readonly needs?: readonly ('check' | 'clock' | 'several')[];
}

interface Contract {
  readonly configs: Readonly<Record<string, object>>;
  readonly cases: readonly Case[];
}

export const { configs, cases } = JSON.parse(
  readFileSync('tests/contract/choices.json', 'utf8'),
) as Contract;

/** Whether a program is there. One that is not leaves its cases out, and that is told. */
export const has = (program: string, flag: string, install: string): boolean => {
  const isThere = spawnSync(program, [flag]).status === 0;
  if (!isThere) {
    console.warn(
      `contract: ${program} is absent, ${cases.length} cases of its reader are left out; to run them: apt-get install ${install}`,
    );
  }
  return isThere;
};
