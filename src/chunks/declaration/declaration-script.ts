import { loadTexts } from '../ui/texts-script.js';
import { createMount } from './mount.js';

export const mountDeclaration = createMount(loadTexts);
