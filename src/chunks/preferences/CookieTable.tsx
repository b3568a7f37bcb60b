// biome-ignore-all lint/a11y/noRedundantRoles: stacked cells lose the roles that their tags imply

import type { ComponentChild, JSX } from 'preact';
import type { TextKey } from '../../model/texts.js';
import { h } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { pick } from '../ui/title.js';
import type { Entry } from './disclosure.js';
import { termInWords } from './term.js';

interface CookieTableProps {
  readonly words: Translator;
  readonly title: string;
  readonly entries: readonly Entry[];
}

const HEADS: TextKey[] = ['table.name', 'table.why', 'table.who', 'table.term', 'table.kind'];

/** A name stays in one piece; a long one may be parted, between its words alone. */
const inPieces = (name: string): ComponentChild =>
  name.length > 24 ? name.split(/(?<=[_.:-])/).map((piece) => [piece, <wbr />]) : name;

const cells = (entry: Entry, words: Translator): ComponentChild[] => [
  // In a right-to-left line `_ym_uid` would read `ym_uid_`.
  <bdi dir="ltr">{inPieces(entry.name)}</bdi>,
  entry.purpose && pick(entry.purpose, words),
  <bdi>{entry.who}</bdi>,
  entry.expires && termInWords(entry.expires, words),
  words.t(`kind.${entry.kind ?? 'cookie'}`),
];

/**
 * What a category stores. Roles are spelled out because the narrow layout stacks the cells, and
 * browsers drop a table's meaning together with its display.
 */
export const CookieTable = ({ words, title, entries }: CookieTableProps): JSX.Element => (
  <div class="scroll">
    <table role="table">
      <caption class="vh">{words.t('table.caption', { category: title })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {HEADS.map((head) => (
            <th role="columnheader" scope="col">
              {words.t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => (
          <tr role="row">
            {cells(entry, words).map((cell, at) => (
              <td role="cell" data-head={at && cell ? words.t(HEADS[at] as TextKey) : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
