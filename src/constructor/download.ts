import { zipSync } from 'fflate';
import type { Draft } from './draft/draft.js';
import { archiveOf, type Files, neededOf } from './lines/archive.js';
import { piecesOf } from './lines/lines.js';
import type { Words } from './words/words.js';

/** What the build says of the library beside this page. */
interface Published {
  readonly version: string;
  readonly licence: string;
  /** Paths from the folder above. */
  readonly files: readonly string[];
}

const get = async (path: string): Promise<Response> => {
  const response = await fetch(new URL(path, location.href));
  if (!response.ok) throw Error(`${path}: ${response.status}`);
  return response;
};

/** Files of the library; none where the page was opened from a disk, whose files no page may read. */
const libraryFor = async (draft: Draft): Promise<{ published: Published; library: Files }> => {
  const published: Published = await (await get('files.json')).json();
  const wanted = neededOf(draft, published.files);
  const library = await Promise.all(
    wanted.map(async (path): Promise<[string, Uint8Array]> => {
      const response = await get(`../${path}`);
      return [path, new Uint8Array(await response.arrayBuffer())];
    }),
  );
  return { published, library: Object.fromEntries(library) };
};

const save = (bytes: Uint8Array<ArrayBuffer>, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** The archive of a draft, handed to the browser; false where it is without the library. */
export const download = async (draft: Draft, words: Words): Promise<boolean> => {
  const { notes, result } = words;
  const pieces = piecesOf(draft, { opener: result.opener });
  const found = await libraryFor(draft).catch(() => null);
  const steps = notes.steps[draft.platform](draft.folder);
  const text = [
    notes.head(found?.published.version ?? '', result.platforms[draft.platform]),
    ...(found ? [] : [`${result.noLibrary}\n`]),
    ...steps.map((step, index) => `${index + 1}. ${step}\n`),
    `${notes.foot}\n`,
  ].join('\n');
  const files = archiveOf({
    draft,
    pieces,
    library: found?.library ?? {},
    licence: found?.published.licence ?? '',
    titles: pieces.map(({ place }) => result.places[place]),
    note: { name: notes.file, text },
    linesName: notes.lines,
  });
  save(
    zipSync(files as Record<string, Uint8Array>, { level: 6 }),
    `soglasie-${draft.platform}.zip`,
  );
  return found !== null;
};
