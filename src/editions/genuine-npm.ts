/**
 * The constructors for the npm build: as in a page, or those of a DOM that is a program, where apps
 * are tested. jsdom and happy-dom have no frames to recover anything from, run beside the globals of
 * Node, and lack what there is no layout for. The build has this file export every one by its name:
 * here, each is asked of the global object.
 */
import { NAMES, type Realm, take } from '../core/platform/genuine.js';
import { completeProgramDom, isProgramDom } from './program-dom.js';

type Callback = (...values: unknown[]) => unknown;

/** Never reports anything: there is no layout. */
class BlindObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/**
 * Targets by their own methods: the window can be Node's own global object, and signals Node's, which
 * the methods of the program's targets refuse.
 */
const looseTarget = (): unknown => {
  const { prototype } = globalThis.EventTarget;
  class Loose extends globalThis.EventTarget {}
  for (const name of ['addEventListener', 'dispatchEvent'] as const) {
    const value = function (this: EventTarget, ...values: unknown[]): unknown {
      const method = this instanceof Loose ? prototype[name] : this[name];
      return (method as Callback).apply(this, values);
    };
    Object.defineProperty(Loose.prototype, name, { value });
  }
  return Loose;
};

/** The class that has a document's own getters: happy-dom makes another below it for each window. */
const documentClass = (): unknown => {
  let at: object = document;
  while (!Object.hasOwn(at, 'readyState')) at = Object.getPrototypeOf(at);
  return at.constructor;
};

/** Does nothing once the test is over, and its document gone. */
const whileThere =
  (run: Callback): Callback =>
  (...values) =>
    typeof document === 'undefined' ? undefined : run(...values);

const ofProgram = (): Realm => {
  completeProgramDom();
  const all: Realm = {};
  for (const name of NAMES) {
    const own = (globalThis as unknown as Realm)[name];
    all[name] = own ?? (/[a-z]Observer$/.test(name) ? BlindObserver : own);
  }
  return {
    ...all,
    Document: documentClass(),
    EventTarget: looseTarget(),
    MutationObserver: class extends globalThis.MutationObserver {
      constructor(run: MutationCallback) {
        super(whileThere(run as Callback));
      }
    },
  };
};

const isProgram = isProgramDom();

const taken = (): Realm => {
  try {
    if (isProgram) return ofProgram();
  } catch {
    // Half a DOM, which a server gave itself: what needs the other half fails.
  }
  return take();
};

export const genuine: Realm = {
  ...taken(),
  // The page's own at the time of the call: whoever tests it sets the clock.
  setTimeout: (run: Callback, ...values: number[]) =>
    globalThis.setTimeout(isProgram ? whileThere(run) : run, ...values),
};
