/** Gives the main thread back: input and paint come before what follows. */
export const nextTask = (): Promise<void> =>
  (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.() ?? pause();

/** Resolves after so many ms. */
export const pause = (ms?: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
