import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsentConfig } from '../../model/config.js';
import type { Mark } from '../../model/markup.js';
import { createMarker } from '../../server/marker.js';
import { rulesOf } from '../../server/rules.js';
import { readSound } from './files.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

interface Options {
  readonly config?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** What is marked in a file, by lines and columns from 1; a column counts bytes. */
interface Found {
  readonly file: string;
  readonly marks: readonly (Omit<Mark, 'at'> & {
    readonly line: number;
    readonly column: number;
  })[];
}

const PAGE = /\.(?:html?|xhtml)$/i;
const PASSED_OVER = /^(?:\..*|node_modules)$/;

/** Pages of a folder, in order; a file that is named itself is one whatever its name is. */
const pagesIn = async (path: string, words: Words): Promise<string[]> => {
  const unreadable = () => {
    throw new Stop(words.unreadable(path));
  };
  if (!(await stat(path).catch(unreadable)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(unreadable);
  const found: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) {
      found.push(...(await pagesIn(inside, words)));
    } else if (entry.isFile() && PAGE.test(entry.name)) found.push(inside);
  }
  return found;
};

/** Line and column of each mark. */
const placed = (page: string, marks: readonly Mark[]): Found['marks'] => {
  let line = 1;
  let start = 0;
  return marks.map(({ at, ...mark }) => {
    for (let end = page.indexOf('\n', start); end >= 0 && end < at; ) {
      line += 1;
      start = end + 1;
      end = page.indexOf('\n', start);
    }
    return { ...mark, line, column: at - start + 1 };
  });
};

/** Marks a page, byte for byte; it is written only if something was to be marked. */
const markFile = async (
  file: string,
  config: ConsentConfig,
  isCheck: boolean,
  words: Words,
): Promise<Found> => {
  const bytes = await readFile(file).catch(() => {
    throw new Stop(words.unreadable(file));
  });
  const page = bytes.toString('latin1');
  const marks: Mark[] = [];
  const marker = createMarker(rulesOf(config), true, (mark) => marks.push(mark));
  const marked = marker.push(page) + marker.end();
  if (marks[0] && !isCheck) {
    await writeFile(file, Buffer.from(marked, 'latin1')).catch(() => {
      throw new Stop(words.unwritable(file));
    });
  }
  return { file, marks: placed(page, marks) };
};

const told = ({ file, marks }: Found, words: Words): string =>
  marks
    .map(
      (mark) =>
        `${file}:${mark.line}:${mark.column}  <${mark.tag}> ${mark.marks.trim() || words.markGone}`,
    )
    .join('\n');

/** `mark`: marks the pages of a site that is built, or says what is not marked in them. */
export const mark = async (
  paths: readonly string[],
  { config: file = 'consent.json', check: isCheck = false, json = false }: Options,
  words: Words,
): Promise<number> => {
  const config: ConsentConfig = await readSound(file, words);
  const pages: string[] = [];
  for (const path of paths) pages.push(...(await pagesIn(path, words)));
  if (!pages[0]) throw new Stop(words.markNoPages);
  const found: Found[] = [];
  const isShown = process.stderr.isTTY;
  for (const [at, page] of [...new Set(pages)].entries()) {
    if (isShown) process.stderr.write(`\r${words.markProgress(at + 1, pages.length)}`);
    found.push(await markFile(page, config, isCheck, words));
  }
  if (isShown) process.stderr.write('\r\x1b[K');
  const changed = found.filter(({ marks }) => marks[0]);
  const count = changed.reduce((sum, { marks }) => sum + marks.length, 0);
  if (json) console.log(JSON.stringify({ pages: found.length, changed }, null, 2));
  else {
    const last = (isCheck ? words.markUnmarked : words.markDone)(
      count,
      changed.length,
      found.length,
    );
    console.log([...changed.map((each) => told(each, words)), last].join('\n'));
  }
  return isCheck && count ? EXIT.found : EXIT.ok;
};
