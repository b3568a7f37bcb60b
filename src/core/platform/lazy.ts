import { within } from './env.js';

/** How long a file is waited for, in ms. A later need asks again. */
const CHUNK_TIMEOUT_MS = 8000;

/** Loads once, when first asked. A failure is forgotten, so that a later press may succeed. */
export const lazy = <Part>(load: () => Promise<Part>): (() => Promise<Part>) => {
  let loading: Promise<Part> | undefined;
  return () => {
    loading ??= within(CHUNK_TIMEOUT_MS, load()).catch((cause) => {
      loading = undefined;
      throw cause;
    });
    return loading;
  };
};
