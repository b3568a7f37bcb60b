import type { BrowserContext, CDPSession, Page, Request } from '@playwright/test';
import { type KeptNote, NOTE, noteKept } from './in-page.js';
import type { State } from './result.js';

/** Where something happened. */
interface Where {
  readonly page: string;
  readonly state: State;
}

export interface RequestNote extends Where {
  readonly url: string;
  /** Address of what made the browser ask; that of the page for its markup and its own code. */
  readonly from: string;
}

export interface StorageNote extends Where {
  readonly name: string;
  readonly kind: KeptNote['kind'];
  readonly place: string;
  readonly by: string;
  readonly afterMs: number | null;
}

/** All that a browser does, as it is told. */
export interface Notes {
  readonly requests: readonly RequestNote[];
  readonly kept: readonly StorageNote[];
  /** What follows happens here. */
  at(where: Where): void;
  /** Has a page tell what makes it ask for something. */
  follow(page: Page): Promise<void>;
  /** Notes what a browser keeps now, whoever set it. */
  keep(found: readonly Omit<StorageNote, keyof Where>[]): void;
  /** Resolves when every answer so far was looked at. */
  settled(): Promise<unknown>;
}

interface Initiator {
  readonly url?: string;
  readonly stack?: Stack;
}
interface Stack {
  readonly callFrames: readonly { readonly url: string }[];
  readonly parent?: Stack;
}

const scriptIn = (stack: Stack | undefined): string =>
  stack
    ? (stack.callFrames.find(({ url }) => /^https?:/.test(url))?.url ?? scriptIn(stack.parent))
    : '';

const plain = (url: string): string => url.replace(/#.*/, '');

/** Address of the document that asks; '' for the request of a page that is still to come. */
const frameOf = (request: Request): { readonly frame: string; readonly isMain: boolean } => {
  try {
    const frame = request.frame();
    return { frame: plain(frame.url()), isMain: !frame.parentFrame() };
  } catch {
    return { frame: '', isMain: true };
  }
};

/** Watches a context from now on. */
export const takeNotes = async (context: BrowserContext): Promise<Notes> => {
  const requests: (Omit<RequestNote, 'from'> & ReturnType<typeof frameOf>)[] = [];
  const kept: StorageNote[] = [];
  const initiators = new Map<string, string>();
  const pending: Promise<unknown>[] = [];
  let now: Where = { page: '', state: 'unset' };

  await context.exposeBinding(NOTE, ({ frame }, note: KeptNote) => {
    const place = URL.canParse(frame.url()) ? new URL(frame.url()).hostname : '';
    const isOwn = !frame.parentFrame() && note.by === plain(frame.url());
    kept.push({ ...now, ...note, by: isOwn ? now.page : note.by, place });
  });
  await context.addInitScript(noteKept, NOTE);

  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url)) requests.push({ ...now, url, ...frameOf(request) });
  });
  context.on('response', (response) => {
    const where = now;
    const url = response.url();
    const look = async (): Promise<void> => {
      const headers = await response.headersArray();
      for (const { name, value } of headers) {
        if (name.toLowerCase() !== 'set-cookie') continue;
        const [pair = ''] = value.split(';');
        const [, domain = new URL(url).hostname] = /;\s*domain=\.?([^;\s]+)/i.exec(value) ?? [];
        const cookie = (pair.split('=')[0] ?? '').trim();
        kept.push({
          ...where,
          name: cookie,
          kind: 'cookie',
          place: domain,
          by: url,
          afterMs: null,
        });
      }
    };
    // The page may have gone before the answer was read.
    pending.push(look().catch(() => {}));
  });

  return {
    get requests() {
      return requests.map(({ frame, isMain, ...one }) => {
        const from = plain(initiators.get(one.url) ?? frame);
        // Also where the page's address has led to another one.
        return {
          ...one,
          from: !/^http/.test(from) || (isMain && from === frame) ? one.page : from,
        };
      });
    },
    kept,
    at(where) {
      now = where;
    },
    async follow(page) {
      const session: CDPSession = await context.newCDPSession(page);
      await session.send('Network.enable');
      // What a script asks for later, by an image say, is its doing too. Nothing may stop for it.
      await session.send('Debugger.enable');
      await session.send('Debugger.setAsyncCallStackDepth', { maxDepth: 8 });
      await session.send('Debugger.setSkipAllPauses', { skip: true });
      session.on('Network.requestWillBeSent', ({ request, initiator }) => {
        const { url, stack } = initiator as Initiator;
        const from = scriptIn(stack) || url || '';
        if (from && !initiators.has(request.url)) initiators.set(request.url, from);
      });
    },
    keep: (found) => void kept.push(...found.map((one) => ({ ...now, ...one }))),
    settled: () => Promise.all(pending),
  };
};
