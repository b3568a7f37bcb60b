import { loadTexts } from '../ui/texts-all.js';
import { createMount } from './mount.js';

export const mountEmbeds = createMount(loadTexts);
