import { loadTexts } from '../ui/texts-script.js';
import { createMount } from './mount.js';

export const mountEmbeds = createMount(loadTexts);
