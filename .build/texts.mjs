// Russian texts, each in the file that shows it; the other languages, each in a file of its own.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** Keys of a part, by their beginnings. What neither other part has is the banner's. */
const PREFERENCES = [
  'locale.dateStyle',
  ...['cat.', 'open.', 'prefs.', 'table.', 'kind.', 'unit.', 'term.session', 'term.forever'],
  ...['action.save', 'action.reload', 'action.withdraw', 'action.forget'],
  ...['action.copy', 'action.change', 'action.applyAll', 'action.ok', 'gpc.override'],
  ...['withdrawn.', 'adopted.', 'tour.', 'banner.bodyOptOut', 'expired.', 'error.', 'update.'],
];
const EMBEDS = [
  'locale.dir',
  ...['embed.', 'open.', 'term.cookie'],
  ...['analytics', 'technical', 'functional', 'advertising'].map((id) => `cat.${id}.title`),
];
const DECLARATION = [
  ...['locale.', 'banner.site', 'cat.', 'table.', 'kind.', 'unit.', 'term.'],
  ...['prefs.receivers', 'prefs.vendorPolicy', 'prefs.optOut', 'prefs.ownCookie', 'prefs.empty'],
];
const begins = (prefixes) => (key) => prefixes.some((prefix) => key.startsWith(prefix));
/** Said in the first question, without the rest of what is said of a category. */
const isPurpose = (key) => key.endsWith('.purpose');

/** Folder of src → which texts it gets for `locales/ru.json`. */
const PARTS = {
  preferences: (key) => begins(PREFERENCES)(key) && !isPurpose(key),
  embeds: begins(EMBEDS),
  declaration: (key) => begins(DECLARATION)(key) && !isPurpose(key) && !/^banner\.sites/.test(key),
  // The checker looks at the keys alone.
  check: () => true,
  // What a report calls a category.
  playwright: (key) => /^cat\.\w+\.title$/.test(key),
  ui: (key) => isPurpose(key) || !begins([...PREFERENCES, 'embed.'])(key),
};

const FILE = 'locales/ru.json';

/** Gives every importer of the Russian texts its own part of them. */
export const splitTexts = {
  name: 'split-texts',
  resolveId(id, importer) {
    if (!id.endsWith(`/${FILE}`)) return null;
    const folders = relative('src', importer).split(/[\\/]/);
    const part = Object.keys(PARTS).find((name) => folders.includes(name));
    return `${resolve(FILE)}?${part}`;
  },
  load(id) {
    const [file, part] = id.split('?');
    if (file !== resolve(FILE)) return null;
    this.addWatchFile(file);
    const own = Object.entries(JSON.parse(readFileSync(file, 'utf8')))
      .filter(([key]) => PARTS[part](key))
      .map(([key, text]) => [key, part === 'check' ? 0 : text]);
    return `export default ${JSON.stringify(Object.fromEntries(own))}`;
  },
};

/** Locale files beside the drop-in, in ASCII: any server may send them with any charset. */
export function publishLocales() {
  mkdirSync('dist/locales', { recursive: true });
  for (const file of readdirSync('locales')) {
    const compact = JSON.stringify(JSON.parse(readFileSync(`locales/${file}`, 'utf8')));
    const ascii = compact.replace(
      /[^ -~]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    writeFileSync(`dist/locales/${file}`, ascii);
  }
}
