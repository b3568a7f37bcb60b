// Sizes in the documentation: `<!-- size:soglasie.js -->7.9 kB<!-- /size -->`.
//
//   node tests/support/readme-sizes.mjs           says which of them are wrong
//   node tests/support/readme-sizes.mjs --write   measures dist/ and fills them in
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { documentsOf, LANGUAGES } from '../../src/site/navigation.mjs';

const ROOT = new URL('../../', import.meta.url);
const MARKER = /(<!-- size:(\S+) -->)(.*?)(<!-- \/size -->)/g;

/** One digit after the point: what is written may be this much off. */
const TOLERANCE = 0.05;

const WRITTEN = {
  ru: (size) => `${size.toFixed(1).replace('.', ',')} КБ`,
  en: (size) => `${size.toFixed(1)} kB`,
};

/** Brotli size of a file of dist/ in kB. */
export const measure = (file) =>
  brotliCompressSync(readFileSync(new URL(`dist/${file}`, ROOT))).length / 1000;

/**
 * Every size that a document names.
 *
 * @returns {{ file: string, written: number, measured: number, isRight: boolean }[]}
 */
export const sizesIn = (path) =>
  [...readFileSync(new URL(path, ROOT), 'utf8').matchAll(MARKER)].map(([, , file, text]) => {
    const written = Number.parseFloat(text.replace(',', '.'));
    const measured = measure(file);
    return { file, written, measured, isRight: Math.abs(written - measured) <= TOLERANCE + 1e-9 };
  });

const write = (path, language) => {
  const address = new URL(path, ROOT);
  const text = readFileSync(address, 'utf8');
  const filled = text.replace(
    MARKER,
    (_, start, file, __, end) => start + WRITTEN[language](measure(file)) + end,
  );
  if (filled !== text) writeFileSync(address, filled);
};

const main = () => {
  for (const language of LANGUAGES) {
    for (const path of documentsOf(language)) {
      if (process.argv.includes('--write')) write(path, language);
      for (const { file, written, measured, isRight } of sizesIn(path)) {
        console.log(`${path} ${file}: ${written}, measured ${measured.toFixed(3)}`);
        if (!isRight) process.exitCode = 1;
      }
    }
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
