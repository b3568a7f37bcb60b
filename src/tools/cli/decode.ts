/** What a file of text turned out to be written in. */
export interface Decoded {
  readonly text: string;
  /** By its name in the Encoding Standard. */
  readonly encoding: string;
  /** Whether the file said so itself, by its first bytes. */
  readonly isMarked: boolean;
}

const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** What Russian files are in that are not in UTF-8. */
const USUAL = 'windows-1251';

const read = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** Whether every other byte is empty, as in UTF-16 that nobody has marked. */
const isWide = (bytes: Uint8Array): boolean =>
  bytes.length > 3 && bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0;

/** Reads a text file in whatever it was saved. A mark of the encoding stays in the text. */
export const decode = (bytes: Uint8Array): Decoded => {
  const mark = MARKS.find(([, ...signs]) => signs.every((sign, at) => bytes[at] === sign));
  if (mark) return { text: read(bytes, mark[0]), encoding: mark[0], isMarked: true };
  if (isWide(bytes))
    return { text: read(bytes, 'utf-16le'), encoding: 'utf-16le', isMarked: false };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', isMarked: false };
  } catch {
    return { text: read(bytes, USUAL), encoding: USUAL, isMarked: false };
  }
};
