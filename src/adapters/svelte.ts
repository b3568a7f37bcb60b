import { createSubscriber } from 'svelte/reactivity';
import type { Consent, ConsentState } from '../model/consent.js';
import { firstDrawing } from './first-drawing.js';

/**
 * The choice now: what reads `current` is drawn anew when it changes. Called in a component, it gives
 * hydration what the server drew, and the visitor's own choice before the browser paints.
 *
 * @param consent What `createConsent` returned.
 * @param fromServer What `readChoice` of `soglasie/server` returned for this request, where the HTML
 * shows the choice already. Default: the HTML shows that nobody has answered.
 * @example
 * const choice = useConsent(consent); // choice.current.categories
 */
export const useConsent = <CategoryId extends string>(
  consent: Consent<never, CategoryId>,
  fromServer?: ConsentState<CategoryId>,
): { readonly current: ConsentState<CategoryId> } => {
  let isDrawn = false;
  if (typeof document !== 'undefined') {
    // Hydration is done in one go.
    queueMicrotask(() => {
      isDrawn = true;
    });
  }
  const track = createSubscriber((update) => {
    if (!isDrawn) queueMicrotask(update);
    return consent.subscribe(update);
  });
  return {
    get current() {
      track();
      return isDrawn ? consent.get() : firstDrawing(consent, fromServer);
    },
  };
};
