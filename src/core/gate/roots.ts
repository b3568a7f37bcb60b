import { isElement, isParsing, listen, queryAll } from '../platform/env.js';
import { eachHost } from './hosts.js';

/** How long a whole document is let alone, in ms. */
const PAUSE = 300;

/** What may have a document or a shadow root beside it, apart from those that have one already. */
export const BESIDE = 'iframe,frame,:not(:defined)';

const isFrame = ({ localName }: Element): boolean => /^i?frame$/.test(localName);

/** Calls back with each element of a kind, once it is defined, that is below a node by then. */
const whenDefined = (
  { localName }: Element,
  node: ParentNode,
  found: (element: Element) => void,
): void => {
  // Given its root when it is defined, of which nobody is told. `<button is=…>` has no name to wait
  // for, and a root cannot be given to it.
  if (!localName.includes('-')) return;
  customElements.whenDefined(localName).then(
    () => queryAll(node, localName).forEach(found),
    () => {},
  );
};

type Root = Document | ShadowRoot;

/** What stands beside the document: no query and no observer of it sees in there. */
export interface Roots {
  /** Joins a root, once. */
  add(root: Root): void;
  /**
   * Finds open shadow roots, and documents of frames of this origin, at or below a node. In a whole
   * document, which may be large, a while later, once for all that changes until then. `below`: what
   * is below it, where that was asked for, by `BESIDE` among others.
   */
  find(node: ParentNode, below?: readonly Element[]): void;
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
    if (root !== document) findBelow(root);
    else find(root);
    // A frame's document is another one after each navigation.
    if (!('host' in root)) listen(root, 'load', lookAtLoaded, signal, 'capture');
  };

  const lookAtHost = ({ shadowRoot }: Element): void => {
    // A form gives its own controls for whatever they are named after.
    if (shadowRoot && 'host' in shadowRoot) join(shadowRoot);
  };

  const lookAtFrame = (frame: Element): void => {
    const { contentDocument } = frame as HTMLIFrameElement;
    // A page that has the library itself looks after itself.
    if (contentDocument?.defaultView && !Reflect.get(contentDocument.defaultView, 'soglasie')) {
      join(contentDocument);
    }
  };

  const lookAtLoaded = ({ target }: Event): void => {
    if (isFrame(target as Element)) lookAtFrame(target as Element);
  };

  let isDue = false;
  const findLater = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      if (!signal.aborted) for (const root of roots()) findBelow(root);
    }, PAUSE);
  };

  const find: Roots['find'] = (node, below) => {
    // While it is parsed, all of it is still to be looked at.
    if (isParsing()) return;
    if (isElement(node)) findBelow(node, below);
    else findLater();
  };

  const findBelow: Roots['find'] = (node, below) => {
    if (isElement(node)) {
      lookAtHost(node);
      if (isFrame(node)) lookAtFrame(node);
    }
    if (!node.firstElementChild) return;
    eachHost(node, lookAtHost);
    for (const element of below ?? queryAll(node, BESIDE)) {
      if (isFrame(element)) lookAtFrame(element);
      else whenDefined(element, node, lookAtHost);
    }
  };

  const roots = (): Root[] =>
    [...all].flatMap((reference) => {
      const root = reference.deref();
      if (!root) all.delete(reference);
      return root ?? [];
    });

  return { add: join, find, all: roots };
};
