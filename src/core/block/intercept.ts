import { interceptAttributes, interceptProperties, interceptSvg } from './intercept-addresses.js';
import type { Intercept } from './reactions.js';
import { prototypeOf } from './realm.js';

const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode surroundContents'.split(
    ' ',
  );

const PARENTS = ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'Range'];

const FRAMES = ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'];

/** Whatever puts a node in, or brings it from another document. */
const interceptInsertions: Intercept = ({ look }, patch, realm) => {
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
};

/** Ways into what no query of the document sees: shadow roots, and frames. */
const interceptWorlds: Intercept = ({ onShadowRoot, enter }, patch, realm) => {
  patch(
    prototypeOf(realm, 'Element'),
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

const ALL = [
  interceptAttributes,
  interceptSvg,
  interceptInsertions,
  interceptProperties,
  interceptWorlds,
];

/** Lays ourselves between running code and every way in which it makes an element load something. */
export const interceptElements: Intercept = (reactions, patch, realm) => {
  for (const intercept of ALL) intercept(reactions, patch, realm);
};
