import { joinSites } from '../chunks/siblings/sharing.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(joinSites);
