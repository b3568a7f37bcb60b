import { mountEmbeds } from '../chunks/embeds/embeds-script.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(mountEmbeds);
