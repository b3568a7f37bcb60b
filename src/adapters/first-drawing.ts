import type { Consent, ConsentState } from '../model/consent.js';
import { ON_SERVER } from '../model/on-server.js';

/**
 * What the first drawing in the browser shows: the same as the HTML that the server made, or the
 * framework finds another page than it expects. `fromServer`: what the server read out of the
 * cookie; without it, it knew of nobody's choice.
 */
export const firstDrawing = <CategoryId extends string>(
  consent: Consent<never, CategoryId>,
  fromServer?: ConsentState<CategoryId>,
): ConsentState<CategoryId> =>
  fromServer ??
  (Reflect.get(consent, ON_SERVER) as ConsentState<CategoryId> | undefined) ??
  consent.get();
