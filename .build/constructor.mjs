// What stands beside the constructor's scripts: its pages and styles, what it has to know of the
// library, and the licences of what is built into it.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FROM = 'src/constructor/page';
const TO = 'dist/constructor';

/** What an archive of the constructor may hold. */
const BESIDE = ['soglasie.all.js', 'hub.js', 'hub.html', 'tour.html'];
const BUILT_IN = ['preact', 'parse5', 'entities', 'fflate'];

const licence = (name) =>
  `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}`;

export const publishConstructor = () => {
  mkdirSync(TO, { recursive: true });
  for (const file of readdirSync(FROM)) copyFileSync(`${FROM}/${file}`, `${TO}/${file}`);
  writeFileSync(`${TO}/licences.txt`, `${BUILT_IN.map(licence).join('\n\n')}\n`);
};

/** `chunks`: names of the files that visitors load, besides those named here. */
export const describeLibrary = (chunks) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const locales = readdirSync('locales').map((file) => `locales/${file}`);
  const files = [...chunks, ...BESIDE, ...locales].sort();
  const described = { version, licence: readFileSync('LICENSE', 'utf8'), files };
  writeFileSync(`${TO}/files.json`, JSON.stringify(described));
};
