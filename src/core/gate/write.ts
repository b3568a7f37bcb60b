import type { Patch } from '../block/patch.js';
import { fromDocument } from '../platform/env.js';
import { released } from './script.js';

/**
 * A script that runs after its place was parsed would wipe the page with document.write: what our
 * released scripts write lands behind their tags instead.
 */
export const redirectWrites = (patch: Patch): void => {
  for (const name of ['write', 'writeln']) {
    patch(
      Document.prototype,
      name,
      (genuine) =>
        function (...texts) {
          const writer = fromDocument('currentScript');
          if (writer && released.has(writer)) {
            const range = new Range();
            range.selectNode(writer);
            writer.after(range.createContextualFragment(texts.join('')));
          } else Reflect.apply(genuine, this, texts);
        },
    );
  }
};
