import { HOOK } from '../../model/ui.js';
import { VERSION } from '../../model/version.js';
import { fromDocument } from './page.js';

/** Gives what a chunk is for to the core that asked for it, by the hook on the chunk's own element. */
export const handOver = (part: unknown): void => {
  const tag = fromDocument('currentScript');
  const hook: unknown = tag && Reflect.get(tag, HOOK);
  if (typeof hook === 'function') hook(VERSION, part);
};
