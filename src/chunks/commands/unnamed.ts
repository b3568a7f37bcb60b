import { parsePlace } from '../../core/config/place.js';
import { warn } from '../../core/platform/env.js';
import { whenIdle } from '../../core/platform/idle.js';
import { NECESSARY } from '../../model/category.js';
import type { Core } from '../../model/commands.js';
import { KNOWN_SERVICES } from '../../model/known-services.js';

/** When the page is looked at again, in ms. */
const LATER = 3000;

type Place = Pick<NonNullable<ReturnType<typeof parsePlace>>, 'host' | 'path'>;

const isAt = (address: string, { host, path }: Place): boolean => {
  const { hostname, pathname, search } = new URL(address);
  return `.${hostname}`.endsWith(`.${host}`) && (pathname + search).startsWith(path);
};

/**
 * Says of every known service that this page has asked for, and that the config does not name, how to
 * have it wait. Of a visitor who has allowed nothing: what has been allowed may run for that reason.
 */
export const tellUnnamed = ({ store, stopping }: Core): void => {
  const { signal } = stopping;
  const look = (): void => {
    const { categories, block } = store.settings;
    if (signal.aborted) return;
    if (categories.some(({ id, required }) => !required && store.granted(id))) return;
    const asked = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) =>
        /^http/.test(name) && !block.some((rule) => isAt(name, rule)) ? name : [],
      );
    for (const [id, known] of Object.entries(KNOWN_SERVICES)) {
      const [category, ...places] = known.split(' ');
      const isHere = (place: Place | undefined): boolean =>
        !!place && asked.some((address) => isAt(address, place));
      if (category !== NECESSARY && places.some((each) => isHere(parsePlace(each)))) {
        warn('W16', `${id} works without consent; add "${id}": true to services`);
      }
    }
  };
  whenIdle(() => {
    look();
    // What is asked for late, or answered late, is not in the list yet.
    setTimeout(look, LATER);
  }, signal);
};
