import { warn } from '../../core/platform/env.js';
import { whenIdle } from '../../core/platform/idle.js';
import { whenStopped } from '../../core/platform/stop.js';
import { NECESSARY } from '../../model/category.js';
import type { Core } from '../../model/commands.js';
import { KNOWN_SERVICES } from '../../model/known-services.js';

/** When the page is looked at again, in ms. */
const LATER = 3000;

/** Until when this page has asked for what a visitor had allowed, some object or other of it. */
let allowedTill = 0;

/** Where an address leads: `host/path`. */
const placeOf = (address: string): string => {
  const { hostname, pathname, search } = new URL(address);
  return hostname + pathname + search;
};

/** Whether a place is at a host, or below it, and begins with its path. Both are well formed. */
const isAt = (place: string, host: string, path: string): boolean =>
  place.startsWith(path, place.indexOf('/')) &&
  `.${place.slice(0, place.indexOf('/'))}`.endsWith(`.${host}`);

/**
 * Says of every known service that this page has asked for, and that the config does not name, how to
 * have it wait. Of a visitor who has allowed nothing: what has been allowed may run for that reason.
 */
export const tellUnnamed = ({ store, stopping, emitter }: Core): void => {
  const { signal } = stopping;
  const isAllowed = (): boolean =>
    store.settings.categories.some(({ id, required }) => !required && store.granted(id));
  let hasAllowed = false;
  const note = (): void => {
    hasAllowed ||= isAllowed();
    if (hasAllowed) allowedTill = performance.now();
  };
  const look = (): void => {
    if (signal.aborted || isAllowed()) return;
    const { block } = store.settings;
    const asked = performance
      .getEntriesByType('resource')
      .flatMap(({ name, startTime }) =>
        startTime >= allowedTill && /^http/.test(name) ? placeOf(name) : [],
      )
      .filter((place) => !place.startsWith(`${location.hostname}/`))
      .filter((place) => !block.some(({ host, path }) => isAt(place, host, path)));
    if (!asked[0]) return;
    for (const [id, known] of Object.entries(KNOWN_SERVICES)) {
      const [category, ...places] = known.split(' ');
      const isHere = (place: string): boolean => {
        const [host = '', ...path] = place.split('/');
        return asked.some((each) => isAt(each, host, `/${path.join('/')}`));
      };
      if (category !== NECESSARY && places.some(isHere)) {
        warn('W16', `${id} works without consent; add "${id}": true to services`);
      }
    }
  };
  note();
  emitter.on('state', note);
  whenStopped(signal, note);
  whenIdle(() => {
    look();
    // What is asked for late, or answered late, is not in the list yet.
    setTimeout(look, LATER);
  }, signal);
};
