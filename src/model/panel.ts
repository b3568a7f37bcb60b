/** All that crosses between the commands and the chunk that looks at the live page for its owner. */
import type { Core } from './commands.js';
import type { Settings } from './settings.js';

/** In the address of a page: only then is anything of it loaded. */
export const LOOKS = /[?&]soglasie-check(?:[=&]|$)/;

/** What the chunk publishes. */
export type ShowPanel = (core: Core, settings: Settings) => void;
