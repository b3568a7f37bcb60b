import en from '../../locales/en.json';
import { createMount } from './mount.js';

export const mountEmbeds = createMount(async () => en);
