import { KINDS } from '../gate/address.js';
import { createElement } from '../platform/env.js';
import type { Patch } from './patch.js';
import { prototypeOf, type Realm } from './realm.js';

const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode surroundContents'.split(
    ' ',
  );

const PARENTS = ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'Range'];

const FRAMES = ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'];

/** What a blocker wants to know of running code. */
interface Reactions {
  /** A node is about to be inserted, or has come from another document. */
  look(node: unknown): void;
  /** Whether an address must not reach the element that it is given to. */
  isStopped(element: unknown, name: string, value: unknown): boolean;
  /** The address that an element was given, and does not have. */
  heldAddress(element: unknown, name: string): string | null;
  /** A shadow root was made. */
  onShadowRoot(root: ShadowRoot): void;
  /** Somebody reaches into a frame: for its window, or its document. */
  enter(found: unknown): void;
}

/** Owners of what has no way back to them: the attributes of an element, the text of an address. */
const owners = new WeakMap<object, Element>();

/** The element of something that one of its getters gave. */
const ownerOf = (part: unknown): Element | undefined => owners.get(part as object);

/** Lays ourselves between running code and every way in which it makes an element load something. */
export const interceptElements = (
  { look, isStopped, heldAddress, onShadowRoot, enter }: Reactions,
  patch: Patch,
  realm: Realm,
): void => {
  const element = prototypeOf(realm, 'Element');

  for (const name of ['setAttribute', 'setAttributeNS']) {
    patch(
      element,
      name,
      (genuine) =>
        function (...values) {
          const [key, value] = values.slice(-2);
          if (!isStopped(this, `${key}`.toLowerCase(), value)) Reflect.apply(genuine, this, values);
        },
    );
  }

  // The same by an attribute that is a node of its own.
  const setNode = (target: object, name: string, elementOf: (self: unknown) => unknown): void =>
    patch(
      target,
      name,
      (genuine) =>
        function (...values) {
          const { name: key, value } = Object(values[0]);
          return isStopped(elementOf(this), `${key}`.toLowerCase(), value)
            ? null
            : Reflect.apply(genuine, this, values);
        },
    );
  for (const end of ['', 'NS']) {
    setNode(element, `setAttributeNode${end}`, (self) => self);
    setNode(prototypeOf(realm, 'NamedNodeMap'), `setNamedItem${end}`, ownerOf);
  }
  for (const [owner, name] of [
    ['Attr', 'value'],
    ['Node', 'nodeValue'],
    ['Node', 'textContent'],
  ] as const) {
    patch(
      prototypeOf(realm, owner),
      name,
      (genuine) =>
        function (value) {
          const { ownerElement, name: key } = this as Attr;
          if (!ownerElement || !isStopped(ownerElement, `${key}`.toLowerCase(), value)) {
            Reflect.apply(genuine, this, [value]);
          }
        },
    );
  }

  // An address of SVG is an object with a text.
  patch(
    prototypeOf(realm, 'SVGAnimatedString'),
    'baseVal',
    (genuine) =>
      function (value) {
        const owner = ownerOf(this);
        if (!owner || !isStopped(owner, 'href', value)) Reflect.apply(genuine, this, [value]);
      },
  );
  for (const [target, name] of [
    [element, 'attributes'],
    ...['Image', 'Script', 'FEImage'].map(
      (kind) => [prototypeOf(realm, `SVG${kind}Element`), 'href'] as const,
    ),
  ] as const) {
    patch(
      target,
      name,
      (genuine) =>
        function () {
          const part = Reflect.apply(genuine, this, []) as object;
          owners.set(part, this as Element);
          return part;
        },
      'get',
    );
  }

  for (const parent of PARENTS) {
    const prototype = prototypeOf(realm, parent);
    for (const name of INSERTING) {
      patch(
        prototype,
        name,
        (genuine) =>
          function (...nodes) {
            nodes.forEach(look);
            return Reflect.apply(genuine, this, nodes);
          },
      );
    }
    for (const name of ['importNode', 'adoptNode']) {
      patch(
        prototype,
        name,
        (genuine) =>
          function (...values) {
            const node = Reflect.apply(genuine, this, values);
            // Its images ask in a microtask at the earliest.
            look(node);
            return node;
          },
      );
    }
  }

  const classes = new Set(
    KINDS.flatMap((kind) => {
      const made = createElement(kind as 'div', realm.document);
      const own = Reflect.getPrototypeOf(made) as object;
      return [own, Reflect.getPrototypeOf(own) as object];
    }),
  );
  for (const name of ['src', 'srcset', 'imageSrcset', 'poster', 'href', 'data', 'srcdoc']) {
    for (const owner of classes) {
      patch(
        owner,
        name,
        (genuine) =>
          function (value) {
            if (!isStopped(this, name.toLowerCase(), value)) Reflect.apply(genuine, this, [value]);
          },
      );
      patch(
        owner,
        name,
        (genuine) =>
          function () {
            return Reflect.apply(genuine, this, []) || heldAddress(this, name.toLowerCase()) || '';
          },
        'get',
      );
    }
  }
  patch(
    element,
    'attachShadow',
    (genuine) =>
      function (...values) {
        const root = Reflect.apply(genuine, this, values) as ShadowRoot;
        onShadowRoot(root);
        return root;
      },
  );
  for (const frame of FRAMES) {
    for (const name of ['contentWindow', 'contentDocument']) {
      patch(
        prototypeOf(realm, frame),
        name,
        (genuine) =>
          function () {
            const found = Reflect.apply(genuine, this, []);
            enter(found);
            return found;
          },
        'get',
      );
    }
  }
};
