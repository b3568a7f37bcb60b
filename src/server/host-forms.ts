/** Cyrillic letters by their bytes in windows-1251. */
const CYRILLIC = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

const ofWindows = (byte: string): string =>
  byte === '\xb8' || byte === '\xa8' ? 'ё' : (CYRILLIC[byte.charCodeAt(0) - 0xc0] ?? byte);

const toWindows = (letter: string): string =>
  letter === 'ё' ? '\xb8' : String.fromCharCode(0xc0 + CYRILLIC.indexOf(letter));

/** Bytes as characters of the same numbers. */
export const utf8Bytes = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

const fromUtf8 = (bytes: string): string | null => {
  try {
    const all = Uint8Array.from(bytes, (each) => each.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch {
    return null;
  }
};

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

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

/**
 * Every way in which scripts write the host of a config's entry: in Punycode, in letters, and in the
 * bytes of these as UTF-8 and windows-1251.
 */
export const hostForms = (entry: string, ascii: string): string[] => {
  const [, written = ''] = /^(?:https?:\/\/)?([^/?#:]*)/i.exec(entry) ?? [];
  const letters = written.toLowerCase();
  if (isAscii(letters)) return [ascii];
  const isCyrillic = /^[\0-\x7fа-яё]*$/.test(letters);
  return [
    ascii,
    letters,
    utf8Bytes(letters),
    ...(isCyrillic ? [letters.replace(/[а-яё]/g, toWindows)] : []),
  ];
};
