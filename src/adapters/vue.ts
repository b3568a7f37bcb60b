import {
  getCurrentInstance,
  getCurrentScope,
  onMounted,
  onScopeDispose,
  type ShallowRef,
  shallowRef,
} from 'vue';
import type { Consent, ConsentState } from '../model/consent.js';
import { firstDrawing } from './first-drawing.js';

/**
 * The choice now, as a ref. In a component, its first drawing is that of the server, which hydration
 * looks for; the visitor's own choice follows before the browser paints. Elsewhere it is there at once.
 *
 * @param consent What `createConsent` returned.
 * @param fromServer What `readChoice` of `soglasie/server` returned for this request, where the HTML
 * shows the choice already. Default: the HTML shows that nobody has answered.
 * @example
 * const choice = useConsent(consent); // choice.value.categories
 */
export const useConsent = <CategoryId extends string>(
  consent: Consent<never, CategoryId>,
  fromServer?: ConsentState<CategoryId>,
): Readonly<ShallowRef<ConsentState<CategoryId>>> => {
  const isInComponent = !!getCurrentInstance();
  const state = shallowRef(isInComponent ? firstDrawing(consent, fromServer) : consent.get());
  const follow = (): void => {
    state.value = consent.get();
  };
  const stop = consent.subscribe(follow);
  if (getCurrentScope()) onScopeDispose(stop);
  if (isInComponent) onMounted(follow);
  return state;
};
