import { joinSites } from '../siblings/sharing.js';
import { handOver } from '../ui/hand-over.js';

handOver(joinSites);
