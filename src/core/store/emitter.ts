import type { Emitter } from '../../model/commands.js';

/**
 * Over the platform's own: what a listener throws is reported as the page's, and stops nobody.
 * `ready` and `change` are events of the document too. Nobody is told anything after the signal.
 */
export const createEmitter = (signal: AbortSignal): Emitter => {
  const target = new EventTarget();
  return {
    on(name, listener) {
      const entry = (event: Event): void => {
        event.preventDefault();
        listener((event as CustomEvent).detail);
      };
      target.addEventListener(name, entry);
      return () => target.removeEventListener(name, entry);
    },
    emit(name, detail) {
      if (signal.aborted) return false;
      // What a listener does with it prevents nothing: it is how we know that there is one.
      const isUnheard = target.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));
      if (/^(ready|change)$/.test(name)) {
        EventTarget.prototype.dispatchEvent.call(
          document,
          new CustomEvent(`soglasie:${name}`, { detail }),
        );
      }
      return !isUnheard;
    },
  };
};
