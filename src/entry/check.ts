import { tellFindings } from '../chunks/check/tell.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(tellFindings);
