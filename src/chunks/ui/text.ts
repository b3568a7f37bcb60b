import type { TextKey, Texts } from '../../model/texts.js';

/** Token → what stands in its place: a string, or something to draw. */
type Values<Part> = Readonly<Record<string, Part | string>>;

/** All that is said in one language. */
export interface Words {
  readonly lang: string;
  /** The text of a key with its tokens filled in. */
  text(key: TextKey, values?: Values<number>): string;
  /** The same where a token is something to draw. */
  parts<Part>(key: TextKey, values: Values<Part>): (Part | string)[];
  /** Texts that came later; asked last. */
  add(texts: Partial<Texts>): void;
}

/** A fetched file can hold anything, and a button named by a blank would be nameless. */
const isText = (value: unknown): boolean => typeof value === 'string' && /\p{L}/u.test(value);

/** Words of a language. `sources` are asked in their order, key by key, until one has a text. */
export function createWords(lang: string, sources: Partial<Texts>[]): Words {
  const find = (key: TextKey): string =>
    sources.map((source) => source[key]).find((value) => isText(value)) ?? '';
  const cookie = find('term.cookie');

  const parts = <Part>(key: TextKey, values?: Values<Part>): (Part | string)[] => {
    const all: Record<string, Part | string> = { cookie, ...values };
    // Odd places hold names. One that is not ours, `{toString}` included, stays as it is written.
    return find(key)
      .split(/\{(\w+)\}/)
      .map(
        (piece, at) =>
          (at % 2 ? (Object.hasOwn(all, piece) ? all[piece] : `{${piece}}`) : piece) as
            | Part
            | string,
      );
  };

  return {
    lang,
    parts,
    text: (key, values) => parts(key, values).join(''),
    add: (texts) => void sources.push(texts),
  };
}
