// Lazy chunk. Only entry/ may import this file (tests/package/imports.test.ts).
import { KNOWN_SERVICES } from '../../model/known-services.js';
import type { ExtendConfig, Preset } from '../../model/presets.js';
import * as all from './index.js';

const presets = new Map(Object.values(all).map((preset): [string, Preset] => [preset.id, preset]));

/** An object of its own, of own properties alone: `__proto__` in it is a key like any other. */
const copy = (value: unknown): Record<string, unknown> => ({ ...(value as object) });

/** What a preset adds to what is written under its id. */
const addedTo = (written: unknown, preset: Preset): Partial<Preset> | undefined => {
  const isObject = written && typeof written === 'object' && !Array.isArray(written);
  if (preset.id in KNOWN_SERVICES) return written === true || isObject ? preset : undefined;
  // What decides and holds is what the core reads, and of this one it knows no more than is written.
  const { category, match, ...described } = preset;
  return isObject ? described : undefined;
};

/**
 * Under the id of a preset that the core knows, `true` is the preset, and what an object says wins
 * over it. Another preset describes what an object says.
 */
export const extendConfig: ExtendConfig = (input) => {
  const config = copy(input);
  const services = Object.entries(copy(config.services)).map(([id, own]) => {
    const preset = presets.get(id);
    const added = preset && addedTo(own, preset);
    // What is neither is a fault, told by whoever reads the config.
    return [id, added ? { ...added, ...copy(own) } : own];
  });
  return { ...config, services: Object.fromEntries(services) };
};
