const namesIn = (lang?: string): Intl.DisplayNames =>
  new Intl.DisplayNames(lang, { type: 'region' });

/**
 * Whether the browser has names of countries in a language. Chromium says yes of some whose names it
 * has not, and gives those of its own language: no two languages call this country the same.
 */
const hasNames = (lang: string): boolean => {
  const own = namesIn();
  return (
    !!Intl.DisplayNames.supportedLocalesOf(lang)[0] &&
    (own.resolvedOptions().locale.startsWith(lang) || own.of('US') !== namesIn(lang).of('US'))
  );
};

/**
 * Name of a country by its two-letter code, in the words of the widget. What is no code, and a code
 * in a language whose names the browser does not have, stays as it is written.
 */
export const countryName = (code: string, lang: string): string => {
  try {
    return (hasNames(lang) && namesIn(lang).of(code.toUpperCase())) || code;
  } catch {
    return code;
  }
};
