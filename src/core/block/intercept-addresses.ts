import { KINDS } from '../gate/address.js';
import { createElement } from '../platform/env.js';
import type { Intercept } from './reactions.js';
import { prototypeOf } from './realm.js';

/** Owners of what has no way back to them: the attributes of an element, the text of an address. */
const owners = new WeakMap<object, Element>();

/** The element of something that one of its getters gave. */
const ownerOf = (part: unknown): Element | undefined => owners.get(part as object);

/** Attributes, by name and as nodes. */
export const interceptAttributes: Intercept = ({ isStopped }, patch, realm) => {
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
};

/** In SVG an address is an object with a text. */
export const interceptSvg: Intercept = ({ isStopped }, patch, realm) => {
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
    [prototypeOf(realm, 'Element'), 'attributes'],
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
};

/** Properties of elements, which also give back what was written. */
export const interceptProperties: Intercept = ({ isStopped, heldAddress }, patch, realm) => {
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
};
