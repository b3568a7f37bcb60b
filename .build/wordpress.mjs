// The plug-in for WordPress, as one file that is uploaded in its admin pages: src/cms/wordpress with
// the library, the marker for PHP, and what both know as data.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { mo, po } from 'gettext-parser';
import { toPhp } from './php.mjs';

const SOURCE = 'src/cms/wordpress';
const CATEGORIES = ['necessary', 'analytics', 'technical', 'functional', 'advertising'];
/** In which the services are listed: what most sites have, first. */
const ORDER = ['analytics', 'advertising', 'functional', 'necessary'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Files below a folder, by their paths inside of it. */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort();

/** Services and categories with their words, for the settings page and the table of cookies. */
export async function knownAsPhp() {
  const presets = Object.values(await import('../dist/presets.js'));
  const rank = ({ category, country, id }) =>
    `${ORDER.indexOf(category)} ${country === 'RU' ? 0 : 1} ${id}`;
  const sorted = presets.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const services = sorted.map(({ id, title, provider, country, category, match, cookies = [] }) => [
    id,
    { title, provider, country, category, match, cookies },
  ]);
  const words = { ru: readJson('locales/ru.json'), en: readJson('locales/en.json') };
  const inBoth = (key) => ({ ru: words.ru[key], en: words.en[key] });
  const categories = CATEGORIES.map((id) => [
    id,
    { title: inBoth(`cat.${id}.title`), text: inBoth(`cat.${id}.text`) },
  ]);
  const codes = ['ru', 'en', ...readdirSync('locales').map((file) => file.replace('.json', ''))];
  const locales = [...new Set(codes)].map((code) => [
    code,
    new Intl.DisplayNames([code], { type: 'language' }).of(code),
  ]);
  const known = {
    services: Object.fromEntries(services),
    categories: Object.fromEntries(categories),
    locales: Object.fromEntries(locales),
  };
  return `<?php\n\n// Written by the build of soglasie.\nreturn ${toPhp(known)};\n`;
}

/** What the plug-in consists of: contents by path. */
async function contents() {
  const { version } = readJson('package.json');
  const files = {};
  for (const path of filesIn(SOURCE)) {
    const text = readFileSync(`${SOURCE}/${path}`, 'utf8').replaceAll('__VERSION__', version);
    if (path.endsWith('.po')) files[path.replace(/po$/, 'mo')] = mo.compile(po.parse(text));
    files[path] = strToU8(text);
  }
  files['data/known.php'] = strToU8(await knownAsPhp());
  for (const file of readdirSync('dist')) {
    const isPart = /^soglasie.*\.js$/.test(file) && file !== 'soglasie.all.js';
    if (isPart) files[`lib/${file}`] = readFileSync(`dist/${file}`);
  }
  for (const folder of ['locales', 'php']) {
    for (const file of filesIn(`dist/${folder}`)) {
      files[`lib/${folder}/${file}`] = readFileSync(`dist/${folder}/${file}`);
    }
  }
  files['lib/php/read.php'] = readFileSync('examples/php/soglasie.php');
  files.LICENSE = readFileSync('LICENSE');
  return files;
}

/** Writes `dist/wordpress/soglasie.zip`: the same bytes of the same sources, whenever and wherever. */
export async function packWordPress() {
  const entries = Object.entries(await contents()).sort(([one], [other]) => (one < other ? -1 : 1));
  const folder = Object.fromEntries(entries.map(([path, bytes]) => [`soglasie/${path}`, bytes]));
  mkdirSync('dist/wordpress', { recursive: true });
  // A zip keeps the time of day without a zone: the first moment that it can tell.
  writeFileSync(
    'dist/wordpress/soglasie.zip',
    zipSync(folder, { level: 9, mtime: new Date(1980, 0, 1) }),
  );
}
