import type { BlockRule } from '../../model/settings.js';
import type { Granted } from '../gate/rule.js';
import { fromDocument } from '../platform/env.js';

export interface Match {
  /** The rule that holds an address now, if any does. */
  (address: unknown): BlockRule | undefined;
  /** All that hold now. */
  shut(): BlockRule[];
}

export const createMatch = (rules: () => readonly BlockRule[], granted: Granted): Match => {
  const isShut = ({ id }: BlockRule): boolean => granted(id) !== true;
  const match = (address: unknown): BlockRule | undefined => {
    try {
      const { hostname, pathname, search } = new URL(`${address}`, fromDocument('baseURI'));
      return rules().find(
        (rule) =>
          // A host may be written with the dot of the root at its end.
          `.${hostname}`.replace(/\.$/, '').endsWith(`.${rule.host}`) &&
          (pathname + search).startsWith(rule.path) &&
          isShut(rule),
      );
    } catch {
      // No address: nothing is asked for.
      return undefined;
    }
  };
  return Object.assign(match, { shut: () => rules().filter(isShut) });
};
