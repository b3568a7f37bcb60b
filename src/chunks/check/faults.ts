import type { ConfigFault } from '../../config/error.js';
import { isOther } from '../../config/presets.js';
import type { Resolved } from '../../config/resolve.js';
import { consentTypes } from '../../core/signals/consent-mode.js';
import type { Settings } from '../../model/settings.js';
import { TOOLS } from '../../model/tools.js';
import type { Fact } from './finding.js';
import { namesAt, PRESET_IDS } from './known.js';
import { nearest } from './nearest.js';
import { TEXT_KEYS } from './text-keys.js';
import { writtenOut } from './written-out.js';

const GOOGLE_TYPES = Object.keys(consentTypes(true, {}));

/** The text that came, if it was one. */
const textOf = (got: string): string => /^"(.*?)"?$/s.exec(got)?.[1] ?? '';

/** A known service of which the config has to say more. */
const ofIncomplete = (fault: ConfigFault, id: string): Fact => ({
  ...fault,
  code: 'incomplete-preset',
  expected: `"${id}": ${JSON.stringify(writtenOut(id))}`,
});

const ofCategory = (fault: ConfigFault): Fact => {
  const { path, expected, got } = fault;
  const [, id = ''] = /^config\.services\.(.+)\.category$/.exec(path) ?? [];
  const ids = expected.split('|');
  const written = textOf(got);
  if (id && ids.includes(id)) return { ...fault, code: 'shared-id', got: id };
  if (!written && isOther(id)) return ofIncomplete(fault, id);
  if (!written) return { ...fault, code: 'no-category', nearest: nearest(id, PRESET_IDS) };
  return { ...fault, code: 'unknown-category', nearest: nearest(written, ids) };
};

const ofFault = (fault: ConfigFault): Fact => {
  const { path, expected, got } = fault;
  if (expected === 'a known preset') {
    const id = path.slice('config.services.'.length);
    if (isOther(id)) return ofIncomplete(fault, id);
    return { ...fault, code: 'unknown-preset', nearest: nearest(id, PRESET_IDS) };
  }
  if (/\.category$/.test(path) && expected !== 'text') return ofCategory(fault);
  const choices = expected.split('|');
  const near = choices[1] ? nearest(textOf(got), choices) : '';
  return { ...fault, code: 'wrong-value', nearest: near };
};

const ofKey = (path: string, names: readonly string[], key: string): Fact => ({
  code: 'unknown-key',
  path,
  nearest: nearest(key, names),
});

/** A word of a list that is none of those known. */
const ofWord = (path: string, word: string, known: readonly string[]): Fact[] =>
  known.includes(word)
    ? []
    : [
        {
          code: 'wrong-value',
          path,
          expected: known.join('|'),
          got: JSON.stringify(word),
          nearest: nearest(word, known),
        },
      ];

/** What Google is told: of categories, and of services chosen apart, by the types that it has. */
const ofSignals = ({ signals, categories, services }: Settings): Fact[] => {
  const ids = [...categories, ...services.filter(({ isApart }) => isApart)].map(({ id }) => id);
  return Object.entries(signals.googleConsentMode).flatMap(([id, types]): Fact[] => {
    const path = `config.signals.googleConsentMode.${id}`;
    return ids.includes(id)
      ? types.flatMap((type: string, at: number) => ofWord(`${path}[${at}]`, type, GOOGLE_TYPES))
      : [ofKey(path, ids, id)];
  });
};

/** What the reader itself has refused or not read, and names that nothing goes by. */
export const factsOfReader = ({ faults, unknown, settings }: Resolved): Fact[] => [
  ...faults.map(ofFault),
  ...unknown.map((path) => ofKey(path, namesAt(path), path.split('.').at(-1) ?? '')),
  ...Object.keys(settings.texts)
    .filter((key) => !TEXT_KEYS.includes(key))
    .map((key) => ofKey(`config.texts.${key}`, TEXT_KEYS, key)),
  ...settings.compat.markup.flatMap((tool, at) =>
    ofWord(`config.compat.markup[${at}]`, tool, TOOLS),
  ),
  ...ofSignals(settings),
];
