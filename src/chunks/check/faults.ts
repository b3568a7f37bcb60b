import type { ConfigFault } from '../../config/error.js';
import { isOther } from '../../config/presets.js';
import type { Resolved } from '../../config/resolve.js';
import { TOOLS } from '../../model/tools.js';
import type { Fact } from './finding.js';
import { namesAt, PRESET_IDS } from './known.js';
import { nearest } from './nearest.js';
import { TEXT_KEYS } from './text-keys.js';
import { writtenOut } from './written-out.js';

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

/** What the reader itself has refused or not read, texts that nothing shows, unheard-of tools. */
export const factsOfReader = ({ faults, unknown, settings }: Resolved): Fact[] => [
  ...faults.map(ofFault),
  ...unknown.map((path) => ofKey(path, namesAt(path), path.split('.').at(-1) ?? '')),
  ...Object.keys(settings.texts)
    .filter((key) => !TEXT_KEYS.includes(key))
    .map((key) => ofKey(`config.texts.${key}`, TEXT_KEYS, key)),
  ...settings.compat.markup.flatMap((tool, at): Fact[] =>
    TOOLS.some((known) => known === tool)
      ? []
      : [
          {
            code: 'wrong-value',
            path: `config.compat.markup[${at}]`,
            expected: TOOLS.join('|'),
            got: JSON.stringify(tool),
            nearest: nearest(tool, TOOLS),
          },
        ],
  ),
];
