import type { ExpectMatcherState, Page } from '@playwright/test';
import { parsePlace } from '../../core/config/place.js';
import type { ConsentConfig } from '../../model/config.js';
import { account } from './account.js';
import { attach } from './attach.js';
import { type AuditOptions, audit } from './audit/audit.js';
import { declare } from './audit/declared.js';
import { keptBy } from './audit/look.js';
import { reportText } from './audit/text.js';
import { WORDS } from './audit/words.js';
import { ownConfig } from './config.js';
import { named, written } from './named.js';
import { state } from './state.js';
import { banner } from './visitor.js';
import { isOpened, type Target, watch, watchOf } from './watch.js';

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Looks again until the answer is the wanted one, or time is up. */
const poll = async (
  { isNot, timeout }: ExpectMatcherState,
  look: () => boolean | Promise<boolean>,
): Promise<boolean> => {
  const until = Date.now() + timeout;
  for (;;) {
    // A page on its way to the next one answers nothing.
    const pass = await Promise.resolve()
      .then(look)
      .catch(() => isNot);
    if (pass !== isNot || Date.now() > until) return pass;
    await new Promise((next) => setTimeout(next, 50));
  }
};

const outcome = async (
  { isNot, utils }: ExpectMatcherState,
  target: Target,
  name: string,
  pass: boolean,
  expected: string,
): Promise<Outcome> => {
  const received = pass === isNot ? await account(target) : '';
  const receiver = 'context' in target ? 'page' : 'context';
  const hint = utils.matcherHint(name, receiver, '', { isNot });
  return {
    pass,
    message: () => `${hint}\n\nExpected: ${isNot ? 'not ' : ''}${expected}\n${received}`,
  };
};

/** A host (its subdomains too), a host with a path prefix, or a pattern of whole addresses. */
type Where = string | RegExp;

/** Asks whether anything was asked for at a place; throws at once for what is none. */
const asking = (target: Target, where: Where): (() => boolean) => {
  const watched = watchOf(target);
  const place = typeof where === 'string' ? parsePlace(where) : where;
  if (!place) throw new Error(`soglasie: "${where}" is no host and no host with a path`);
  return () =>
    watched.requests().some(({ url }) => {
      if (place instanceof RegExp) return url.search(place) >= 0;
      const { hostname, pathname, search } = new URL(url);
      return (
        `.${hostname}`.endsWith(`.${place.host}`) && (pathname + search).startsWith(place.path)
      );
    });
};

/** Where nothing was opened, nothing could happen; that it did not is no evidence of anything. */
const refuseUnless = (isEvidence: boolean): void => {
  if (isEvidence) return;
  throw new Error(
    'soglasie: no page was opened since this context is watched, so nothing could happen in it: await page.goto() first',
  );
};

/** Waits until all is done that a page does by itself, and sees that there was a page. */
const silence = async (target: Target): Promise<void> => {
  const watched = watchOf(target);
  await watched.quiet();
  refuseUnless(watched.hasSeen(target));
};

/** A matcher under its name, with what is expected, in a trace. */
const asStep = (
  { isNot }: ExpectMatcherState,
  target: Target,
  name: string,
  expected: unknown,
  run: () => Promise<Outcome>,
): Promise<Outcome> => {
  const what = expected === undefined ? '' : written(expected);
  return named(target, `expect ${isNot ? 'not.' : ''}${name}(${what})`, run);
};

/** For `expect.extend(consentMatchers)`. All of them wait, as Playwright's own do. */
export const consentMatchers = {
  /** Whether these categories, and maybe others, are granted or refused. */
  toHaveConsent(
    this: ExpectMatcherState,
    page: Page,
    grants: Readonly<Record<string, boolean>>,
  ): Promise<Outcome> {
    return asStep(this, page, 'toHaveConsent', grants, async () => {
      const pass = await poll(this, async () => {
        const said = await state(page);
        if (!said) return this.isNot;
        return Object.entries(grants).every(
          ([id, is]) => (said.services?.[id] ?? said.categories[id]) === is,
        );
      });
      const expected = `categories ${this.utils.printExpected(grants)}`;
      return outcome(this, page, 'toHaveConsent', pass, expected);
    });
  },

  /** Whether the question is on the page. */
  toAskForConsent(this: ExpectMatcherState, page: Page): Promise<Outcome> {
    return asStep(this, page, 'toAskForConsent', undefined, async () => {
      if (this.isNot) {
        await watch(page).quiet();
        refuseUnless(isOpened(page));
      }
      const pass = await poll(this, () => banner(page).isVisible());
      return outcome(this, page, 'toAskForConsent', pass, 'the question on the page');
    });
  },

  /** Whether nothing was asked for at a place since the visitor's last answer, and nothing will be. */
  toHoldBack(this: ExpectMatcherState, target: Target, where: Where): Promise<Outcome> {
    return asStep(this, target, 'toHoldBack', where, async () => {
      const isAsked = asking(target, where);
      if (!this.isNot) await silence(target);
      const pass = this.isNot ? await poll(this, () => !isAsked()) : !isAsked();
      return outcome(this, target, 'toHoldBack', pass, `no request to ${where}`);
    });
  },

  /** Whether something was asked for at a place since the visitor's last answer. */
  toHaveRequested(this: ExpectMatcherState, target: Target, where: Where): Promise<Outcome> {
    return asStep(this, target, 'toHaveRequested', where, async () => {
      const isAsked = asking(target, where);
      if (this.isNot) await silence(target);
      const pass = await poll(this, isAsked);
      return outcome(this, target, 'toHaveRequested', pass, `a request to ${where}`);
    });
  },

  /**
   * Whether every cookie of this host and every storage key of this page is declared: by the config
   * that is given, or by what the page's own tag says.
   */
  toHaveNoUndeclaredCookies(
    this: ExpectMatcherState,
    page: Page,
    config?: ConsentConfig,
  ): Promise<Outcome> {
    return asStep(this, page, 'toHaveNoUndeclaredCookies', undefined, async () => {
      await watch(page).quiet();
      refuseUnless(isOpened(page));
      const declared = declare(config ?? (await ownConfig(page)) ?? {});
      const undeclared = (await keptBy(page))
        .filter((one) => declared.isForeign(one) && declared.isKeptFor(one, page.url()))
        .filter((one) => !declared.declaring(one)[0])
        .map(({ name, place }) => `${name} (${place})`);
      const told = undeclared.length ? `\nUndeclared: ${undeclared.join(', ')}` : '';
      const expected = `every cookie and storage key to be declared${told}`;
      return outcome(this, page, 'toHaveNoUndeclaredCookies', !undeclared[0], expected);
    });
  },

  /**
   * Whether an audit of these pages finds nothing. Its report is attached to the test where that has
   * the fixtures of `consentTest`.
   */
  toPassAudit(this: ExpectMatcherState, target: Target, options?: AuditOptions): Promise<Outcome> {
    return asStep(this, target, 'toPassAudit', options?.urls, async () => {
      const report = await audit(target, options);
      await attach(report);
      const hint = this.utils.matcherHint('toPassAudit', 'page', 'options', { isNot: this.isNot });
      const told = reportText(report) || WORDS[report.lang].clean;
      return { pass: report.findings.length === 0, message: () => `${hint}\n\n${told}` };
    });
  },
};
