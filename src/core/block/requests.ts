import type { Match } from './match.js';
import type { Patch } from './patch.js';

/** An address that every browser refuses by itself, without asking anybody. */
const NOWHERE = 'blob:';

/** Requests of scripts to a held address: each is answered as one that the network refused. */
export const refuseRequests = (match: Match, patch: Patch): void => {
  patch(
    window,
    'fetch',
    (fetch) =>
      function (...values) {
        const [input] = values;
        return match(input instanceof Request ? input.url : input)
          ? Promise.reject(new TypeError('Failed to fetch'))
          : Reflect.apply(fetch, this, values);
      },
  );
  patch(
    XMLHttpRequest.prototype,
    'open',
    (open) =>
      function (method, address, ...others) {
        return Reflect.apply(open, this, [method, match(address) ? NOWHERE : address, ...others]);
      },
  );
  patch(
    Navigator.prototype,
    'sendBeacon',
    (send) =>
      function (...values) {
        return match(values[0]) ? true : Reflect.apply(send, this, values);
      },
  );
  for (const name of ['WebSocket', 'EventSource']) {
    patch(
      window,
      name,
      (genuine) =>
        new Proxy(genuine, {
          construct(target, values, made) {
            if (match(values[0])) throw new DOMException('Refused', 'SecurityError');
            return Reflect.construct(target, values, made);
          },
        }),
    );
  }
};
