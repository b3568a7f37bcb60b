import { loadTexts } from '../ui/texts-npm.js';
import { createMount } from './mount.js';

export const mountDeclaration = createMount(loadTexts);
