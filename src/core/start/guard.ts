import { CATEGORIES } from '../../model/category.js';
import type { Gate } from '../../model/commands.js';
import { KNOWN_SERVICES } from '../../model/known-services.js';
import { AWAITED } from '../config/values.js';
import type { Answers } from '../gate/answers.js';
import { createGate } from '../gate/gate.js';

/** The gate, which from now on answers by this as well. */
export type Guard = (next: Partial<Answers>, isEager?: boolean) => Gate;

/**
 * The gate from the first moment on. It holds by address before the page's own scripts run, however
 * late a config comes or a prerendered page is shown, and opens nothing before it is told what is
 * granted. `isEager`: elements are looked at as the parser meets them; otherwise, with nothing to
 * open and nothing to hold, the first look can wait until the document is parsed.
 */
export const createGuard = (signal: AbortSignal): Guard => {
  const answers: Answers = {
    granted: () => null,
    // Own categories are not there yet; whose mark an unknown word is, nobody can say.
    isKnown: (id) =>
      id === AWAITED || id in KNOWN_SERVICES || (CATEGORIES as readonly string[]).includes(id),
    categories: [],
    nonce: '',
    rules: [],
    updatePlaceholder() {},
  };
  let gate: Gate | undefined;
  return (next, isEager) => {
    Object.assign(answers, next);
    gate ??= createGate(answers, signal);
    if (isEager || answers.rules[0]) gate.update();
    return gate;
  };
};
