import { startCompat } from '../compat/start.js';
import { handOver } from '../ui/hand-over.js';

handOver(startCompat);
