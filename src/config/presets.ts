import { own } from '../core/config/lenient.js';
import { KNOWN_SERVICES } from '../model/known-services.js';

/** Whether a config names a preset and does not bring it along, as code may. */
export const namesPreset = (input: unknown): boolean =>
  Object.entries(own(own(input).services)).some(
    ([id, service]) => id in KNOWN_SERVICES && own(service).id !== id,
  );
