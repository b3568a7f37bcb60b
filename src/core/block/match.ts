import type { BlockRule } from '../../model/settings.js';
import type { Granted } from '../gate/rule.js';
import { fromDocument } from '../platform/env.js';

/** The rule that holds an address now, if any does. */
export type Match = (address: unknown) => BlockRule | undefined;

export const createMatch =
  (rules: () => readonly BlockRule[], granted: Granted): Match =>
  (address) => {
    try {
      const { hostname, pathname, search } = new URL(`${address}`, fromDocument('baseURI'));
      return rules().find(
        ({ host, path, id }) =>
          // A host may be written with the dot of the root at its end.
          `.${hostname}`.replace(/\.$/, '').endsWith(`.${host}`) &&
          (pathname + search).startsWith(path) &&
          granted(id) !== true,
      );
    } catch {
      // No address: nothing is asked for.
      return undefined;
    }
  };
