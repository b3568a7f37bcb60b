import type { Section } from '../../../chunks/declaration/sections.js';

/** Signs that would mean something to Markdown, or to the HTML in it. */
const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');

/** A name stays as it is written. */
const named = (name: string): string => (name.includes('`') ? plain(name) : `\`${name}\``);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableOf = ({ heads, rows }: Section): string =>
  [
    row(heads.map(plain)),
    row(heads.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell, at) => (at ? plain(cell) : named(cell))))),
  ].join('\n');

/** An address in angle brackets may hold anything but those. */
const linked = (url: string, label: string): string =>
  `- [${plain(label)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** The table as Markdown, for a site that is made of that. */
export const markdownOf = (sections: readonly Section[]): string =>
  `${sections
    .flatMap((section) => [
      `### ${plain(section.title)}`,
      plain(section.text),
      plain(section.empty),
      section.rows[0] ? tableOf(section) : '',
      plain(section.summary),
      section.recipients
        .flatMap(({ links }) => links.map(({ url, label }) => linked(url, label)))
        .join('\n'),
    ])
    .filter(Boolean)
    .join('\n\n')}\n`;
