import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shown } from './shown.js';

/** Texts as they lie in the archive. */
export interface Kept extends Shown {
  /** When they were put there, ISO 8601. */
  readonly writtenAt: string;
}

/** What lies in the folder of an archive. */
export interface Archive {
  readonly kept: readonly Kept[];
  /** Files whose texts are no longer those that their names are the digests of. */
  readonly altered: readonly string[];
  /** False where a page of the same name is somebody else's. */
  readonly isOurs: boolean;
}

const NAME = /^([0-9a-f]{64})\.json$/;
const LIST = 'index.json';
/** What tells that a folder is an archive. */
const TITLE = 'soglasie texts';

const parse = (text: string): Record<string, unknown> => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
};

const isGenuine = ({ digest, text }: Partial<Shown>, name: string): boolean =>
  digest === name && createHash('sha256').update(String(text), 'utf8').digest('hex') === name;

/** Reads a folder; one that is not there is an empty archive. */
export const readArchive = async (folder: string): Promise<Archive> => {
  const files = await readdir(folder).catch((): string[] => []);
  const kept: Kept[] = [];
  const altered: string[] = [];
  for (const file of files) {
    const [, name = ''] = NAME.exec(file) ?? [];
    if (!name) continue;
    const found = parse(readFileSync(join(folder, file), 'utf8')) as Partial<Kept>;
    if (isGenuine(found, name)) kept.push(found as Kept);
    else altered.push(file);
  }
  const isMarked = files.includes(LIST)
    ? parse(await readFile(join(folder, LIST), 'utf8')).title === TITLE
    : !files.some((file) => /\.html$/.test(file));
  return { kept, altered, isOurs: isMarked };
};

/** In the order in which a visitor may meet them. */
const ASKS = ['first', null, 'policy-changed', 'expired', 'new-category'];

/** By edition, the one that was written last first, then by language and what it is. */
const inOrder = (all: readonly Kept[]): Kept[] => {
  const newest = new Map<string, string>();
  for (const { policy, writtenAt } of all) {
    const { version } = policy;
    if (writtenAt > (newest.get(version) ?? '')) newest.set(version, writtenAt);
  }
  const keyOf = ({ locale, view, ask, asked, gpc, page, digest }: Kept): string =>
    [locale, view, ASKS.indexOf(ask), asked.length + 10, asked, gpc, page, digest].join(' ');
  const editionOf = ({ policy: { version } }: Kept): string => `${newest.get(version)} ${version}`;
  return [...all].sort((one, other) => {
    const [a, b] = [editionOf(one), editionOf(other)];
    if (a !== b) return a < b ? 1 : -1;
    return keyOf(one) < keyOf(other) ? -1 : 1;
  });
};

/**
 * Adds texts to an archive, and writes its list and its pages anew. A file that is there already is
 * left as it is: the digest says that its texts are the same.
 */
export const addTo = async (
  folder: string,
  { kept }: Archive,
  added: readonly Shown[],
  pagesOf: (all: readonly Kept[]) => Readonly<Record<string, string>>,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const writtenAt = new Date().toISOString();
  const fresh = added.map((shown): Kept => ({ ...shown, writtenAt }));
  for (const one of fresh) {
    const text = `${JSON.stringify(one, null, 2)}\n`;
    // A thousand of them, each waited for, took thrice as long.
    writeFileSync(join(folder, `${one.digest}.json`), text, { flag: 'wx' });
  }
  const all = inOrder([...kept, ...fresh]);
  const texts = all.map(({ lines, text, documents, operator, ...rest }) => rest);
  const list = `${JSON.stringify({ title: TITLE, texts }, null, 2)}\n`;
  await writeFile(join(folder, LIST), list);
  for (const [name, html] of Object.entries(pagesOf(all))) {
    await writeFile(join(folder, name), html);
  }
};
