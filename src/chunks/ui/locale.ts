import type { Texts } from '../../model/texts.js';
import type { UiHost } from '../../model/ui.js';
import { inTime } from './page.js';
import { createWords, type Translator } from './text.js';

/** Source language: built in, and what is missing elsewhere comes from it. */
const SOURCE = 'ru';

/** Shipped languages. A new one: its file in `locales/`, its code here, a line in `texts-npm.ts`. */
const SHIPPED = /^(?:ar|az|be|de|en|he|hy|ka|kk|ky|ro|ru|tg|tr|uk|uz|zh)(?![a-z])/;

/** What the texts depend on; the host of every part that says something has it. */
export type TextsHost = Pick<UiHost, 'settings' | 'base' | 'hashOf' | 'files'>;

/** Gets the texts of a shipped language other than Russian. May reject, may hang. */
export type LoadTexts = (lang: string, host: TextsHost) => Promise<Partial<Texts>>;

/** The language to show for a wanted one: `en-GB` → `en`, Hebrew’s old code → `he`, unknown → `ru`. */
export const languageOf = (locale: string): string =>
  SHIPPED.exec(locale.toLowerCase().replace(/^iw/, 'he'))?.[0] ?? SOURCE;

/**
 * The words of the wanted language; Russian ones when its file does not come in time. `ru`: what is
 * built in, the caller's own part of the source.
 */
export const loadWords = async (
  host: TextsHost,
  loadTexts: LoadTexts,
  ru: Partial<Texts>,
  locale = host.settings.locale,
): Promise<Translator> => {
  const { texts } = host.settings;
  const wanted = languageOf(locale);
  if (wanted !== SOURCE) {
    try {
      host.files[wanted] ??= loadTexts(wanted, host);
      return createWords(wanted, [texts, await inTime(host.files[wanted]), ru]);
    } catch (cause) {
      delete host.files[wanted];
      // The question must be asked all the same. The host of our files may not let a page of another
      // one read them.
      console.warn(`soglasie W06: no texts "${wanted}": ${cause}`);
    }
  }
  return createWords(SOURCE, [texts, ru]);
};

/**
 * How words come to say everything in another language. The last one that was wanted counts; where
 * its file does not come, they stay as they are. Resolves with whether they have changed.
 */
export const createTranslator = (
  words: Translator,
  load: (locale: string) => Promise<Translator>,
) => {
  let last = '';
  return async (locale: string): Promise<boolean> => {
    last = locale;
    const next = await load(locale);
    const isNews = last === locale && next.lang === languageOf(locale) && next.lang !== words.lang;
    if (isNews) words.become(next);
    return isNews;
  };
};
