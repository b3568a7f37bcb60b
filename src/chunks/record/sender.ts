// Lazy chunk. Only entry/ may import this file (tests/package/imports.test.ts).
import { warn, within } from '../../core/platform/env.js';
import { toJson } from '../../core/platform/memory.js';
import type { CreateSender } from '../../model/record.js';
import { completeRecord } from './complete.js';

/** How long an answer is waited for, in ms. What arrives after that is sent twice, and kept once. */
const ANSWER_TIMEOUT_MS = 3000;

/** A dead endpoint is left alone for the rest of the page view. */
const MOST_FAILURES = 5;

/** A server that says so of a record will say it again: but for one that is busy, RFC 9110 §15.5. */
const isFinal = (answer: unknown): boolean =>
  typeof answer === 'number' && /^4/.test(`${answer}`) && answer !== 408 && answer !== 429;

/** What is sent of an entry of the outbox; nothing of one that is none of ours. */
const bodyOf = (entry: unknown): string[] => {
  try {
    return [toJson('shown' in Object(entry) ? completeRecord(Object(entry)) : entry)];
  } catch {
    return [];
  }
};

/** Throws what kept it from arriving. */
const post = async (url: string, body: string): Promise<void> => {
  // A plain text needs no preflight; no cookie and no path of this page goes with it.
  const request = fetch(url, {
    method: 'POST',
    body,
    keepalive: true,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'origin',
  });
  const { ok, status } = await within(ANSWER_TIMEOUT_MS, request);
  if (!ok) throw status;
};

/** Sends what the outbox holds, the newest first, until each is acknowledged by any 2xx. */
export const createSender: CreateSender = ({ sites, record: { url } }, read, write) => {
  let failures = 0;
  let running = Promise.resolve();

  const { hostname } = new URL(url, location.href);
  const here = location.hostname.replace(/^www\./, '');
  if (![here, ...sites.map(({ host }) => host)].some((it) => `.${hostname}`.endsWith(`.${it}`))) {
    warn('W15', `records go to ${hostname}, which config.sites lacks`);
  }

  /**
   * All that waits, but for what has arrived; other tabs add to it too. What was noted is completed,
   * so that its texts need not be kept.
   */
  const waiting = (arrived?: string): string[] => {
    const { id, unsent } = read();
    const bodies = unsent.flatMap(bodyOf).filter((body) => body !== arrived);
    write({
      id,
      unsent: bodies.map((body) => JSON.parse(body)),
      isLate: failures > 0 && !!bodies[0],
    });
    return bodies;
  };

  const flush = async (): Promise<void> => {
    const tried = new Set<string>();
    for (;;) {
      const body = waiting()
        .filter((each) => !tried.has(each))
        .pop();
      if (!body || failures >= MOST_FAILURES) return;
      tried.add(body);
      try {
        await post(url, body);
        waiting(body);
      } catch (cause) {
        if (isFinal(cause)) {
          waiting(body);
          warn('W17', `record refused: ${cause}; it is dropped`);
          continue;
        }
        failures++;
        waiting();
        warn('W14', `record not sent: ${cause}; it waits for another try`);
        // An answer is about this record; without one, the others need not be tried.
        if (typeof cause !== 'number' || cause > 499) return;
      }
    }
  };

  return () => (running = running.then(flush));
};
