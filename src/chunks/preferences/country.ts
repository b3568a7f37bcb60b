/**
 * Name of a country by its two-letter code, in the words of the widget. What is no code, and a code
 * in a language whose names the browser does not have, stays as it is written.
 */
export const countryName = (code: string, lang: string): string => {
  try {
    if (!Intl.DisplayNames.supportedLocalesOf(lang)[0]) return code;
    return new Intl.DisplayNames(lang, { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
};
