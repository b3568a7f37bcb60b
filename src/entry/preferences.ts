import { handOver } from '../ui/hand-over.js';
import { createPreferences } from '../ui/preferences/create.js';
import { take } from '../ui/preferences/lent.js';
import type { PublishedPreferences } from '../ui/preferences.js';

const published: PublishedPreferences = (shared) => {
  take(shared);
  return createPreferences;
};

handOver(published);
