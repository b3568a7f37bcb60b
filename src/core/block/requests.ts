import { attribute, isElement, isTrustedAddress, listen, trusted } from '../platform/env.js';
import type { Match } from './match.js';
import type { Patch } from './patch.js';
import { prototypeOf, type Realm } from './realm.js';
import { noteBlobs, workerOf } from './worker.js';

/** An address that every browser refuses by itself, without asking anybody. */
const NOWHERE = 'blob:';

/** Clicks of every button of a mouse, and of the keyboard. */
const CLICKS = ['click', 'auxclick'];

type Refuse = (match: Match, patch: Patch, realm: Realm) => void;

const refuseCalls: Refuse = (match, patch, realm) => {
  /** Of a Request too. */
  const isHeld = (input: unknown): boolean => !!match(Object(input).url ?? input);

  const replace = (
    target: object,
    name: string,
    answer: (values: unknown[]) => (() => unknown) | undefined,
  ): void =>
    patch(
      target,
      name,
      (genuine) =>
        function (...values) {
          const refused = answer(values);
          return refused ? refused() : Reflect.apply(genuine, this, values);
        },
    );

  const refusal = () => Promise.reject(new TypeError('Failed to fetch'));
  replace(realm, 'fetch', ([input]) => (isHeld(input) ? refusal : undefined));
  // Nothing is sent later.
  replace(realm, 'fetchLater', ([input]) =>
    isHeld(input) ? () => Object.freeze({ activated: false }) : undefined,
  );
  replace(prototypeOf(realm, 'Navigator'), 'sendBeacon', ([address]) =>
    isHeld(address) ? () => true : undefined,
  );
  patch(
    prototypeOf(realm, 'XMLHttpRequest'),
    'open',
    (open) =>
      function (method, address, ...others) {
        return Reflect.apply(open, this, [method, match(address) ? NOWHERE : address, ...others]);
      },
  );
};

const refuseObjects: Refuse = (match, patch, realm) => {
  const construct = (
    name: string,
    make: (genuine: () => unknown, values: unknown[], made: () => unknown) => unknown,
  ): void =>
    patch(
      realm,
      name,
      (genuine) =>
        new Proxy(genuine, {
          construct: (target, values, made) =>
            make(target as () => unknown, values, made as () => unknown) as object,
        }),
    );
  for (const name of ['WebSocket', 'EventSource', 'WebTransport']) {
    construct(name, (target, values, made) => {
      if (match(values[0])) throw new DOMException('Refused', 'SecurityError');
      return Reflect.construct(target, values, made);
    });
  }
  // As if its address had been given later: that is held.
  construct('Audio', (target, values, made) => {
    const isStopped = !!match(values[0]);
    const audio = Reflect.construct(target, isStopped ? [] : values, made) as HTMLAudioElement;
    if (isStopped) {
      audio.preload = 'auto';
      audio.src = `${values[0]}`;
    }
    return audio;
  });
  // Its code has a world of its own, where nothing of ours reaches but with it.
  noteBlobs(patch, realm);
  for (const name of ['Worker', 'SharedWorker']) {
    construct(name, (target, values, made) => {
      const [address] = values;
      const own = workerOf(`${address}`, match.shut());
      // A plain address stays one: whoever may not give it is refused as ever.
      const ours = own && (isTrustedAddress(address) ? trusted().createScriptURL(own) : own);
      return Reflect.construct(target, [ours ?? address, ...values.slice(1)], made);
    });
  }
};

/** A form that code sends into a frame, where nobody sees it. */
const refuseForms: Refuse = (match, patch, realm) => {
  const isFormHeld = (form: Element, button?: Element): boolean => {
    const of = (name: string): string =>
      (button && attribute(button, `form${name}`)) ?? attribute(form, name) ?? '';
    return /^[^_]/.test(of('target')) && !!match(of('action'));
  };
  for (const name of ['submit', 'requestSubmit']) {
    patch(
      prototypeOf(realm, 'HTMLFormElement'),
      name,
      (genuine) =>
        function (...values) {
          if (!isFormHeld(this as Element, values[0] as Element)) {
            Reflect.apply(genuine, this, values);
          }
        },
    );
  }
};

/** A link tells of its press after every listener: without the addresses that are shut. */
const sparePings: Refuse = (match, _patch, realm) => {
  const sparePing = (event: Event): void => {
    for (const node of event.composedPath()) {
      if (!isElement(node) || !/^a(rea)?$/.test(node.localName)) continue;
      const ping = attribute(node, 'ping');
      const rest = ping?.split(/\s+/).filter((address) => !match(address));
      if (ping === null || ping.split(/\s+/).length === rest?.length) continue;
      node.setAttribute('ping', `${rest?.join(' ')}`);
      setTimeout(() => node.setAttribute('ping', ping));
    }
  };
  for (const type of CLICKS) listen(realm, type, sparePing, undefined, 'capture');
};

/** Requests of scripts to a held address: each is answered as one that the network refused. */
export const refuseRequests: Refuse = (match, patch, realm) => {
  for (const refuse of [refuseCalls, refuseObjects, refuseForms, sparePings]) {
    refuse(match, patch, realm);
  }
};
