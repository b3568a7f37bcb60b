import { createSender } from '../chunks/record/sender.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(createSender);
