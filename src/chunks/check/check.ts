// Lazy. Of what a visitor loads, only entry/ may import this folder (tests/package/imports.test.ts).
import { resolveConfig } from '../../config/resolve.js';
import { factsOfReader } from './faults.js';
import { type Fact, type Finding, SEVERITY } from './finding.js';
import { factsOfMeaning } from './meaning.js';
import { remedyOf } from './remedy.js';

/** A finding made of what is known. */
const findingOf = (fact: Fact): Finding => {
  const whole = { expected: '', got: '', nearest: '', ...fact };
  return { ...whole, severity: SEVERITY[fact.code], remedy: remedyOf(whole) };
};

/**
 * Everything that is wrong with a config, or of no use in it. Presets have to be written out.
 * `page`: address that the config is for; '' when none is meant.
 */
export const checkConfig = (input: unknown, page = ''): Finding[] => {
  const resolved = resolveConfig(input);
  return [...factsOfReader(resolved), ...factsOfMeaning(input, resolved.settings, page)].map(
    findingOf,
  );
};
