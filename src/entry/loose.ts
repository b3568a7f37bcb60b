import { configReader } from '../chunks/check/read-as-meant.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(configReader);
