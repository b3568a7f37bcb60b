import type { Page } from '@playwright/test';
import { categoryOf } from '../banner/words.js';
import type { Asker } from './asker.js';
import type { Declared } from './declared.js';
import type { AuditState } from './report.js';

/** States whose names are no categories. */
const WHOLE = ['refused', 'all', 'withdrawn'] as const;

/**
 * What can be looked at on these pages, in the order of the report. `page` shows the first of them,
 * to somebody who has not answered.
 */
const possible = async (
  page: Page,
  asker: Asker,
  declared: Declared,
  isSingle: boolean,
): Promise<AuditState[]> => {
  // A banner that does not let anybody choose says so in the states that need it.
  const words = isSingle
    ? await asker.categoriesOn(page, declared.optional).catch((error) => {
        if (asker.isGiven) throw error;
        return [];
      })
    : [];
  const single = words.map((word) => {
    const id = declared.optional.includes(word) ? word : categoryOf(word);
    if (id && declared.optional.includes(id)) return id;
    throw new Error(
      `soglasie: choose.switches.${word}: there is no such category; there are ${declared.optional.join(', ')}. Give your own by config: { categories: { ${word}: {} } }`,
    );
  });
  const [refused, all, withdrawn] = WHOLE.map((state) => (asker.can(state) ? [state] : []));
  return ['unset', ...(refused ?? []), ...new Set(single), ...(all ?? []), ...(withdrawn ?? [])];
};

/** Why a state that the tester wants cannot be brought about. */
const missing = (state: AuditState, known: readonly AuditState[]): Error => {
  const parts: Readonly<Record<string, string>> = {
    refused: 'reject, or choose',
    all: 'accept',
    withdrawn: 'accept, reopen, and reject or choose',
  };
  const needs = parts[state];
  const why = needs
    ? `"${state}" needs to know ${needs}`
    : `there is no state "${state}"; there are ${known.join(', ')}`;
  return new Error(`soglasie: ${why}`);
};

/** The states to look at: those that were chosen, else all, but for ours `withdrawn`. */
export const statesOf = async (
  page: Page,
  asker: Asker,
  declared: Declared,
  chosen: readonly AuditState[] | undefined,
): Promise<AuditState[]> => {
  const isWhole = (state: AuditState): boolean => ['unset', ...WHOLE].includes(state);
  const all = await possible(page, asker, declared, !chosen?.every(isWhole));
  if (!chosen) return all.filter((state) => !asker.isOurs || state !== 'withdrawn');
  const strange = chosen.find((state) => !all.includes(state));
  if (strange !== undefined) throw missing(strange, all);
  return all.filter((state) => chosen.includes(state));
};
