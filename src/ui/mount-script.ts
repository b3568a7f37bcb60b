import { createMount } from './mount.js';
import type { PublishedPreferences } from './preferences.js';
import * as shared from './shared.js';

/** Language → `sha256-…` of its file. Filled in by the build. */
declare const __LOCALE_HASHES__: Readonly<Record<string, string>>;

/** `sha256-…` of the preferences chunk. Filled in by the build. */
declare const __PREFERENCES_INTEGRITY__: string;

/** For the drop-in: a language and the preferences are files beside our own. */
export const mountUi = createMount(
  async (lang, { base, checked }) => {
    const integrity = checked ? (__LOCALE_HASHES__[lang] as string) : '';
    return (await fetch(`${base}locales/${lang}.json`, { integrity })).json();
  },
  async (host) => {
    const published = await host.load('soglasie-preferences.js', __PREFERENCES_INTEGRITY__);
    return (published as PublishedPreferences)(shared);
  },
);
