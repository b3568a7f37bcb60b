import { createPreferences } from '../chunks/preferences/create.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(createPreferences);
