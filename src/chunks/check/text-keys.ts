import texts from '../../../locales/ru.json';

/** Keys of every text that may be replaced. The build leaves the texts themselves out. */
export const TEXT_KEYS: readonly string[] = Object.keys(texts);
