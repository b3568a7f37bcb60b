import { createSender } from '../record/sender.js';
import { handOver } from '../ui/hand-over.js';

handOver(createSender);
