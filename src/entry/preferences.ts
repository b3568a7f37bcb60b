import { handOver } from '../ui/hand-over.js';
import { createPreferences } from '../ui/preferences/create.js';

handOver(createPreferences);
