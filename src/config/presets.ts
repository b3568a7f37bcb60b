import { own } from '../core/config/values.js';
import { KNOWN_SERVICES } from '../model/known-services.js';
import { OTHER_SERVICES } from '../model/other-services.js';

/** Whether a preset of that name only describes what the config itself says of the service. */
export const isOther = (id: string): boolean => OTHER_SERVICES.some((other) => other === id);

/** Whether a config names a preset and does not bring it along, as code may. */
export const namesPreset = (input: unknown): boolean =>
  Object.entries(own(own(input).services)).some(([id, service]) => {
    const written = own(service);
    return written.id !== id && (id in KNOWN_SERVICES || (isOther(id) && !!written.category));
  });
