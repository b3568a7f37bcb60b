import { useSyncExternalStore } from 'react';
import type { Consent, ConsentState } from '../model/consent.js';
import { firstDrawing } from './first-drawing.js';

/**
 * The choice now. Draws the component anew when it changes. Hydration finds what the server drew, and
 * the visitor's own choice follows at once.
 *
 * @param consent What `createConsent` returned.
 * @param fromServer What `readChoice` of `soglasie/server` returned for this request, where the HTML
 * shows the choice already. Default: the HTML shows that nobody has answered.
 * @example
 * const { categories } = useConsent(consent);
 */
export const useConsent = <CategoryId extends string>(
  consent: Consent<never, CategoryId>,
  fromServer?: ConsentState<CategoryId>,
): ConsentState<CategoryId> =>
  useSyncExternalStore(consent.subscribe, consent.get, () => firstDrawing(consent, fromServer));
