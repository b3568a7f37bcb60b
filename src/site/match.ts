/** A part of a page: its address, the title of the page, its own heading, and what stands there. */
export type Section = readonly [address: string, page: string, heading: string, text: string];

export interface Found {
  readonly section: Section;
  /** Where the first of the words stands in the text; -1: in the headings alone. */
  readonly at: number;
}

/** In Russian one word has many endings, and what is looked for stands in another of them. */
const withoutEnding = (word: string): string =>
  word.length > 3 ? word.replace(/[аеёиоуыэюяйь]{1,2}$|s$/, '') : word;

const wordsOf = (query: string): string[] =>
  (
    query
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}$_?.-]+/gu) ?? []
  ).map(withoutEnding);

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** What a word is worth where it stands: in a title more than in a text. */
function worth(word: string, [, page, heading, text]: Section): number {
  if (fold(heading).includes(word)) return 9;
  if (fold(page).includes(word)) return 4;
  return fold(text).includes(word) ? 1 : 0;
}

/**
 * Sections that hold every word of a query, the best first.
 *
 * @param query as somebody types it; fewer than two characters find nothing
 */
export function findSections(sections: readonly Section[], query: string, limit = 12): Found[] {
  const words = wordsOf(query);
  if (query.trim().length < 2 || !words.length) return [];
  const judged = sections.map((section, order) => {
    const values = words.map((word) => worth(word, section));
    return { section, order, value: values.includes(0) ? 0 : values.reduce((sum, it) => sum + it) };
  });
  return judged
    .filter(({ value }) => value > 0)
    .sort((one, other) => other.value - one.value || one.order - other.order)
    .slice(0, limit)
    .map(({ section }) => {
      const text = fold(section[3]);
      const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
      return { section, at: places.length ? Math.min(...places) : -1 };
    });
}
