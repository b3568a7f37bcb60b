import type { Declared, Kept } from './declared.js';
import { unnamedAt } from './known.js';
import type { KeptThere, Look } from './look.js';
import { type StaticTag, tagsOf } from './markup.js';
import type { Finding, Severity } from './report.js';

/** A finding on one page in one state. */
export type Fact = Pick<Finding, 'code' | 'subject' | 'category' | 'entry'> & {
  readonly seen: string;
  /** What the sentence on it names, where that is not what was seen. */
  readonly told?: string;
  /** How much it matters, where its code alone does not say. */
  readonly severity?: Severity;
};

/** Whether something kept is the pages' own, to be judged. */
export type IsMeant = (kept: Kept) => boolean;

/** An address without what differs from visit to visit. */
const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return host + pathname;
};

const ofRequests = (look: Look, declared: Declared, told: readonly StaticTag[]): Fact[] => {
  const granted = declared.granted(look.state, look.hasGpc);
  const isNothingGranted = !declared.optional.some((id) => granted.includes(id));
  const isTold = (url: string): boolean => told.some((tag) => tag.url === url);
  return look.requests.flatMap(({ url, frame }): Fact[] => {
    // What a static tag or a frame asks for is told with it, which is the cause.
    if (isTold(url) || isTold(frame)) return [];
    // Without a config of ours, what a stranger's frame asks for in its turn is the stranger's.
    const isStrange = /^https?:/.test(frame) && !declared.isOwn(frame, look.url);
    if (declared.isKnownOnly && isStrange) return [];
    const missing = declared.lacking(url, granted);
    const subject = new URL(url).host;
    const seen = placeOf(url);
    if (missing !== undefined) {
      return [{ code: 'request-without-consent', subject, category: missing, seen }];
    }
    if (!isNothingGranted || declared.isOwn(url, look.url) || declared.holding(url)[0]) return [];
    return [{ code: 'undeclared-request', subject, category: '', ...unnamedAt(url), seen }];
  });
};

const ofKept = ({ name, kind, place }: KeptThere, look: Look, declared: Declared): Fact[] => {
  const declaring = declared.declaring({ name, kind });
  const granted = declared.granted(look.state, look.hasGpc);
  if (declaring.some((id) => granted.includes(id))) return [];
  const what = kind === 'cookie' ? 'cookie' : 'storage';
  const [category = ''] = declaring;
  // What nobody knows may be what the site cannot do without.
  if (!category && declared.isKnownOnly) return [];
  const code = category ? `${what}-without-consent` : `undeclared-${what}`;
  return [{ code, subject: name, category, seen: place } as Fact];
};

/** Tags that wait for a category, by what they name or by a rule, and do not wait. */
const heedless = (tags: readonly StaticTag[], declared: Declared) =>
  tags.flatMap((tag) => {
    const marks = tag.ids.map((id) => declared.categoryOf(id) ?? id);
    const category = [...marks, ...declared.holding(tag.url)].find((id) =>
      declared.optional.includes(id),
    );
    return category ? [{ tag, category }] : [];
  });

const ofNoscript = (tags: readonly StaticTag[], look: Look, declared: Declared): Fact[] => {
  const strange = tags.filter(
    ({ url }) =>
      !declared.isKnownOnly && !declared.holding(url)[0] && !declared.isOwn(url, look.url),
  );
  return [...heedless(tags, declared), ...strange.map((tag) => ({ tag, category: '' }))].map(
    ({ tag, category }) => ({
      code: 'noscript-request',
      subject: placeOf(tag.url),
      category,
      seen: tag.markup,
    }),
  );
};

const ofPage = (look: Look): Fact[] => {
  const fact = (code: Fact['code'], seen = ''): Fact[] => [
    { code, subject: '', category: '', seen },
  ];
  if (!look.hasLibrary) return fact('no-library');
  if (look.unanswered) return fact('no-answer', look.unanswered);
  return look.hasOpener ? [] : fact('no-opener');
};

/**
 * Static tags that do not wait. Another tool may yet stop one that is written so, or write it only
 * where it may run: there, only what was asked for against the answer counts.
 */
const ofTags = (tags: readonly StaticTag[], look: Look, declared: Declared) => {
  if (!declared.isKnownOnly) return heedless(tags, declared);
  const granted = declared.granted(look.state, look.hasGpc);
  return tags.flatMap((tag) => {
    const category = declared.lacking(tag.url, granted);
    const isAsked = look.requests.some(({ url }) => url === tag.url);
    return category && isAsked ? [{ tag, category }] : [];
  });
};

/** What is wrong with one page in one state; of a state that nobody could bring about, only that. */
export const factsOf = (look: Look, declared: Declared, isMeant: IsMeant): Fact[] => {
  if (!look.isAnswered) return look.unanswered ? ofPage(look) : [];
  const { plain, noscript } = tagsOf(look.html, look.url);
  const tags = ofTags(plain, look, declared);
  const kept = look.kept.filter((one) => isMeant(one) && declared.isKeptFor(one, look.url));
  return [
    ...ofPage(look),
    ...ofRequests(
      look,
      declared,
      tags.map(({ tag }) => tag),
    ),
    ...tags.map(
      ({ tag, category }): Fact => ({
        code: 'static-tag',
        subject: placeOf(tag.url),
        category,
        seen: tag.markup,
      }),
    ),
    ...ofNoscript(noscript, look, declared),
    ...kept.flatMap((one) => ofKept(one, look, declared)),
    ...look.violations.map(
      ({ id, help, targets, isGrave }): Fact => ({
        code: 'accessibility',
        severity: isGrave ? 'moderate' : 'minor',
        subject: id,
        category: '',
        seen: targets.join(', '),
        told: help,
      }),
    ),
  ];
};
