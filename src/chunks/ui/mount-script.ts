import { createMount } from './mount.js';
import type { CreatePreferences } from './preferences.js';
import * as shared from './shared.js';
import { loadTexts } from './texts-script.js';

/** For the drop-in: a language and the preferences are files beside our own. */
export const mountUi = createMount(
  loadTexts,
  (host) => host.load('soglasie-preferences.js', shared) as Promise<CreatePreferences>,
);
