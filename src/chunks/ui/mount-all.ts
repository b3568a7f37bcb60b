import { createPreferences } from '../preferences/create.js';
import { createMount } from './mount.js';
import { loadTexts } from './texts-all.js';

/** For the one-file drop-in: the preferences travel in it. */
export const mountUi = createMount(loadTexts, async () => createPreferences);
