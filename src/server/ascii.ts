/** In lower case as HTML means it: ASCII letters alone, lest `K` of Kelvin become one. */
export const lower = (text: string): string =>
  /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
