import { setCookie } from '../choice/set-natively.js';
import { baseOf } from '../chunk/load.js';
import { createCommands } from '../commands/commands.js';
import { startCompat } from '../compat/start.js';
import { ownTag } from '../config/locate.js';
import { startDropIn } from '../drop-in.js';
import { mountEmbeds } from '../embeds/embeds-all.js';
import { extendConfig } from '../presets/extend.js';
import { createSender } from '../record/sender.js';
import { joinSites } from '../siblings/sharing.js';
import { mountUi } from '../ui/mount-all.js';

/** Hash of the file with the hashes of all others. Filled in by the build. */
declare const __HASHES_INTEGRITY__: string;

const tag = ownTag();
const base = baseOf(tag);

/** Of the files beside this one only locales are used; their hashes are read out of the script. */
const hashOf = async (file: string): Promise<string> => {
  if (!tag?.integrity) return '';
  const options = { integrity: __HASHES_INTEGRITY__ };
  const text = await (await fetch(`${base}soglasie-hashes.js`, options)).text();
  return JSON.parse(`${text.match(/{"s[^}]+}/)}`)[file];
};

startDropIn(tag, {
  base,
  hashOf,
  load: (file) => Promise.reject(file),
  loadUi: async () => mountUi,
  createCommands: createCommands({
    setCookie,
    loadPresets: async () => extendConfig,
    loadSharing: async () => joinSites,
    loadEmbeds: async () => mountEmbeds,
    loadCompat: async () => startCompat,
    loadRecord: async () => createSender,
    // Left out: it would weigh on everybody, and helps the operator alone.
    loadCheck: () => Promise.reject(),
  }),
});
