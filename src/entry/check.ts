import { tellFindings } from '../check/tell.js';
import { handOver } from '../ui/hand-over.js';

handOver(tellFindings);
