import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { ConsentConfig } from '../../../model/config.js';
import { VERSION } from '../../../model/version.js';
import type { Banner } from '../banner/banner.js';
import { contextOf, isOpened, type Target, watch } from '../watch.js';
import { loadAxe } from './axe.js';
import type { Kept } from './declared.js';
import { judge } from './judge.js';
import { type Look, noteWhenLoaded } from './look.js';
import { meet, unanswered } from './meet.js';
import type { AuditReport, AuditState, Lang } from './report.js';
import { createShots } from './shots.js';
import { visit, type Walk } from './visit.js';

/**
 * What to audit. Of a site with another tool than ours: who asks there and how to answer, unless it is
 * one of `banners`, which is found.
 */
export interface AuditOptions extends Banner {
  /** Pages to visit, in this order. Default: the one that is open. */
  readonly urls?: readonly string[];
  /** The pages' own config. Default: what the first page says, where its tag has one. */
  readonly config?: ConsentConfig;
  /**
   * What to look at: `unset`, `refused`, `all`, `withdrawn`, or a category, to be granted alone.
   * Default: all that the banner offers; `withdrawn` of other tools only.
   */
  readonly states?: readonly AuditState[];
  /** How many pages are open at once. Default 1. With locators, which belong to one page, 1 only. */
  readonly parallel?: number;
  /** Language of the report. Default `ru`. */
  readonly lang?: Lang;
  /** Whether to take a picture for every finding. Default true. */
  readonly screenshots?: boolean;
  /** How long a page has to ask for nothing to be done, in ms. Default 500. */
  readonly quiet?: number;
}

const pressesOf = ({ accept, reject, choose, reopen }: Banner): readonly unknown[] => {
  if (typeof choose !== 'object') return [accept, reject, reopen];
  return [accept, reject, reopen, choose.open, choose.save, ...Object.values(choose.switches)];
};

/** The page that the tester's locators belong to; null where there are none. */
const pageOf = (options: AuditOptions): Page | null => {
  const locator = pressesOf(options).find(
    (one): one is Locator => typeof (one as Locator | undefined)?.filter === 'function',
  );
  if (!locator) return null;
  if ((options.parallel ?? 1) === 1) return locator.page();
  throw new Error(
    `soglasie: ${locator} belongs to one page, and parallel opens several: write (page) => page.getByRole(…) instead`,
  );
};

const urlsOf = (target: Target, { urls }: AuditOptions): readonly string[] => {
  if (urls?.[0] !== undefined) return urls;
  if (!urls && 'context' in target && isOpened(target)) return [target.url()];
  throw new Error(
    "soglasie: an audit needs at least one address: urls: ['https://…'], or a page that is open",
  );
};

/** Does the same with all, so many at once; what went wrong first is thrown when all have ended. */
const each = async <Item>(
  items: readonly Item[],
  count: number,
  run: (item: Item) => Promise<void>,
): Promise<void> => {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await run(next);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.max(count, 1) }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
};

/** Visits all pages in one state: one by one until somebody has answered, and then side by side. */
const walkState = async (
  walk: Walk,
  urls: readonly string[],
  state: AuditState,
  parallel: number,
): Promise<Look[]> => {
  const looks: Look[] = [];
  let isKnown = false;
  let at = 0;
  for (; at < urls.length && state !== 'unset' && !isKnown; at += 1) {
    const look = await visit(walk, { url: urls[at] ?? '', state, isKnown });
    isKnown = look.hasLibrary && look.isAnswered;
    looks[at] = look;
  }
  const rest = urls.slice(at).map((url, after) => ({ url, at: at + after }));
  await each(rest, parallel, async ({ url, at: place }) => {
    looks[place] = await visit(walk, { url, state, isKnown });
  });
  return looks;
};

const browserOf = (context: BrowserContext): AuditReport['browser'] => {
  const browser = context.browser();
  return { name: browser?.browserType().name() ?? '', version: browser?.version() ?? '' };
};

/**
 * Visits pages as a visitor who has not answered, who refused, who granted one category alone, who
 * granted all, and who took that back, and tells what happened without its category, what nobody
 * declared, and what keeps a visitor from choosing. Works in the context that it is given, with its
 * routes, its headers and its sign-in; afterwards, cookies and storage are what they were before.
 *
 * Throws where there is no address, where a state cannot be brought about with what was said, and
 * where a locator finds nothing: what, on which page, and what to do.
 *
 * @example await audit(page, { urls: ['https://shop.ru/'], accept: '#yes', reject: '#no' })
 */
export const audit = async (target: Target, options: AuditOptions = {}): Promise<AuditReport> => {
  const urls = urlsOf(target, options);
  const { parallel = 1, lang = 'ru', quiet, screenshots: isPictured = true } = options;
  const context = contextOf(target);
  const shared = pageOf(options);
  const back = shared && isOpened(shared) ? shared.url() : null;
  const watched = watch(context);
  await noteWhenLoaded(context);
  const before = await context.storageState();
  const axe = await loadAxe(lang);
  const shots = createShots(isPictured);
  try {
    const met = await meet({ context, shared, watched, quiet, before }, urls[0] ?? '', options);
    const { asker, declared, states, site } = met;
    // What the tester has brought along is not the pages'.
    const isMeant = (one: Kept): boolean =>
      declared.isForeign(one) &&
      !(
        one.kind === 'cookie' &&
        declared.isBrought(one) &&
        before.cookies.some(({ name }) => name === one.name)
      );
    const walk = { context, shared, watched, declared, asker, quiet, axe, isMeant, shots };
    const looks: Look[] = [];
    for (const state of states) {
      await context.setStorageState(unanswered(before, declared));
      looks.push(...(await walkState(walk, urls, state, parallel)));
      // Where nothing asks, there is no other state to look at.
      if (!looks.some(({ hasLibrary }) => hasLibrary)) break;
    }
    const answered = looks.filter((look) => look.isAnswered);
    const tool = looks.some(({ hasLibrary }) => hasLibrary) ? asker.name : '';
    const telling = { lang, tool: asker.isOurs ? '' : asker.name, screenshots: shots.byFinding };
    return {
      version: VERSION,
      date: new Date().toISOString(),
      lang,
      site,
      tool,
      browser: browserOf(context),
      urls,
      states,
      titles: declared.titles,
      axe: axe?.version ?? null,
      visits: answered.map(({ url, state, requests, kept }) => ({
        url,
        state,
        requests: requests.length,
        kept: [...new Set(kept.filter(isMeant).map(({ name }) => name))].sort(),
      })),
      findings: judge(looks, declared, isMeant, telling),
      screenshots: shots.pictures,
    };
  } finally {
    await context.setStorageState(before);
    if (shared && back) await shared.goto(back);
  }
};
