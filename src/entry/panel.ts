import { showPanel } from '../chunks/panel/panel.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(showPanel);
