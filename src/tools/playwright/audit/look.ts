import type { BrowserContext, Page } from '@playwright/test';
import { openers } from '../visitor.js';
import type { Asked } from '../watch.js';
import type { Violation } from './axe.js';
import type { Kept } from './declared.js';
import type { AuditState } from './report.js';

/** What is kept, and where: a cookie's domain, or the name of the storage. */
export interface KeptThere extends Kept {
  readonly place: string;
}

/** All that was seen of one page in one state. */
export interface Look {
  readonly url: string;
  readonly state: AuditState;
  readonly requests: readonly Asked[];
  /** Cookies of every host that this browser has met, and the storage keys of this page. */
  readonly kept: readonly KeptThere[];
  /** The page as it was sent. */
  readonly html: string;
  /** Whether the library, or the other tool that the site runs, is on the page. */
  readonly hasLibrary: boolean;
  /** Whether the visitor has given the answer that the state stands for; always so while unset. */
  readonly isAnswered: boolean;
  /** Why the question could not be answered; '' when it was, or there was none. */
  readonly unanswered: string;
  readonly hasOpener: boolean;
  readonly hasGpc: boolean;
  readonly violations: readonly Violation[];
}

/** Name of what a page has noted for us. */
const NOTED = '__soglasieKept';

/**
 * Runs in every page, before its own scripts: many banners and counters hide from browsers that say
 * that a program steers them, and what a visitor meets is to be seen.
 */
const hideProgram = (): void => {
  Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false, configurable: true });
};

/**
 * Runs in every page, before its own scripts: notes what is kept when it has loaded. The library
 * erases what is refused as soon as the page is idle, and what was set against the answer with it.
 */
const noteKept = (name: string): void => {
  addEventListener('load', () => {
    const kept: KeptThere[] = [];
    try {
      for (const pair of document.cookie ? document.cookie.split('; ') : []) {
        kept.push({ name: pair.split('=')[0] ?? '', kind: 'cookie', place: location.hostname });
      }
    } catch {
      // A page of nobody's has no cookies.
    }
    for (const kind of ['local', 'session'] as const) {
      try {
        const place = `${kind}Storage` as const;
        for (const key of Object.keys(window[place])) kept.push({ name: key, kind, place });
      } catch {
        // A page without storage keeps nothing.
      }
    }
    Object.defineProperty(window, name, { value: kept, configurable: true });
  });
};

/** Has the pages of a context note what they keep when they have loaded. */
export const noteWhenLoaded = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(hideProgram);
  await context.addInitScript(noteKept, NOTED);
};

/** Runs in the page. */
const keysOf = (name: string): KeptThere[] => {
  const keys = (['local', 'session'] as const).flatMap((kind): KeptThere[] => {
    try {
      const place = `${kind}Storage` as const;
      return Object.keys(window[place]).map((key) => ({ name: key, kind, place }));
    } catch {
      // A page without storage keeps nothing.
      return [];
    }
  });
  return [...keys, ...((Reflect.get(window, name) as KeptThere[] | undefined) ?? [])];
};

/** The round button is drawn when the page is idle, in ms. */
const IDLE = 2000;

/** Something that opens the preferences, by the time that it must be there. */
export const hasOpener = (page: Page): Promise<boolean> =>
  openers(page)
    .first()
    .waitFor({ timeout: IDLE })
    .then(
      () => true,
      () => false,
    );

/** What a page and its browser keep. */
export const keptBy = async (page: Page): Promise<KeptThere[]> => {
  const cookies = await page.context().cookies();
  const kept: KeptThere[] = cookies.map(({ name, domain: place }) => ({
    name,
    kind: 'cookie',
    place,
  }));
  for (const one of await page.evaluate(keysOf, NOTED)) {
    if (!kept.some(({ name, kind }) => name === one.name && kind === one.kind)) kept.push(one);
  }
  return kept;
};

export const hasGpc = (page: Page): Promise<boolean> =>
  page.evaluate(() => Reflect.get(navigator, 'globalPrivacyControl') === true);
