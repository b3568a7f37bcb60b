import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { readLoosely } from '../../chunks/check/loose-json.js';
import { decode } from './decode.js';
import { encodingOf, lostIn } from './encoding.js';
import { scanJson } from './json/scan.js';
import { SLIP_WORDS } from './json/words.js';
import { type Library, libraryOf } from './page/library.js';
import { type PageElement, parsePage } from './page/parse.js';
import { PLACE_WORDS } from './page/words.js';
import { Stop } from './stop.js';
import { type Place, placeIn, type Source, type Told, tell } from './told.js';
import type { Words } from './words.js';

/** A page, as far as its text tells. */
export interface Page {
  readonly source: Source;
  readonly elements: readonly PageElement[];
  readonly library: Library;
}

/** What stands in a file: a config, what is wrong with how it is written, and the page around it. */
export interface Reading {
  /** Undefined where it cannot be read. */
  readonly config?: unknown;
  /** Place of each field, where the config is written out. */
  readonly where?: (path: string) => Place | undefined;
  readonly told: readonly Told[];
  readonly page?: Page;
  /** The JSON itself, where it is one. */
  readonly written?: Written;
}

/** JSON in a file: all of it, or a part. */
export interface Written {
  readonly source: Source;
  readonly json: string;
  /** Where in it a field begins, by its path. */
  readonly places: ReadonlyMap<string, number>;
}

/** Reads JSON by what a hand meant by it, and tells every slip. */
const readJson = (json: string, source: Source): Reading => {
  const { slips, places } = scanJson(json);
  const slipped = slips.map(({ code, at, path, got }): Told => {
    const { ru, en } = SLIP_WORDS[code];
    return {
      ...tell(code, 'error', path, got, { ru: ru(got), en: en(got) }),
      ...placeIn(source, at),
    };
  });
  const told = [...lostIn(json, source), ...slipped];
  const where = (path: string) => {
    const at = places.get(path);
    return at === undefined ? undefined : placeIn(source, at);
  };
  for (const read of [JSON.parse, readLoosely]) {
    try {
      return { config: read(json), told, where, written: { source, json, places } };
    } catch {
      // The slips say what keeps it from being read.
    }
  }
  return { told, where };
};

const readBytes = (file: string, words: Words): Promise<Uint8Array> =>
  readFile(file).catch(() => {
    throw new Stop(words.unreadable(file));
  });

/** Reads a file of JSON, which a browser takes for UTF-8. */
const readJsonFile = (file: string, bytes: Uint8Array): Reading => {
  const decoded = decode(bytes);
  const source = { file, text: decoded.text, from: 0 };
  const read = readJson(decoded.text, source);
  return { ...read, told: [...encodingOf(decoded, source), ...read.told] };
};

/** Files that an address on a page may mean: beside it, or from a folder above that is the site's root. */
const filesAt = (page: string, address: string): string[] => {
  const folder = dirname(page);
  const [, origin, path = ''] = /^((?:(?:https?:)?\/\/[^/?#]*)?\/)?([^?#]*)/i.exec(address) ?? [];
  if (origin === undefined) return [join(folder, path)];
  const above = relative('.', resolve(folder)).split(/[\\/]/);
  // Folders of the project only: nothing beyond is this site's.
  const count = above[0] === '..' || above[0] === '' ? 0 : above.length;
  const roots = Array.from({ length: count + 1 }, (_, up) => join(folder, ...Array(up).fill('..')));
  return roots.map((root) => join(root, path));
};

/** Text of a script with the line breaks of its page, so that offsets in it are those of the page. */
const rawOf = ({ text, textAt }: PageElement, page: string): string => {
  const [raw = ''] = page.slice(textAt).split(/<\/script/i, 1);
  return raw.replace(/\r\n?/g, '\n') === text ? raw : text;
};

const readPage = async (
  file: string,
  text: string,
  told: readonly Told[],
  words: Words,
): Promise<Reading> => {
  const source = { file, text, from: 0 };
  const elements = parsePage(text.replace(/^\uFEFF/, ' '));
  const library = libraryOf(elements);
  const { place, passed, tag } = library;
  if (!place && !tag) throw new Stop(words.noConfig(file));
  const page: Page = { source, elements, library };
  const passedBy = passed.map(
    ({ element, code }): Told => ({
      ...tell(code, 'error', '<script data-soglasie>', element.markup, PLACE_WORDS[code]),
      ...placeIn(source, element.at),
    }),
  );
  const all = [...told, ...passedBy];
  if (!place) return { config: {}, told: all, page };
  const { element } = place;
  if (place.kind === 'inline') {
    const read = readJson(rawOf(element, text), { file, text, from: element.textAt });
    return { ...read, told: [...all, ...read.told], page };
  }
  if (place.kind === 'attributes') return { config: place.config, told: all, page };
  const here = placeIn(source, element.at);
  if (place.kind === 'script') {
    const { 'config-in-script': said } = PLACE_WORDS;
    return {
      told: [...all, { ...tell('config-in-script', 'warning', '<script>', '', said), ...here }],
      page,
    };
  }
  const files = filesAt(file, place.address);
  const found = files.find((one) => existsSync(one));
  if (found === undefined) {
    const remedy = {
      ru: `Настройка лежит по адресу ${place.address}, а такого файла рядом со страницей нет (${files.join(', ')}). Скачайте её и проверьте: soglasie check consent.json.`,
      en: `The config is at ${place.address}, and no such file is beside the page (${files.join(', ')}). Download it and check it: soglasie check consent.json.`,
    };
    const missing = tell(
      'config-elsewhere',
      'error',
      '<script data-config>',
      place.address,
      remedy,
    );
    return { told: [...all, { ...missing, ...here }], page };
  }
  const read = readJsonFile(found, await readBytes(found, words));
  return { ...read, told: [...all, ...read.told], page };
};

/** Reads a config out of a file of JSON, or out of a page, or from where a page says that it is. */
export const readConfig = async (file: string, words: Words): Promise<Reading> => {
  const bytes = await readBytes(file, words);
  const decoded = decode(bytes);
  if (!/^\uFEFF?\s*</.test(decoded.text)) return readJsonFile(file, bytes);
  const source = { file, text: decoded.text, from: 0 };
  return readPage(file, decoded.text, encodingOf(decoded, source, true), words);
};
