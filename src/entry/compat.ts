import { startCompat } from '../chunks/compat/start.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(startCompat);
