import { readFile, writeFile } from 'node:fs/promises';
import { withWrittenOut } from '../../chunks/check/written-out.js';
import { isJson } from './json/scan.js';
import type { Reading, Written } from './reading.js';
import { Stop } from './stop.js';
import type { Words } from './words.js';

const NAME = /"(?:[^"\\]|\\.)*"\s*:\s*/y;

/** Where a value, `true` or an object, ends: at the first place up to which it is JSON. */
const endOf = (json: string, at: number): number => {
  for (let end = at + 1; end <= json.length; end += 1) {
    if (/[}e]/.test(json.charAt(end - 1)) && isJson(json.slice(at, end))) return end;
  }
  return json.length;
};

/** In one line, as it can stand in a script of a page. */
const inLine = (value: unknown): string =>
  JSON.stringify(value, null, 1).replace(/\n */g, ' ').replace(/</g, '\\u003c');

/** A text in which each of these services is written as the others say. */
const replaced = (
  { json, places }: Written,
  services: readonly (readonly [id: string, value: unknown])[],
): string => {
  const spots = services.map(([id, value]) => {
    NAME.lastIndex = places.get(`config.services.${id}`) ?? 0;
    NAME.test(json);
    const from = NAME.lastIndex;
    return { from, to: endOf(json, from), value };
  });
  return spots
    .sort((one, other) => other.from - one.from)
    .reduce(
      (text, { from, to, value }) => text.slice(0, from) + inLine(value) + text.slice(to),
      json,
    );
};

/** What was written, by its path; undefined where the file could not be read as it is written. */
type Fixed = readonly string[] | undefined;

/** Writes into a config what it has to say of the known services that it names, and nothing else. */
export const fix = async ({ config, written }: Reading, words: Words): Promise<Fixed> => {
  const { services } = Object(config);
  const changed = Object.entries(Object(Object(withWrittenOut(config)).services)).filter(
    ([id, value]) => JSON.stringify(value) !== JSON.stringify(services[id]),
  );
  if (!changed[0] || !written) return [];
  const { source, json } = written;
  const { file, from, text } = source;
  const isPlain = (await readFile(file, 'utf8')) === text && text.startsWith(json, from);
  // Nothing is guessed of other encodings, of slips, and of what a server fills in.
  if (!isPlain || !isJson(json)) return undefined;
  const rest = text.slice(from + json.length);
  await writeFile(file, text.slice(0, from) + replaced(written, changed) + rest).catch(() => {
    throw new Stop(words.unwritable(file));
  });
  return changed.map(([id]) => `config.services.${id}`);
};
