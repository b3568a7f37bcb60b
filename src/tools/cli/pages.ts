import { join } from 'node:path';
import type { ConsentConfig } from '../../model/settings.js';
import { readSound, readText, withConfig, write } from './files.js';
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
  const { $schema, sites = [], cookie, ...rest } = config;
  if (!sites[1]) throw new Stop(words.fewSites);
  const { name, domain } = cookie ?? {};
  const ownCookie = { ...(name && { name }), ...(domain && { domain }) };
  // The hub reads no more of it; the tour is a page like any other, whose widget stays out of sight.
  const hub = { sites, ...((name || domain) && { cookie: ownCookie }) };
  const tour = {
    sites,
    ...(cookie && { cookie }),
    ...rest,
    ui: { ...rest.ui, prompt: 'manual', launcher: false },
  };
  for (const [page, own] of Object.entries({ 'hub.html': hub, 'tour.html': tour })) {
    const target = join(out, page);
    await write(target, withConfig(await template(page, words), own), force, words);
    console.log(words.written(target));
  }
  return EXIT.ok;
};
