import { displayHost } from '../../config/display-host.js';
import { attribute } from '../../core/platform/env.js';
import { HELD_PREFIX } from '../../model/markup.js';
import type { Settings } from '../../model/settings.js';
import type { Translator } from '../ui/text.js';
import { pick } from '../ui/title.js';
import { type Kind, kindOf } from './kind.js';

export interface Label {
  readonly kind: Kind;
  /** Who will receive data; '' when nothing tells. */
  readonly service: string;
}

const hostOf = (address: string): string => {
  try {
    return displayHost(new URL(address, location.href).hostname);
  } catch {
    return '';
  }
};

/**
 * What a held element is and whose: in the operator's words, else in the author's. A title of a
 * frame says what it shows rather than who sends it, so its host stands beside it.
 */
export const labelOf = (element: Element, { services }: Settings, words: Translator): Label => {
  const id = attribute(element, 'data-service')?.trim() ?? '';
  const service = services.find((one) => one.id === id);
  const address = attribute(element, `${HELD_PREFIX}src`) ?? attribute(element, 'data-src') ?? '';
  const host = address && hostOf(address);
  const title = attribute(element, 'title')?.trim() ?? '';
  const own =
    attribute(element, 'data-placeholder')?.trim() ||
    (service && (pick(service.title, words) || service.provider));
  return {
    kind: kindOf([id, own, title, address.split('?')[0]].join(' ')),
    service: own || (title && host ? `${title} (${host})` : title || host || id),
  };
};
