import { HOOK } from '../model/ui.js';
import { VERSION } from '../model/version.js';
import { createPreferences } from '../ui/preferences/create.js';
import { take } from '../ui/preferences/lent.js';
import type { PublishedPreferences } from '../ui/preferences.js';

const published: PublishedPreferences = (shared) => {
  take(shared);
  return createPreferences;
};

const hook: unknown = Reflect.get(window, HOOK);
if (typeof hook === 'function') hook(VERSION, published);
