import { createMount } from './mount.js';
import type { PublishedPreferences } from './preferences.js';
import * as shared from './shared.js';
import { loadTexts } from './texts-script.js';

/** `sha256-…` of the preferences chunk. Filled in by the build. */
declare const __PREFERENCES_INTEGRITY__: string;

/** For the drop-in: a language and the preferences are files beside our own. */
export const mountUi = createMount(loadTexts, async (host) => {
  const published = await host.load('soglasie-preferences.js', __PREFERENCES_INTEGRITY__);
  return (published as PublishedPreferences)(shared);
});
