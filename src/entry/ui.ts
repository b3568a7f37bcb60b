import { handOver } from '../chunks/ui/hand-over.js';
import { mountUi } from '../chunks/ui/mount-script.js';

handOver(mountUi);
