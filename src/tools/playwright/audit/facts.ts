import type { Declared, Kept } from './declared.js';
import { unnamedAt } from './known.js';
import type { KeptThere, Look } from './look.js';
import { type StaticTag, tagsOf } from './markup.js';
import type { Finding } from './report.js';

/** A finding on one page in one state. */
export type Fact = Pick<Finding, 'code' | 'message' | 'subject' | 'category' | 'entry'> & {
  readonly seen: string;
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
    // What a static tag asks for is told with the tag, which is the cause.
    if (isTold(url) || isTold(frame)) return [];
    const holding = declared.holding(url);
    const missing = holding.find((id) => !granted.includes(id));
    const subject = new URL(url).host;
    const seen = placeOf(url);
    if (missing !== undefined) {
      const message = `${seen} was asked for without ${missing}`;
      return [{ code: 'request-without-consent', message, subject, category: missing, seen }];
    }
    if (holding[0] || !isNothingGranted || declared.isOwn(url, look.url)) return [];
    const message = `${seen} was asked for, and no service or rule names it`;
    return [
      { code: 'undeclared-request', message, subject, category: '', ...unnamedAt(url), seen },
    ];
  });
};

const ofKept = ({ name, kind, place }: KeptThere, look: Look, declared: Declared): Fact[] => {
  const declaring = declared.declaring({ name, kind });
  const granted = declared.granted(look.state, look.hasGpc);
  if (declaring.some((id) => granted.includes(id))) return [];
  const what = kind === 'cookie' ? 'cookie' : 'storage';
  const [category = ''] = declaring;
  return [
    {
      code: category ? `${what}-without-consent` : `undeclared-${what}`,
      message: category
        ? `${name} (${kind}) was kept without ${category}`
        : `${name} (${kind}) was kept, and no category or service declares it`,
      subject: name,
      category,
      seen: place,
    },
  ];
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
    ({ url }) => !declared.holding(url)[0] && !declared.isOwn(url, look.url),
  );
  return [...heedless(tags, declared), ...strange.map((tag) => ({ tag, category: '' }))].map(
    ({ tag, category }) => ({
      code: 'noscript-request',
      message: `${placeOf(tag.url)} stands in <noscript>, where nothing can hold it`,
      subject: placeOf(tag.url),
      category,
      seen: tag.markup,
    }),
  );
};

const ofPage = (look: Look): Fact[] => {
  const fact = (code: Fact['code'], message: string, seen = ''): Fact[] => [
    { code, message, subject: '', category: '', seen },
  ];
  if (!look.hasLibrary) return fact('no-library', 'the library has said nothing on this page');
  const { unanswered } = look;
  if (unanswered) return fact('no-answer', `the visitor cannot answer: ${unanswered}`, unanswered);
  if (!look.hasOpener) return fact('no-opener', 'nothing on this page opens the preferences');
  return [];
};

/** What is wrong with one page in one state; of a state that nobody could bring about, only that. */
export const factsOf = (look: Look, declared: Declared, isMeant: IsMeant): Fact[] => {
  if (!look.isAnswered) return look.unanswered ? ofPage(look) : [];
  const { plain, noscript } = tagsOf(look.html, look.url);
  const tags = heedless(plain, declared);
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
        message: `${placeOf(tag.url)} is asked for before anything can hold it`,
        subject: placeOf(tag.url),
        category,
        seen: tag.markup,
      }),
    ),
    ...ofNoscript(noscript, look, declared),
    ...kept.flatMap((one) => ofKept(one, look, declared)),
    ...look.violations.map(
      ({ id, help, targets }): Fact => ({
        code: 'accessibility',
        message: help,
        subject: id,
        category: '',
        seen: targets.join(', '),
      }),
    ),
  ];
};
