import { join } from 'node:path';
import type { ConsentConfig } from '../../model/config.js';
import { readSound, readText, write } from './files.js';
import { hubAndTour } from './hub-and-tour.js';
import { withConfig } from './inline.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

/** A page as it is published beside this file. */
const template = (name: string, words: Words): Promise<string> =>
  readText(new URL(name, import.meta.url), words);

/** `pages`: the hub and the tour for the sites of a config. */
export const pages = async (
  file: string,
  { out = '.', force = false }: { out?: string; force?: boolean },
  words: Words,
): Promise<number> => {
  const config: ConsentConfig = await readSound(file, words);
  if (!config.sites?.[1]) throw new Stop(words.fewSites);
  for (const [page, own] of Object.entries(hubAndTour(config))) {
    const target = join(out, page);
    await write(target, withConfig(await template(page, words), own), force, words);
    console.log(words.written(target));
  }
  return EXIT.ok;
};
