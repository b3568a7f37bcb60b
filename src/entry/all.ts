import { configReader } from '../chunks/check/read-as-meant.js';
import { setCookie } from '../chunks/commands/choice/set-natively.js';
import { createCommands } from '../chunks/commands/commands.js';
import { startCompat } from '../chunks/compat/start.js';
import { mountDeclaration } from '../chunks/declaration/declaration-all.js';
import { mountEmbeds } from '../chunks/embeds/embeds-all.js';
import { extendConfig } from '../chunks/presets/extend.js';
import { createSender } from '../chunks/record/sender.js';
import { joinSites } from '../chunks/siblings/sharing.js';
import { mountUi } from '../chunks/ui/mount-all.js';
import { ownTag } from '../core/config/locate.js';
import { baseOf } from '../core/platform/load.js';
import { startDropIn } from '../editions/drop-in.js';

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
  loadReader: async () => configReader,
  loadUi: async () => mountUi,
  createCommands: createCommands({
    setCookie,
    loadPresets: async () => extendConfig,
    loadSharing: async () => joinSites,
    loadEmbeds: async () => mountEmbeds,
    loadDeclaration: async () => mountDeclaration,
    loadCompat: async () => startCompat,
    loadRecord: async () => createSender,
    // Left out: it would weigh on everybody, and helps the operator alone.
    loadCheck: () => Promise.reject(),
    loadPanel: () => Promise.reject('soglasie.all.js has none'),
  }),
});
