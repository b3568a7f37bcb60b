import { loadTexts } from '../ui/texts-all.js';
import { createMount } from './mount.js';

export const mountDeclaration = createMount(loadTexts);
