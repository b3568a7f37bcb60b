import en from '../../locales/en.json';
import { createMount } from './mount.js';
import { createPreferences } from './preferences/create.js';

/** For the one-file drop-in: every language and the preferences travel in it. */
export const mountUi = createMount(
  async () => en,
  async () => createPreferences,
);
