import type { BrowserContext, Page } from '@playwright/test';
import type { ConsentConfig } from '../../../model/config.js';
import { parsePage } from '../page/parse.js';
import { requestsOf } from '../page/requests.js';
import { press, toolOn } from './answer.js';
import { bareForms, keysOf, linksOf } from './in-page.js';
import { type Notes, type RequestNote, type StorageNote, takeNotes } from './notes.js';
import { listed, open, rest } from './reach.js';
import type { BareForm, State } from './result.js';
import { pagesAmong, spread } from './sitemap.js';

export interface ScanOptions {
  /** How many pages to open at most. */
  readonly pages: number;
  /** Told before each page. */
  progress(at: number, of: number, url: string, state: State): void;
}

/** All that was seen of a site. */
export interface Sights {
  readonly pages: readonly string[];
  readonly failed: readonly string[];
  readonly states: readonly State[];
  readonly tool: string;
  readonly requests: readonly RequestNote[];
  readonly kept: readonly StorageNote[];
  readonly pixels: readonly { readonly url: string; readonly page: string }[];
  readonly forms: readonly BareForm[];
  /** What the site is set up with; null where it has no library of ours, or none that can be read. */
  readonly config: ConsentConfig | null;
}

/** Runs in the page: the config in it, where it is written out. */
const configIn = (): ConsentConfig | null => {
  const text = document.querySelector('script[type="application/json"][data-soglasie]');
  try {
    return JSON.parse(text?.textContent ?? 'null');
  } catch {
    return null;
  }
};

/** What a page of a browser has kept, as far as nobody has told of it. */
const keptBy = async (page: Page): Promise<Parameters<Notes['keep']>[0]> => {
  const place = new URL(page.url()).hostname;
  const keys = await page.evaluate(keysOf);
  const cookies = await page.context().cookies();
  return [
    ...cookies.map(({ name, domain }) => ({ name, kind: 'cookie' as const, place: domain })),
    ...keys.map((key) => ({ ...key, place })),
  ].map((one) => ({ ...one, by: '', afterMs: null }));
};

/** What every round has to do with. */
interface Walk {
  readonly progress: ScanOptions['progress'];
  readonly failed: string[];
  /** Runs in a browser without a past, and keeps what was noted there. */
  inBrowser(run: (page: Page, notes: Notes) => Promise<void>): Promise<void>;
}

type FirstRound = Pick<Sights, 'pages' | 'tool' | 'pixels' | 'forms' | 'config'>;

/** Finds the pages, as somebody who answers nothing, and what they tell of themselves. */
const firstRound = async (walk: Walk, start: string, most: number): Promise<FirstRound> => {
  const pages: string[] = [];
  const pixels: FirstRound['pixels'][number][] = [];
  const forms: BareForm[] = [];
  let tool = '';
  let config: ConsentConfig | null = null;
  let queue = [start];
  let known: readonly string[] = [];

  const look = async (page: Page, notes: Notes, url: string): Promise<void> => {
    const html = await open(page, url);
    for (const one of requestsOf(parsePage(html), page.url())) {
      if (one.way === 'noscript') pixels.push({ url: one.url, page: url });
    }
    forms.push(...(await page.evaluate(bareForms)).map((fields) => ({ page: url, fields })));
    config ??= await page.evaluate(configIn);
    // Later pages have come to rest: what is to be seen is there.
    tool ||= await toolOn(page, pages[0] ? 1 : undefined);
    notes.keep(await keptBy(page));
    // Of the site that the first address has led to.
    if (!pages[0]) known = await listed(page.context(), page.url());
    const links = known[0] ? known : pagesAmong(await page.evaluate(linksOf), page.url());
    const more = links.filter((link) => !queue.includes(link) && link !== page.url());
    queue = [...queue, ...spread(more, most)].slice(0, most);
    pages.push(url);
  };

  await walk.inBrowser(async (page, notes) => {
    for (let at = 0; at < queue.length; at += 1) {
      const url = queue[at] as string;
      walk.progress(at + 1, queue.length, url, 'unset');
      notes.at({ page: url, state: 'unset' });
      await look(page, notes, url).catch((cause) => {
        if (url === start) throw cause;
        walk.failed.push(url);
      });
    }
  });
  return { pages, tool, pixels, forms, config };
};

/** Goes to the same pages, and answers where somebody asks. Whether anybody could. */
const answeredRound = async (
  { progress, failed, inBrowser }: Walk,
  { pages, tool }: FirstRound,
  state: Exclude<State, 'unset'>,
): Promise<boolean> => {
  let isAnswered = false;
  const look = async (page: Page, notes: Notes, url: string): Promise<void> => {
    notes.at({ page: url, state: isAnswered ? state : 'unset' });
    await open(page, url);
    if (!isAnswered && (await toolOn(page))) {
      // Before the press: what comes of it is on its way when that has ended.
      notes.at({ page: url, state });
      isAnswered = await press(page, tool, state);
      if (!isAnswered) notes.at({ page: url, state: 'unset' });
      await rest(page);
      if (isAnswered) await open(page, url);
    }
    notes.keep(await keptBy(page));
  };
  await inBrowser(async (page, notes) => {
    for (const [at, url] of pages.entries()) {
      progress(at + 1, pages.length, url, state);
      await look(page, notes, url).catch(() => {
        if (!failed.includes(url)) failed.push(url);
      });
    }
  });
  return isAnswered;
};

/** Visits a site in every state of consent that it offers, each in a browser without a past. */
export const visitSite = async (
  newContext: () => Promise<BrowserContext>,
  start: string,
  { pages: most, progress }: ScanOptions,
): Promise<Sights> => {
  const requests: RequestNote[] = [];
  const kept: StorageNote[] = [];
  const failed: string[] = [];
  const inBrowser: Walk['inBrowser'] = async (run) => {
    const context = await newContext();
    try {
      const notes = await takeNotes(context);
      const page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss());
      await notes.follow(page);
      await run(page, notes);
      await notes.settled();
      requests.push(...notes.requests);
      kept.push(...notes.kept);
    } finally {
      await context.close();
    }
  };
  const walk = { progress, failed, inBrowser };
  const first = await firstRound(walk, start, most);
  const states: State[] = ['unset'];
  for (const state of first.tool ? (['refused', 'all'] as const) : []) {
    if (await answeredRound(walk, first, state)) states.push(state);
  }
  return { ...first, failed, states, requests, kept };
};
