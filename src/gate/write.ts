import { fromDocument, listen } from '../env.js';
import { released } from './script.js';

/**
 * A script that runs after its place was parsed would wipe the page with document.write: what our
 * released scripts write lands behind their tags instead, until the signal.
 */
export const redirectWrites = (signal: AbortSignal): void => {
  for (const name of ['write', 'writeln'] as const) {
    const genuine = Document.prototype[name];
    Document.prototype[name] = function (this: Document, ...texts: string[]): void {
      const writer = fromDocument('currentScript');
      if (writer && released.has(writer)) {
        const range = new Range();
        range.selectNode(writer);
        writer.after(range.createContextualFragment(texts.join('')));
      } else genuine.apply(this, texts);
    };
    listen(signal, 'abort', () => {
      Document.prototype[name] = genuine;
    });
  }
};
