import { createMount } from './mount.js';
import { loadTexts } from './texts-npm.js';

/** For bundlers: a language and the preferences are modules that they see and split off. */
export const mountUi = createMount(
  loadTexts,
  async () => (await import('../preferences/create.js')).createPreferences,
);
