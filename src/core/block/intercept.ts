import { KINDS } from '../gate/address.js';
import { createElement } from '../platform/env.js';
import type { Patch } from './patch.js';

const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode'.split(
    ' ',
  );

/** What a blocker wants to know of running code. */
interface Reactions {
  /** A node is about to be inserted, or has come from another document. */
  look(node: unknown): void;
  /** Whether an address must not reach the element that it is given to. */
  isStopped(element: unknown, name: string, value: unknown): boolean;
  /** The address that an element was given, and does not have. */
  heldAddress(element: unknown, name: string): string | null;
  /** A shadow root was made. */
  join(root: ShadowRoot): void;
}

/** Lays ourselves between running code and every way in which it makes an element load something. */
export const interceptElements = (
  { look, isStopped, heldAddress, join }: Reactions,
  patch: Patch,
): void => {
  for (const name of ['setAttribute', 'setAttributeNS']) {
    patch(
      Element.prototype,
      name,
      (genuine) =>
        function (...values) {
          const [key, value] = values.slice(-2);
          if (!isStopped(this, `${key}`.toLowerCase(), value)) Reflect.apply(genuine, this, values);
        },
    );
  }

  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, Range]) {
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

  const owners = new Set(
    KINDS.flatMap((kind) => {
      const own = Reflect.getPrototypeOf(createElement(kind as 'div')) as object;
      return [own, Reflect.getPrototypeOf(own) as object];
    }),
  );
  for (const name of ['src', 'srcset', 'poster', 'href', 'data']) {
    for (const owner of owners) {
      patch(
        owner,
        name,
        (genuine) =>
          function (value) {
            if (!isStopped(this, name, value)) Reflect.apply(genuine, this, [value]);
          },
      );
      patch(
        owner,
        name,
        (genuine) =>
          function () {
            return Reflect.apply(genuine, this, []) || heldAddress(this, name) || '';
          },
        'get',
      );
    }
  }
  patch(
    Element.prototype,
    'attachShadow',
    (genuine) =>
      function (...values) {
        const root = Reflect.apply(genuine, this, values) as ShadowRoot;
        join(root);
        return root;
      },
  );
};
