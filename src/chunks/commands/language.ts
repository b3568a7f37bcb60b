import { fromDocument } from '../../core/platform/env.js';
import { whenStopped } from '../../core/platform/stop.js';
import type { Reading } from './reading.js';

/** What says something. */
interface Speaker {
  setLocale(locale: string): Promise<void>;
}

export interface Language {
  /** Another one, by page code; '' for that of the config, or else of the page. */
  set(code: string): Promise<void>;
  /** The document was written anew: its root is another one. */
  rebind(): void;
}

/** Keeps what is shown in the language that is wanted, also when the page changes its own. */
export const createLanguage = (
  reading: Reading,
  speakers: readonly Speaker[],
  signal: AbortSignal,
): Language => {
  const set = async (code?: string): Promise<void> => {
    const { locale } = reading.settings;
    reading.setLocale(code);
    const next = reading.settings.locale;
    if (next !== locale) await Promise.all(speakers.map((one) => one.setLocale(next)));
  };
  const observer = new MutationObserver(() => void set());
  const rebind = (): void => {
    observer.disconnect();
    observer.observe(fromDocument('documentElement'), { attributeFilter: ['lang'] });
  };
  rebind();
  whenStopped(signal, () => observer.disconnect());
  return { set, rebind: rebind };
};
