import { handOver } from '../chunks/ui/hand-over.js';

/** `sha256-…` of every file that the drop-in may ask for, by its name. Filled in by the build. */
declare const __HASHES__: Readonly<Record<string, string>>;

handOver(__HASHES__);
