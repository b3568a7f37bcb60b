import type { Both } from '../../chunks/check/finding.js';
import type { Decoded } from './decode.js';
import { placeIn, type Source, type Told, tell } from './told.js';

const REMEDIES: Readonly<Record<string, (encoding: string, declared: string) => Both>> = {
  'not-utf8': (encoding) => ({
    ru: `Файл сохранён в ${encoding}, а браузер читает настройку как UTF-8: вместо русских букв будут знаки вопроса. Сохраните его в UTF-8.`,
    en: `The file is saved in ${encoding}, and browsers read a config as UTF-8: question marks will stand for letters. Save it in UTF-8.`,
  }),
  'wrong-charset': (encoding, declared) => ({
    ru: `Страница сохранена в ${encoding}, а называет ${declared}: русские буквы испортятся. Сохраните её в ${declared} или исправьте <meta charset>.`,
    en: `The page is saved in ${encoding} and names ${declared}: letters will be garbled. Save it in ${declared}, or correct <meta charset>.`,
  }),
  'unnamed-charset': (encoding) => ({
    ru: `Страница сохранена в ${encoding} и не называет кодировку. Если её не называет и сервер, русские буквы испортятся: добавьте <meta charset="${encoding}">.`,
    en: `The page is saved in ${encoding} and does not name it. Unless the server does, letters will be garbled: add <meta charset="${encoding}">.`,
  }),
};

const LOST: Both = {
  ru: 'Здесь буквы уже потеряны: файл сохраняли не в той кодировке. Впишите их заново и сохраните в UTF-8.',
  en: 'Letters are lost here already: the file was saved in the wrong encoding. Write them anew and save it in UTF-8.',
};

/** `cp1251` and the like, by the name of the Encoding Standard; '' for what nobody knows. */
const standard = (label: string): string => {
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return '';
  }
};

const DECLARED = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i;

/** What is wrong with how a file is encoded. A page may say of itself what it is in. */
export const encodingOf = (
  { text, encoding, isMarked }: Decoded,
  source: Source,
  isPage = false,
): Told[] => {
  const found = text.search(/[^\0-\x7F\uFEFF]/);
  const declared = isPage ? standard(DECLARED.exec(text.slice(0, 4096))?.[1] ?? '') : '';
  const isUtf8 = encoding === 'utf-8';
  const code = ((): string => {
    // What has no letters beyond ASCII reads alike in all of them, but for UTF-16.
    if (found < 0 && !/^utf-16/.test(encoding)) return '';
    if (!isPage) return isUtf8 ? '' : 'not-utf8';
    if (isMarked || encoding === declared) return '';
    // Which of the old ones it is, no bytes tell: the page is believed.
    if (declared) return isUtf8 || declared === 'utf-8' ? 'wrong-charset' : '';
    return isUtf8 ? '' : 'unnamed-charset';
  })();
  const remedy = REMEDIES[code]?.(encoding, declared);
  if (!remedy) return [];
  const severity = code === 'unnamed-charset' ? 'warning' : 'error';
  const told = tell(code, severity, isPage ? '<html>' : 'config', encoding, remedy);
  return [{ ...told, ...placeIn(source, Math.max(found, 0)) }];
};

/** Letters that somebody's program could not read, and has replaced. */
export const lostIn = (json: string, source: Source): Told[] => {
  const at = json.indexOf('\uFFFD');
  if (at < 0) return [];
  const told = tell('lost-letters', 'error', 'config', '\uFFFD', LOST);
  return [{ ...told, ...placeIn(source, at) }];
};
