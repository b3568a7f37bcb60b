import { HELD_PREFIX } from '../model/markup.js';
import { type Place, placeOf } from './address.js';
import { asciiHost } from './host-forms.js';
import { ADDRESSES, CONNECTS, FETCHES, RUNS } from './known.js';
import type { Edit } from './passage.js';
import type { Attribute, Tag } from './placing-tokenizer.js';
import { marksOf, type Rule, type Rules } from './rules.js';

/** What addresses are read by. */
export interface Ground {
  readonly rules: Rules;
  /** What the page's `<base>` leads to. */
  base: Place | null;
  /** Whether every character stands for a byte. */
  readonly isBytes: boolean;
}

const RUNNING = RegExp(RUNS, 'i');
const FETCHING = RegExp(FETCHES, 'i');
const CONNECTING = RegExp(CONNECTS, 'i');
const SPACES = /[ \t\n\f\r]+/;

const find = ({ attributes }: Tag, name: string): Attribute | undefined =>
  attributes.find((each) => each.name === name);

const put = (at: number, text: string): Edit => ({ at, text, end: at });

/** Whether somebody has marked it: then it stays as it is. */
export const isMarked = ({ attributes }: Tag): boolean =>
  attributes.some(({ name }) => /^data-(?:category|service|soglasie)$/.test(name));

/** Where an address of this page leads. */
export const lead = (value: string, { base, isBytes }: Ground): Place | null => {
  const place = placeOf(value, base);
  return place && { ...place, host: asciiHost(place.host, isBytes) };
};

/** Type of a script as browsers read it. */
const typeOf = (tag: Tag): string =>
  (find(tag, 'type')?.value ?? '').replace(/^[ \t\n\f\r]+/, '').replace(/[ \t\n\f\r]+$/, '');

/** Whether browsers run a script with such a tag. */
export const isRunning = (tag: Tag): boolean =>
  !find(tag, 'type')?.value || RUNNING.test(typeOf(tag));

/** What holds a tag that is no script, by what it fetches. */
export const rulesOfTag = (tag: Tag, ground: Ground): readonly Rule[] => {
  const names = ADDRESSES[tag.name] ?? [];
  const relations = tag.name === 'link' ? (find(tag, 'rel')?.value ?? '').split(SPACES) : [];
  const connects = relations.some((each) => CONNECTING.test(each));
  if (tag.name === 'link' && !connects && !relations.some((each) => FETCHING.test(each))) return [];
  const found = names.flatMap((name) => {
    const value = find(tag, name)?.value ?? '';
    const all = name.endsWith('srcset') ? value.split(/[ \t\n\f\r,]+/) : [value];
    return all.flatMap((each) => (each ? ground.rules.ofPlace(lead(each, ground), connects) : []));
  });
  return found[1] ? [...new Set(found)] : found;
};

/** What marks a tag that is no script: none of its addresses stays one. */
export const holdTag = (tag: Tag, rules: readonly Rule[]): Edit[] => [
  put(tag.nameEnd, marksOf(rules, false)),
  ...tag.attributes
    .filter(({ name }) => ADDRESSES[tag.name]?.includes(name))
    .map(({ start }) => put(start, HELD_PREFIX)),
];

/** What holds a script: by its address, or by its text where it has none. */
const rulesOfScript = (tag: Tag, text: string, ground: Ground): readonly Rule[] => {
  const address = find(tag, 'src')?.value;
  if (address === undefined) return ground.rules.ofText(text);
  return ground.rules.ofPlace(lead(address, ground));
};

/**
 * What marks a script: its address stays, under a type that nothing runs. Of types only that of a
 * module is kept: a script that has none beside ours is a classic one, and what caches pages (WP
 * Rocket, Autoptimize) takes `data-type="text/javascript"` for its type.
 */
export const holdScript = (tag: Tag, rules: readonly Rule[]): Edit[] => {
  const type = find(tag, 'type');
  const kept = /^module$/i.test(typeOf(tag)) ? 'module' : '';
  // The first of two attributes counts.
  const isTaken = !!find(tag, 'data-type');
  const own = isTaken ? ` data-type="${kept}"` : '';
  const text = ` type="text/plain"${own}${marksOf(rules, true)}`;
  if (!type) return [put(tag.nameEnd, text)];
  if (kept) return [put(tag.nameEnd, text), ...(isTaken ? [] : [put(type.start, 'data-')])];
  return type === tag.attributes[0]
    ? [{ at: tag.nameEnd, text, end: type.end }]
    : [put(tag.nameEnd, text), { at: type.start, text: '', end: type.end }];
};

/** What marks a tag, and how; null where nothing holds it, or somebody has marked it. */
export const hold = (
  tag: Tag,
  text: string,
  ground: Ground,
): { readonly edits: readonly Edit[]; readonly marks: string } | null => {
  const isScript = tag.name === 'script';
  if (isMarked(tag) || (isScript && !isRunning(tag))) return null;
  const found = isScript ? rulesOfScript(tag, text, ground) : rulesOfTag(tag, ground);
  if (!found[0]) return null;
  const edits = isScript ? holdScript(tag, found) : holdTag(tag, found);
  return { edits, marks: marksOf(found, isScript) };
};
