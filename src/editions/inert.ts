import { decide } from '../core/decision/decide.js';
import { describeRecord, describeState } from '../core/store/state.js';
import type { Consent } from '../model/consent.js';
import type { Settings } from '../model/settings.js';
import { VERSION } from '../model/version.js';

const nothing = (): void => {};
const done = async (): Promise<void> => {};

/** The Consent object on a server: answers «unset», does nothing, and keeps nobody waiting. */
export const createInert = (settings: Settings): Consent => {
  const state = describeState(
    // Nobody's refusal or GPC is known here: only what needs no consent is granted.
    decide({ ...settings, mode: 'opt-in' }, null, { gpc: false }, Date.now()),
    null,
  );
  const has = (id: string): boolean =>
    (state.services?.[id] ??
      state.categories[settings.services.find((service) => service.id === id)?.category ?? id]) ===
    true;
  return Object.freeze<Consent>({
    version: VERSION,
    ready: Promise.resolve(),
    get: () => state,
    has,
    when: async (id) => {
      if (!has(id)) await new Promise(nothing);
    },
    acceptAll: done,
    rejectAll: done,
    set: done,
    withdraw: done,
    reset: done,
    open: done,
    close: done,
    setLocale: done,
    on: () => nothing,
    subscribe: () => nothing,
    scan: nothing,
    link: (url) => url,
    export: () => describeRecord(state, settings),
    destroy: nothing,
  });
};
