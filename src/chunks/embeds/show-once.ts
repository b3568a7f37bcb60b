import { attribute, queryAll } from '../../core/platform/env.js';
import type { EmbedsHost } from '../../model/embeds.js';
import { missingCategories } from './missing-categories.js';

/** Opens an element, with all of its service that lack no more than it does. */
export const showOnce = (element: Element, host: EmbedsHost): void => {
  const lacking = missingCategories(element, host);
  const service = attribute(element, 'data-service');
  for (const other of queryAll(document, '[data-service]')) {
    const needed = missingCategories(other, host);
    if (
      attribute(other, 'data-service') === service &&
      needed[0] &&
      needed.every((id) => lacking.includes(id))
    ) {
      host.allowOnce(other);
    }
  }
  host.allowOnce(element);
};
