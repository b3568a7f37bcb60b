import { isElement, isParsing, listen, queryAll } from '../platform/env.js';

type Root = Document | ShadowRoot;

/** What stands beside the document: no query and no observer of it sees in there. */
export interface Roots {
  /** Joins a root, once. */
  join(root: Root): void;
  /** Finds open shadow roots, and documents of frames of this origin, at or below a node. */
  find(node: ParentNode): void;
  /** Those that are still there. */
  all(): Root[];
}

export const createRoots = (joined: (root: Root) => void, signal: AbortSignal): Roots => {
  const known = new WeakSet<Root>();
  const all = new Set<WeakRef<Root>>();

  const join = (root: Root): void => {
    if (known.has(root)) return;
    known.add(root);
    all.add(new WeakRef(root));
    joined(root);
    find(root);
    // A frame's document is another one after each navigation.
    if (!('host' in root))
      listen(root, 'load', ({ target }) => look(target as Element), signal, true);
  };

  const look = (element: Element): void => {
    const { shadowRoot, contentDocument } = element as HTMLIFrameElement;
    // A form gives its own controls for whatever they are named after.
    if (shadowRoot && 'host' in shadowRoot) join(shadowRoot);
    // A page that has the library itself looks after itself.
    if (contentDocument?.defaultView && !Reflect.get(contentDocument.defaultView, 'soglasie')) {
      join(contentDocument);
    }
  };

  const find = (node: ParentNode): void => {
    // While it is parsed, all of it is still to be looked at.
    if (isParsing()) return;
    if (isElement(node)) look(node);
    if (!node.firstElementChild) return;
    for (const element of queryAll(node, '*')) look(element);
    for (const { localName } of queryAll(node, ':not(:defined)')) {
      // Given its root when it is defined, of which nobody is told.
      void customElements
        .whenDefined(localName)
        .then(() => queryAll(node, localName).forEach(look));
    }
  };

  return {
    join,
    find,
    all: () =>
      [...all].flatMap((reference) => {
        const root = reference.deref();
        if (!root) all.delete(reference);
        return root ?? [];
      }),
  };
};
