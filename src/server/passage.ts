/** What is put into a page, and where. */
export interface Edit {
  readonly at: number;
  readonly text: string;
  /** Where what goes away ends. */
  readonly end: number;
}

/** A page on its way; all places in it are counted from its beginning. */
export interface Passage {
  /** Behind what has come of it. */
  readonly end: number;
  add(part: string): void;
  /** A piece of what has not gone on yet. */
  slice(from: number, to: number): string;
  /** Edits that lie behind all earlier ones. */
  put(edits: readonly Edit[]): void;
  /** What goes on, up to there. */
  take(to: number): string;
}

export const createPassage = (): Passage => {
  let html = '';
  /** Characters that are gone already. */
  let gone = 0;
  /** Behind what is ready. */
  let written = 0;
  let ready = '';
  const slice = (from: number, to: number): string => html.slice(from - gone, to - gone);
  return {
    get end() {
      return gone + html.length;
    },
    add(part) {
      html += part;
    },
    slice,
    put(edits) {
      for (const edit of [...edits].sort((one, other) => one.at - other.at)) {
        ready += slice(written, edit.at) + edit.text;
        written = edit.end;
      }
    },
    take(to) {
      const result = ready + slice(written, to);
      html = html.slice(to - gone);
      gone = to;
      written = to;
      ready = '';
      return result;
    },
  };
};
