import { strToU8 } from 'fflate';
import { hubAndTour } from '../../tools/cli/hub-and-tour.js';
import { withConfig } from '../../tools/cli/inline.js';
import { configOf } from '../draft/config.js';
import type { Draft } from '../draft/draft.js';
import { addressOf, nameOf } from './folder.js';
import type { Piece } from './lines.js';

/** Files by their paths. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Paths of the library that an archive needs, of all that are published beside the constructor. */
export const neededOf = ({ platform }: Draft, all: readonly string[]): string[] => {
  if (platform === 'npm') return [];
  if (platform === 'tilda') return all.filter((path) => path === 'soglasie.all.js');
  return all.filter((path) => path !== 'soglasie.all.js');
};

const PAGES = ['hub.html', 'tour.html'];

/** Where the files lie in the archive: where the page will ask for them. */
const folderOf = ({ folder, platform }: Draft): string =>
  platform === 'tilda' || !nameOf(folder) ? '' : `${nameOf(folder)}/`;

/** Plain text for editors of every age: its kind is marked, and its lines end as on Windows. */
const noteOf = (text: string): Uint8Array =>
  strToU8(`\uFEFF${text.replaceAll('\r', '').replaceAll('\n', '\r\n')}`);

interface Parts {
  readonly draft: Draft;
  readonly pieces: readonly Piece[];
  /** What is published beside the constructor, as far as it is needed. */
  readonly library: Files;
  readonly licence: string;
  /** Titles of the pieces, in their order. */
  readonly titles: readonly string[];
  readonly note: { readonly name: string; readonly text: string };
  readonly linesName: string;
}

const pieceFiles = ({ draft, pieces }: Parts): [string, Uint8Array][] =>
  pieces.flatMap(({ file, code }) => {
    const path = draft.platform === 'wordpress' ? `wp-content/mu-plugins/${file}` : `${file}`;
    return file ? [[path, strToU8(code)]] : [];
  });

/** All that an archive holds. */
export const archiveOf = (parts: Parts): Files => {
  const { draft, pieces, library, licence, titles, note, linesName } = parts;
  const config = configOf(draft);
  const folder = folderOf(draft);
  const pages = config.sites?.[1] ? (hubAndTour(config) as Record<string, object>) : {};
  const files = Object.entries(library).flatMap(([path, bytes]): [string, Uint8Array][] => {
    if (!PAGES.includes(path))
      return path === 'hub.js' && !pages['hub.html'] ? [] : [[path, bytes]];
    const own = pages[path];
    if (!own) return [];
    const page = withConfig(new TextDecoder().decode(bytes), own);
    // As it is published, it looks for the library where most have it.
    return [[path, strToU8(page.replaceAll('src="/soglasie/', `src="${addressOf(draft.folder)}`))]];
  });
  const lines = pieces.flatMap(({ code, file }, index) =>
    file ? [] : [`<!-- ${titles[index]} -->\n${code}\n`],
  );
  return {
    ...Object.fromEntries(files.map(([path, bytes]) => [folder + path, bytes])),
    ...(files[0] && { [`${folder}LICENSE`]: strToU8(licence) }),
    ...Object.fromEntries(pieceFiles(parts)),
    'consent.json': strToU8(`${JSON.stringify(config, null, 2)}\n`),
    [linesName]: noteOf(lines.join('\n')),
    [note.name]: noteOf(note.text),
  };
};
