import type { BlockRule } from '../../model/settings.js';
import { AWAITED } from '../config/values.js';
import { isScript } from '../gate/address.js';
import type { Granted } from '../gate/rule.js';
import { warn } from '../platform/env.js';
import { findRule, type heldUnder } from './find.js';
import { createMatch, type Match } from './match.js';

interface Options {
  rules(): readonly BlockRule[];
  readonly granted: Granted;
  isExempt(element: Element): boolean;
}

/** What of the page the rules speak of, and whether it is live. */
export interface Live {
  readonly match: Match;
  find(element: Element, read?: typeof heldUnder): BlockRule | undefined;
  /** Nothing holds it yet, and it is ours to hold. */
  isLive(element: Element): boolean;
  /** Says in one line that something loads without consent. */
  tellLive(element: Element, rule: BlockRule): void;
}

export const createLive = ({ rules, granted, isExempt }: Options): Live => {
  /** What has been granted at any time: nothing of it is late. */
  const allowed = new Set<string>();
  const match = createMatch(rules, (id) => {
    const grant = granted(id);
    if (grant) allowed.add(id);
    return grant;
  });
  return {
    match,
    find: (element, read) => findRule(match, element, read),
    isLive: (element) =>
      !isExempt(element) && !(isScript(element) && element.type === 'text/plain'),
    tellLive({ localName }, { host, path, mark: name, id }) {
      if (id !== AWAITED && !allowed.has(id)) {
        warn(
          'W10',
          `<${localName}> of ${host}${path} live without consent; mark it: ${name}="${id}"`,
        );
      }
    },
  };
};
