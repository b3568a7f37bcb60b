import type { ConsentConfig } from '../model/config.js';
import type { Mark } from '../model/markup.js';
import { createMarker } from './marker.js';
import { rulesOf } from './rules.js';

export interface MarkOptions {
  /** Told of everything that is marked, or goes away. */
  readonly onMark?: (mark: Mark) => void;
}

/**
 * Marks in the HTML of a page what belongs to a service or a `block` rule of the config and is not
 * marked yet: scripts by their address, inline ones by what they load or call, and frames, pictures,
 * media and links by what they fetch. Pixels in `noscript` go away. All else stays as it is, and so
 * does what is marked already; what was marked once is marked twice.
 *
 * The result depends on the config alone: such a page may be cached, and sent to everybody.
 *
 * @param html A page, or a whole part of one.
 * @param config The same as in the browser; it is read once, and not looked at again. One that is no
 *   object holds every known service.
 * @example
 * markHtml(page, { services: { 'yandex-metrika': true } });
 */
export const markHtml = (
  html: string,
  config: ConsentConfig | null | undefined,
  { onMark }: MarkOptions = {},
): string => {
  const marker = createMarker(rulesOf(config), false, onMark);
  return marker.push(html) + marker.end();
};
