import type { Emitter } from '../../model/commands.js';

/**
 * Over the platform's own: what a listener throws is reported as the page's, and stops nobody.
 * `ready` and `change` are events of the document too.
 */
export const createEmitter = (): Emitter => {
  const target = new EventTarget();
  return {
    on(name, listener) {
      const entry = (event: Event): void => listener((event as CustomEvent).detail);
      target.addEventListener(name, entry);
      return () => target.removeEventListener(name, entry);
    },
    emit(name, detail) {
      target.dispatchEvent(new CustomEvent(name, { detail }));
      if (/^(ready|change)$/.test(name)) {
        EventTarget.prototype.dispatchEvent.call(
          document,
          new CustomEvent(`soglasie:${name}`, { detail }),
        );
      }
    },
  };
};
