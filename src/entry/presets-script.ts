import { extendConfig } from '../presets/extend.js';
import { handOver } from '../ui/hand-over.js';

handOver(extendConfig);
