import { extendConfig } from '../chunks/presets/extend.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(extendConfig);
