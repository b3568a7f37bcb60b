import { connectHub } from '../siblings/hub-client.js';
import { handOver } from '../ui/hand-over.js';

handOver(connectHub);
