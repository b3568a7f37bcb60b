// Lazy chunk. Only entry/ may import this file (tests/package/imports.test.ts).
import type { ExtendConfig, Preset } from '../../model/presets.js';
import * as all from './index.js';

const presets = new Map(Object.values(all).map((preset): [string, Preset] => [preset.id, preset]));

/** An object of its own, of own properties alone: `__proto__` in it is a key like any other. */
const copy = (value: unknown): Record<string, unknown> => ({ ...(value as object) });

/** Under a preset's id, `true` is the preset, and what an object says wins over it. */
export const extendConfig: ExtendConfig = (input) => {
  const config = copy(input);
  const services = Object.entries(copy(config.services)).map(([id, own]) => {
    const preset = presets.get(id);
    // What is neither is a fault, told by whoever reads the config.
    const isExtending = own === true || (own && typeof own === 'object' && !Array.isArray(own));
    return [id, preset && isExtending ? { ...preset, ...copy(own) } : own];
  });
  return { ...config, services: Object.fromEntries(services) };
};
