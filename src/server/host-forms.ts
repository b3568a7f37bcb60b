/** Cyrillic letters by their bytes in windows-1251. */
const CYRILLIC = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

const ofWindows = (byte: string): string =>
  byte === '\xb8' || byte === '\xa8' ? 'ё' : (CYRILLIC[byte.charCodeAt(0) - 0xc0] ?? byte);

const toWindows = (letter: string): string => {
  if (/[Ёё]/.test(letter)) return letter === 'ё' ? '\xb8' : '\xa8';
  const at = CYRILLIC.indexOf(letter);
  return at < 0 ? letter : String.fromCharCode(0xc0 + at);
};

/** Bytes as characters of the same numbers. */
export const utf8Bytes = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

/** Of letters that a reference stands for, and that are none, their bytes. */
const fromUtf8 = (bytes: string): string | null => {
  try {
    const plain = bytes.replace(/[^\0-\xff]/gu, utf8Bytes);
    const all = Uint8Array.from(plain, (each) => each.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch {
    return null;
  }
};

export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/**
 * A host as addresses have it: in Punycode. Of a page that came as bytes, each of them a character,
 * it is read as UTF-8, or as windows-1251 if it is none.
 */
export const asciiHost = (host: string, isBytes: boolean): string => {
  if (isAscii(host)) return host;
  const text = isBytes ? (fromUtf8(host) ?? host.replace(/[\x80-\xff]/g, ofWindows)) : host;
  try {
    return new URL(`https://${text}`).hostname;
  } catch {
    return host;
  }
};

const escaped = (text: string): string => text.replace(/[^A-Za-z0-9_\x80-\uffff]/g, '\\$&');

/** Source of a pattern for a text with ASCII and Cyrillic letters in either case. */
export const anyCase = (text: string, encode = (letter: string): string => letter): string =>
  Array.from(text, (letter) => {
    const both = /[a-zа-яё]/i.test(letter)
      ? [letter.toLowerCase(), letter.toUpperCase()]
      : [letter];
    const all = both.map((each) => escaped(encode(each)));
    return all[1] ? `(?:${all.join('|')})` : all[0];
  }).join('');

/**
 * Source of a pattern for every way in which scripts write the host of a config's entry: in Punycode,
 * in letters, and in the bytes of these as UTF-8 and windows-1251.
 */
export const hostPattern = (entry: string, ascii: string): string => {
  const [, letters = ''] = /^(?:https?:\/\/)?(?:\*\.)?([^/?#:]*)/i.exec(entry) ?? [];
  const forms = [anyCase(ascii)];
  if (!isAscii(letters)) {
    forms.push(anyCase(letters), anyCase(letters, utf8Bytes));
    if (/^[\0-\x7fА-яЁё]*$/.test(letters)) forms.push(anyCase(letters, toWindows));
  }
  return `(?:${forms.join('|')})`;
};
