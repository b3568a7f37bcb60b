import type { BrowserContext, Frame, Page, Request } from '@playwright/test';
import { createTraffic } from './traffic.js';

/** Where to look: a page, or all pages of a context. */
export type Target = Page | BrowserContext;

/** One request that left the browser. */
export interface Asked {
  readonly url: string;
  /** Address of the document that asked; '' when there is none. */
  readonly frame: string;
  /** Null for a service worker's, and for that of a page that is still to come. */
  readonly page: Page | null;
}

/** What a context does, in all of its pages and pop-ups. */
export interface Watch {
  /** What was asked for since the visitor's last answer. */
  requests(): readonly Asked[];
  /** What a page, and what it opened, asked for since its own last answer, or since it was begun. */
  requestsOf(page: Page): readonly Asked[];
  /** Begins the list anew: another answer holds now; it was given on this page. */
  begin(page?: Page): void;
  /** Whether a document was opened there while this watched: only then does silence say anything. */
  hasSeen(target: Target): boolean;
  /** Resolves when the pages, or one of them, have loaded and asked for nothing for a while. */
  quiet(ms?: number, page?: Page): Promise<void>;
}

/** A page that asks for nothing for so long has done what it does by itself, in ms. */
const SILENCE = 500;

/** A page that is never silent is not waited for any longer, in ms. */
const PATIENCE = 5_000;

/** Where pages without the global `soglasie` leave what the library told the document. */
export const HEARD = 'soglasie.state';

export const contextOf = (target: Target): BrowserContext =>
  'context' in target ? target.context() : target;

/** Whether a page shows a document of somebody's: neither nothing, nor a browser's own. */
export const isOpened = (page: Page): boolean => !/^(?:about:|chrome-error:|$)/.test(page.url());

const isWeb = (url: string): boolean => /^(?:https?|wss?):/.test(url);

/** Null for a service worker's request, and for that of a page that is still to come. */
const frameOf = (request: Request): Frame | null => {
  try {
    return request.frame();
  } catch {
    return null;
  }
};

/** Runs in the page, before its own code. */
const listen = (key: string): void => {
  for (const name of ['soglasie:ready', 'soglasie:change']) {
    const keep = (event: Event): void => {
      const { detail } = event as CustomEvent;
      Reflect.set(window, Symbol.for(key), detail.state ?? detail);
    };
    window.addEventListener(name, keep, true);
  }
};

const watches = new WeakMap<BrowserContext, Watch>();

/** Watches a context from now on; once, however often it is called. */
export const watch = (target: Target): Watch => {
  const context = contextOf(target);
  const known = watches.get(context);
  if (known) return known;
  /** All that was ever asked for; what was stopped before it left is taken out. */
  let log: Asked[] = [];
  let latest: Asked[] = [];
  const before = new WeakMap<Page, ReadonlySet<Asked>>();
  const openerOf = new WeakMap<Page, Page>();
  const seen = new Set<Page>();
  const traffic = createTraffic();
  const note = (url: string, from: Frame | null): void => {
    if (!isWeb(url)) return;
    const asked = { url, frame: from?.url() ?? '', page: from?.page() ?? null };
    log.push(asked);
    latest.push(asked);
  };
  const meet = (page: Page): void => {
    page.on('domcontentloaded', () => {
      if (isOpened(page)) seen.add(page);
    });
    page.on('websocket', (socket) => note(socket.url(), page.mainFrame()));
    page.on('close', () => traffic.forget(page));
    void page.opener().then((opener) => opener && openerOf.set(page, opener));
  };
  context.on('request', (request) => {
    const page = frameOf(request)?.page() ?? null;
    note(request.url(), frameOf(request));
    traffic.begin(request, page);
  });
  // Its beginning will do: an answer may be a stream, and one that no code reads has no end.
  context.on('response', (response) => traffic.end(response.request()));
  context.on('requestfailed', (request) => {
    traffic.end(request);
    // The page's own policy stopped it before it left.
    if (request.failure()?.errorText !== 'csp') return;
    const isKept = ({ url }: Asked): boolean => url !== request.url();
    log = log.filter(isKept);
    latest = latest.filter(isKept);
  });
  context.on('page', meet);
  context.pages().forEach(meet);
  const installed = Promise.allSettled([
    context.addInitScript(listen, HEARD),
    ...context.pages().map((page) => page.evaluate(listen, HEARD)),
  ]);
  /** Whether a page, or one that it opened, is meant; of what nobody can say whose it is, too. */
  const isOf = (page: Page, other: Page | null): boolean => {
    for (let one = other; one; one = openerOf.get(one) ?? null) if (one === page) return true;
    return !other;
  };
  const made: Watch = {
    requests: () => latest,
    requestsOf: (page) =>
      log.filter((asked) => isOf(page, asked.page) && !before.get(page)?.has(asked)),
    begin(page) {
      latest = [];
      if (page) before.set(page, new Set(log));
      // What is open now has nothing to hide: its list begins here.
      for (const one of context.pages().filter(isOpened)) seen.add(one);
    },
    hasSeen: (where) => ('context' in where ? seen.has(where) : seen.size > 0),
    async quiet(ms = SILENCE, page) {
      await installed;
      await Promise.all((page ? [page] : context.pages()).map((one) => one.waitForLoadState()));
      const beganAt = Date.now();
      const isMeant = (other: Page | null): boolean => !page || isOf(page, other);
      const isSilent = (): boolean => Date.now() - Math.max(beganAt, traffic.lastAt(isMeant)) >= ms;
      while (!isSilent() && Date.now() - beganAt < PATIENCE) {
        await new Promise((next) => setTimeout(next, 20));
      }
    },
  };
  watches.set(context, made);
  return made;
};

/** The watch of a context; throws where nobody began one before the first page. */
export const watchOf = (target: Target): Watch => {
  const found = watches.get(contextOf(target));
  if (found) return found;
  throw new Error(
    'soglasie: nobody has watched this context: use test.extend(consentTest), or call consent(page) before page.goto()',
  );
};
