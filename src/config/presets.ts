import { warn, within } from '../env.js';
import { type ExtendConfig, PRESET_ID } from '../model/presets.js';
import { MAX_WAIT } from './locate.js';

export type LoadPresets = () => Promise<ExtendConfig>;

/** Own properties alone, whatever the value is. */
const own = (value: unknown): Readonly<Record<string, unknown>> => ({
  __proto__: null,
  ...(value as object),
});

/** Whether a config names a preset and does not bring it along, as code may. */
export const namesPreset = (input: unknown): boolean =>
  Object.entries(own(own(input).services)).some(
    ([id, service]) => PRESET_ID.test(id) && own(service).id !== id,
  );

/**
 * Reads a config with the presets that it names written out: at once when it names none. When they
 * do not come, the config is read as it stands, and what lacks its preset is dropped.
 */
export const readWithPresets = <Result>(
  input: unknown,
  load: LoadPresets,
  read: (whole: unknown) => Result,
): Result | Promise<Result> =>
  namesPreset(input)
    ? within(MAX_WAIT, load())
        .then(
          (extend) => extend(input),
          (cause) => {
            warn('W06', `no presets: ${cause}`);
            return input;
          },
        )
        .then(read)
    : read(input);
