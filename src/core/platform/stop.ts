/** By what they end with. A listener for each of them would be one more that a page pays for. */
const endings = new WeakMap<AbortSignal, (() => void)[]>();

/** Has something done when `stop` ends what a signal stands for. */
export const whenStopped = (signal: AbortSignal, run: () => void): void => {
  const all = endings.get(signal) ?? [];
  endings.set(signal, all);
  all.push(run);
};

/** Ends it: every listener that has its signal is gone, and what waits for its end is done. */
export const stop = (controller: AbortController): void => {
  controller.abort();
  for (const run of endings.get(controller.signal)?.splice(0) ?? []) run();
};
