import type { Translator } from '../ui/text.js';
import type { Section } from './sections.js';

/** A text, or an element: drawn in a page by this chunk, and written as HTML by the command line. */
export type Tree = string | Branch;

export interface Branch {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Tree[];
}

const branch = (
  name: string,
  inside: readonly Tree[],
  attributes: Branch['attributes'] = {},
): Branch => ({ name, attributes, inside });

/** In a right-to-left line `_ym_uid` would read `ym_uid_`. */
const nameOf = (name: string): Branch => branch('bdi', [name], { dir: 'ltr' });

const tableOf = ({ heads, rows, caption }: Section): Branch =>
  // Wider than a phone, it is scrolled, by keyboard as well.
  branch(
    'div',
    [
      branch('table', [
        branch('thead', [
          branch(
            'tr',
            heads.map((head) => branch('th', [head], { scope: 'col' })),
          ),
        ]),
        branch(
          'tbody',
          rows.map((cells) =>
            branch(
              'tr',
              cells.map((cell, at) => branch('td', [at ? cell : nameOf(cell)])),
            ),
          ),
        ),
      ]),
    ],
    { class: 'soglasie-cookies-table', role: 'group', tabindex: '0', 'aria-label': caption },
  );

const linksOf = ({ recipients }: Section): Branch[] => {
  const links = recipients.flatMap((one) => one.links);
  const items = links.map(({ url, label }) =>
    // Nothing of this page travels with a visitor who goes to read about tracking.
    branch('li', [branch('a', [label], { href: url, rel: 'noreferrer' })]),
  );
  return items[0] ? [branch('ul', items)] : [];
};

const partsOf = (section: Section): Branch[] => [
  branch('h3', [section.title]),
  ...[section.text, section.empty].flatMap((text) => (text ? branch('p', [text]) : [])),
  ...(section.rows[0] ? [tableOf(section)] : []),
  ...(section.summary ? [branch('p', [section.summary])] : []),
  ...linksOf(section),
];

/** All sections, in one element that says which language it is in. */
export const treeOf = (sections: readonly Section[], words: Translator): Branch =>
  branch('div', sections.flatMap(partsOf), {
    class: 'soglasie-cookies',
    lang: words.lang,
    dir: words.t('locale.dir'),
  });
