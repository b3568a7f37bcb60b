import { mountEmbeds } from '../embeds/embeds-script.js';
import { handOver } from '../ui/hand-over.js';

handOver(mountEmbeds);
