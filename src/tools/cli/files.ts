import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkConfig } from '../../chunks/check/check.js';
import type { Finding } from '../../chunks/check/finding.js';
import { extendConfig } from '../../chunks/presets/extend.js';
import { namesPreset } from '../../config/presets.js';
import { readConfig } from './reading.js';
import { Stop } from './stop.js';
import type { Words } from './words.js';

export const readText = (file: string | URL, words: Words): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new Stop(words.unreadable(String(file)));
  });

/** Everything that is wrong with a config, read as the library reads it. */
export const findingsOf = (config: unknown, page = ''): Finding[] =>
  checkConfig(namesPreset(config) ? extendConfig(config) : config, page);

/** A config that the library takes as it is written. */
export const readSound = async (file: string, words: Words): Promise<object> => {
  const { config, told } = await readConfig(file, words);
  const all = [...told, ...(config === undefined ? [] : findingsOf(config))];
  if (config === undefined || all.some(({ severity }) => severity === 'error')) {
    throw new Stop(words.faulty(file));
  }
  return Object(config);
};

/** Writes a file; one that is there is replaced only when that was asked for. */
export const write = async (
  file: string,
  text: string,
  isForced: boolean,
  words: Words,
): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: isForced ? 'w' : 'wx' });
  } catch (cause) {
    const { code } = Object(cause) as { code?: string };
    throw new Stop(code === 'EEXIST' ? words.exists(file) : words.unwritable(file));
  }
};
