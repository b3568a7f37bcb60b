import type { Files } from '../../model/commands.js';

/** The files of an edition; that of the UI can be asked for before there is anybody to use it. */
export const createFiles = (files: Files): Files & { prefetchUi(): void } => {
  let asked: Promise<unknown> | undefined;
  return {
    ...files,
    /** Together with the commands: the second file must not wait for the first. */
    prefetchUi() {
      asked = files.loadUi();
      // What failed is asked for again by whoever needs it.
      asked.catch(() => {
        asked = undefined;
      });
    },
    loadUi() {
      const early = asked as ReturnType<Files['loadUi']> | undefined;
      asked = undefined;
      return early ?? files.loadUi();
    },
  };
};
