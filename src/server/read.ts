import { decodeChoice } from '../core/choice/codec.js';
import { operatorKey } from '../core/choice/domain.js';
import { intersect } from '../core/choice/intersect.js';
import { httpName } from '../core/choice/names.js';
import { decide } from '../core/decision/decide.js';
import { describeState } from '../core/store/state.js';
import type { ConsentConfig } from '../model/config.js';
import type { ConsentState } from '../model/consent.js';
import { termsOf } from './terms.js';

export interface ReadOptions {
  /** `Host` of the request. A config without `sites` needs it: its choice is that of one host. */
  readonly host?: string | null | undefined;
  /** Time of the decision, in ms. Default: now. */
  readonly now?: number;
}

/**
 * The visitor's choice, out of the `Cookie` header of a request: what `get()` says in the browser.
 * Never throws; what it cannot read grants nothing.
 *
 * @param config The same as in the browser. Under `mode: 'opt-out'` silence grants nothing here:
 *   a server cannot tell whether the visitor's browser objects. On the day of `policy.upcoming`, only
 *   what counts under both editions does, unless the date is written with a time zone.
 * @example
 * const { categories } = readChoice(request.headers.cookie, config, { host: request.headers.host });
 */
export const readChoice = (
  header: string | null | undefined,
  config?: ConsentConfig,
  { host, now = Date.now() }: ReadOptions = {},
): ConsentState => {
  const { name, sites, ...terms } = termsOf(config, now);
  const key = operatorKey(sites, `${host ?? ''}`.toLowerCase().replace(/:\d+$/, ''));
  const choices = `${header ?? ''}`.split(/; */).flatMap((pair) => {
    const [each, text = ''] = pair.split(/=(.*)/, 2);
    const isOurs = each === name || each === httpName(name);
    const choice = isOurs ? decodeChoice(text) : null;
    return choice?.key === key ? choice : [];
  });
  const choice = intersect(choices);
  const state = describeState(decide(terms, choice, { gpc: false }, now), choice);
  // Only an object with the usual prototype may go from a server component of React to a client one.
  const { categories, services } = state;
  return Object.freeze({
    ...state,
    categories: Object.freeze({ ...categories }),
    ...(services && { services: Object.freeze({ ...services }) }),
  });
};
