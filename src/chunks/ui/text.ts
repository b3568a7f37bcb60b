import type { TextKey, Texts } from '../../model/texts.js';

/** Token → what stands in its place: a string, or something to draw. */
type Values<Part> = Readonly<Record<string, Part | string>>;

/** All that is said in one language. */
export interface Translator {
  readonly lang: string;
  /** Asked in this order, key by key, until one has a text. */
  readonly sources: readonly Partial<Texts>[];
  /** The text of a key with its tokens filled in. */
  t(key: TextKey, values?: Values<number>): string;
  /** The same where a token is something to draw. */
  parts<Part>(key: TextKey, values: Values<Part>): (Part | string)[];
  /** Texts that came later; asked last, in every language. */
  add(texts: Partial<Texts>): void;
  /** Says everything in the language of others from now on. */
  become(others: Pick<Translator, 'lang' | 'sources'>): void;
}

/**
 * Letters, and nothing that is a blank or a mark of punctuation. A pattern with \p{L} takes 0.5 ms to
 * make (2026-11).
 */
const LETTER = /[A-Za-z\xc0-\u1fff\u2c00-\u2dff\u3040-\udfff\uf900-\ufdff\ufe70-\ufefc]/;

/** A fetched file can hold anything, and a button named by a blank would be nameless. */
const isText = (value: unknown): boolean => typeof value === 'string' && LETTER.test(value);

/** Words of a language. */
export function createWords(lang: string, sources: readonly Partial<Texts>[]): Translator {
  const later: Partial<Texts>[] = [];
  const find = (key: TextKey): string =>
    [...words.sources, ...later].map((source) => source[key]).find((value) => isText(value)) ?? '';

  const parts = <Part>(key: TextKey, values?: Values<Part>): (Part | string)[] => {
    const all: Record<string, Part | string> = { cookie: find('term.cookie'), ...values };
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

  const words: Translator = {
    lang,
    sources,
    parts,
    t: (key, values) => parts(key, values).join(''),
    add: (texts) => void later.push(texts),
    become: (others) => void Object.assign(words, { lang: others.lang, sources: others.sources }),
  };
  return words;
}
