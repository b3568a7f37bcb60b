import { minify } from 'terser';

/** One kind of declaration: the minifier joins them. Saves 40 B brotli of the core (2026-11). */
const onlyLet = (code) => code.replace(/\bconst (?=[\w$[{])/g, 'let ');

export default async ({ code, format, ascii }) => {
  const { code: short } = await minify(onlyLet(code), {
    ecma: 2022,
    module: format === 'es',
    // One pass, and functions left where they stand: repeats compress better, by 75 B of the core.
    compress: { inline: 1, ecma: 2022, toplevel: true },
    mangle: { toplevel: true },
    format: { ascii_only: ascii, ecma: 2022, comments: false },
  });
  return { code: short, map: null };
};
