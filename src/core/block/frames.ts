import type { Realm } from './realm.js';

/**
 * A frame of this origin has a world of its own, where vendors put what must not be seen here. Gives
 * back what is to be told of whatever leads into one: its window or its document.
 */
export const createFrames = (
  /** Called once for each world. */
  entered: (realm: Realm, document: Document) => void,
): ((found: unknown) => void) => {
  const known = new WeakSet<Document>();
  return (found) => {
    try {
      const inner: Document = Object(found).document ?? found;
      const realm = inner?.defaultView as Realm | null;
      // One that has the library itself looks after itself.
      if (!realm || realm === window || known.has(inner) || Reflect.get(realm, 'soglasie')) return;
      known.add(inner);
      entered(realm, inner);
    } catch {
      // Of another origin.
    }
  };
};
