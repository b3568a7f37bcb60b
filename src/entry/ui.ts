import { handOver } from '../ui/hand-over.js';
import { mountUi } from '../ui/mount-script.js';

handOver(mountUi);
