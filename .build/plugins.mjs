// The plug-ins for WordPress and 1C-Bitrix, each as one file that is uploaded: src/cms with the library,
// the marker for PHP, and what both know as data.
import { readdirSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { mo, po } from 'gettext-parser';
import { encodeCp1251 } from '../examples/operators/cp1251.mjs';
import { bytesIn, filesIn, libraryFiles, pack, within } from './pack.mjs';
import { toPhp } from './php.mjs';
import { ts } from './require.mjs';

const WORDPRESS = 'src/cms/wordpress';
const BITRIX = 'src/cms/bitrix';
const SHARED = 'src/cms/shared';
/** The component that shows the table of cookies, within the module. */
const COOKIES = 'install/components/soglasie/consent.cookies';
const CATEGORIES = ['necessary', 'analytics', 'technical', 'functional', 'advertising'];
/** In which the services are listed: what most sites have, first. */
const ORDER = ['analytics', 'advertising', 'functional', 'necessary'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What visitors ask for by themselves: held where its owner has chosen it, and not beside. */
const ASKED_FOR = ['recaptcha', 'hcaptcha', 'vk-id', 'yandex-pay', 'yandex-delivery'];

/** Ids of the services of which a config has to say category and addresses. */
async function otherIds() {
  const source = readFileSync('src/model/other-services.ts', 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext },
  });
  const url = `data:text/javascript,${encodeURIComponent(outputText)}`;
  return (await import(url)).OTHER_SERVICES;
}

/** Services and categories with their words, for the settings page and the table of cookies. */
async function knownAsPhp() {
  const presets = Object.values(await import('../dist/presets.js'));
  const rank = ({ category, country, id }) =>
    `${ORDER.indexOf(category)} ${country === 'RU' ? 0 : 1} ${id}`;
  const sorted = presets.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const others = await otherIds();
  const services = sorted.map(
    ({ id, title, provider, country = '', category, match, cookies = [] }) => [
      id,
      {
        ...{ title, provider, country, category, match, cookies },
        ...{ isOther: others.includes(id), isAskedFor: ASKED_FOR.includes(id) },
      },
    ],
  );
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
  // What else sites load, beside the services with descriptions: categories by address.
  const rest = Object.entries(readJson('.build/others.json')).flatMap(([category, places]) =>
    places.map((place) => [place, category]),
  );
  const known = {
    services: Object.fromEntries(services),
    categories: Object.fromEntries(categories),
    locales: Object.fromEntries(locales),
    others: Object.fromEntries(rest),
  };
  return `<?php\n\n// Written by the build of soglasie.\nreturn ${toPhp(known)};\n`;
}

/** Texts below a folder, with the version in the place that waits for it. */
const textsOf = (folder) => {
  const { version } = readJson('package.json');
  const read = (path) =>
    readFileSync(`${folder}/${path}`, 'utf8').replaceAll('__VERSION__', version);
  return Object.fromEntries(filesIn(folder).map((path) => [path, read(path)]));
};

const asBytes = (texts, encode = strToU8) =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, encode(text)]));

async function wordpressFiles() {
  const texts = textsOf(WORDPRESS);
  const words = Object.entries(texts)
    .filter(([path]) => path.endsWith('.po'))
    .map(([path, text]) => [path.replace(/po$/, 'mo'), mo.compile(po.parse(text))]);
  return {
    ...asBytes(texts),
    ...Object.fromEntries(words),
    'data/known.php': strToU8(await knownAsPhp()),
    ...within('lib', { ...libraryFiles(), ...bytesIn(SHARED) }),
    ...within('lib/php', bytesIn('dist/php')),
    'lib/php/read.php': readFileSync('examples/php/soglasie.php'),
    LICENSE: readFileSync('LICENSE'),
  };
}

/** `encode`: the words of its settings page are in the encoding of the site. */
async function bitrixFiles(encode) {
  const texts = Object.entries(textsOf(BITRIX));
  const isWords = ([path]) => /(?:^|\/)lang\//.test(path);
  return {
    ...asBytes(Object.fromEntries(texts.filter((one) => !isWords(one)))),
    ...asBytes(Object.fromEntries(texts.filter(isWords)), encode),
    'data/known.php': strToU8(await knownAsPhp()),
    ...within('install/js', libraryFiles()),
    [`${COOKIES}/templates/.default/style.css`]: readFileSync(`${WORDPRESS}/assets/cookies.css`),
    ...within('lib/shared', bytesIn(SHARED)),
    ...within('lib/php', bytesIn('dist/php')),
    LICENSE: readFileSync('LICENSE'),
  };
}

/** Writes `dist/wordpress/soglasie.zip`, and for Bitrix one for each encoding that its sites have. */
export async function packPlugins() {
  pack('dist/wordpress/soglasie.zip', 'soglasie', await wordpressFiles());
  const id = 'soglasie.consent';
  pack(`dist/bitrix/${id}.zip`, id, await bitrixFiles());
  pack(`dist/bitrix/${id}-windows-1251.zip`, id, await bitrixFiles(encodeCp1251));
}
