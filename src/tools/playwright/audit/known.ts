import { writtenOut } from '../../../chunks/check/written-out.js';
import * as presets from '../../../chunks/presets/index.js';
import { parsePlace } from '../../../core/config/place.js';

/** A known service that no config names. */
export interface Unnamed {
  readonly category: string;
  /** What would name it under `services`. */
  readonly entry: string;
}

/** The known service at an address, and how to name it; undefined for a stranger. */
export const unnamedAt = (url: string): Unnamed | undefined => {
  const { hostname, pathname, search } = new URL(url);
  const isAt = (entry: string): boolean => {
    const { host = '', path = '' } = parsePlace(entry) ?? {};
    return `.${hostname}`.endsWith(`.${host}`) && (pathname + search).startsWith(path);
  };
  const found = Object.values(presets).find(({ match = [] }) => match.some(isAt));
  return (
    found && {
      category: found.category,
      entry: `"${found.id}": ${JSON.stringify(writtenOut(found.id))}`,
    }
  );
};
