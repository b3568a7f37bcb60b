import type { ConfigReader } from '../../core/config/locate.js';
import { fromDocument } from '../../core/platform/env.js';
import { readLoosely } from './loose-json.js';

const WORDS = {
  ru: (where: string, cause: unknown) =>
    `настройку из ${where} прочитать не удалось: ${cause}. Пока её не исправят, все известные сервисы ждут согласия, остальное работает по настройке по умолчанию. Покажет место и что поправить: npx soglasie check`,
  en: (where: string, cause: unknown) =>
    `the config from ${where} could not be read: ${cause}. Until it is corrected, all known services wait for consent, and the rest works by the default config. To see where and what to change: npx soglasie check`,
};

/** For a config that is no JSON, or is not there. */
export const configReader: ConfigReader = {
  read(text, where, cause) {
    const config = readLoosely(text);
    if (Object(config) !== config || Array.isArray(config)) throw TypeError('no object');
    console.warn(`soglasie W01: config from ${where} is no JSON, and is read as meant: ${cause}`);
    // That silence grants is believed only of what was written without a slip.
    return { ...(config as object), mode: 'opt-in' };
  },
  tell(where, cause) {
    const { lang } = fromDocument('documentElement');
    console.info(`soglasie: ${WORDS[/^en/.test(lang) ? 'en' : 'ru'](where, cause)}`);
  },
};
