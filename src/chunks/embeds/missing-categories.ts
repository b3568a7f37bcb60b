import { wordsOf } from '../../core/gate/rule.js';
import type { EmbedsHost } from '../../model/embeds.js';

/**
 * Categories, and services chosen apart, that the visitor would have to allow for an element to open. None for one that no
 * consent opens: it names an unknown id, or waits for something to be refused.
 */
export const missingCategories = (
  element: Element,
  { settings, getState }: Pick<EmbedsHost, 'settings' | 'getState'>,
): string[] => {
  const { categories, services } = getState().consent;
  const lacking = new Set<string>();
  for (const word of wordsOf(element)) {
    const id = word.replace(/^!/, '');
    const service = settings.services.find((one) => one.id === id);
    const asked = service?.isApart ? id : (service?.category ?? id);
    const isGranted = services?.[asked] ?? categories[asked];
    if (isGranted === undefined || (isGranted && id !== word)) return [];
    if (!isGranted && id === word) lacking.add(asked);
  }
  return [...lacking];
};
