// Sizes in the READMEs: `<!-- size:soglasie.js -->7.9 kB<!-- /size -->`.
//
//   node tests/support/readme-sizes.mjs           says which of them are wrong
//   node tests/support/readme-sizes.mjs --write   measures dist/ and fills them in
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const ROOT = new URL('../../', import.meta.url);
const MARKER = /(<!-- size:(\S+) -->)(.*?)(<!-- \/size -->)/g;

/** One digit after the point: what is written may be this much off. */
const TOLERANCE = 0.05;

const READMES = {
  'README.md': (size) => `${size.toFixed(1).replace('.', ',')} КБ`,
  'README.en.md': (size) => `${size.toFixed(1)} kB`,
};

/** Brotli size of a file of dist/ in kB. */
export const measure = (file) =>
  brotliCompressSync(readFileSync(new URL(`dist/${file}`, ROOT))).length / 1000;

/**
 * Every size that a README names.
 *
 * @returns {{ file: string, written: number, measured: number, isRight: boolean }[]}
 */
export const sizesIn = (readme) =>
  [...readFileSync(new URL(readme, ROOT), 'utf8').matchAll(MARKER)].map(([, , file, text]) => {
    const written = Number.parseFloat(text.replace(',', '.'));
    const measured = measure(file);
    return { file, written, measured, isRight: Math.abs(written - measured) <= TOLERANCE + 1e-9 };
  });

const write = (readme) => {
  const address = new URL(readme, ROOT);
  const text = readFileSync(address, 'utf8').replace(
    MARKER,
    (_, start, file, __, end) => start + READMES[readme](measure(file)) + end,
  );
  writeFileSync(address, text);
};

const main = () => {
  for (const readme of Object.keys(READMES)) {
    if (process.argv.includes('--write')) write(readme);
    for (const { file, written, measured, isRight } of sizesIn(readme)) {
      console.log(`${readme} ${file}: ${written}, measured ${measured.toFixed(3)}`);
      if (!isRight) process.exitCode = 1;
    }
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
