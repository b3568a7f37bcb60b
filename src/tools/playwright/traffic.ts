import type { Page, Request } from '@playwright/test';

/** Requests that are under way, and when each page last had one. Null: of no page that is known. */
export interface Traffic {
  begin(request: Request, page: Page | null): void;
  end(request: Request): void;
  /** The page was closed: nobody waits for its answers. */
  forget(page: Page): void;
  /** When the pages that are meant last had a request, in ms; for ever while one is under way. */
  lastAt(isMeant: (page: Page | null) => boolean): number;
}

export const createTraffic = (): Traffic => {
  const pending = new Map<Request, Page | null>();
  const lastAt = new Map<Page | null, number>();
  return {
    begin(request, page) {
      // Nobody waits for the answer to a beacon.
      if (request.resourceType() !== 'ping') pending.set(request, page);
      lastAt.set(page, Date.now());
    },
    end(request) {
      lastAt.set(pending.get(request) ?? null, Date.now());
      pending.delete(request);
    },
    forget(page) {
      for (const [request, of] of pending) if (of === page) pending.delete(request);
      lastAt.delete(page);
    },
    lastAt: (isMeant) =>
      [...pending.values()].some(isMeant)
        ? Infinity
        : Math.max(0, ...[...lastAt].map(([page, at]) => (isMeant(page) ? at : 0))),
  };
};
