import type { BrowserContext, Page, Response } from '@playwright/test';
import { Unpressed } from '../banner/press.js';
import type { Watch } from '../watch.js';
import type { Asker } from './asker.js';
import { type Loaded, violationsOf } from './axe.js';
import type { Declared } from './declared.js';
import { factsOf, type IsMeant } from './facts.js';
import { keyOf, unseen } from './judge.js';
import { hasGpc, hasOpener, keptBy, type Look } from './look.js';
import type { AuditState } from './report.js';
import type { Shots } from './shots.js';

/** What every visit has to do with. */
export interface Walk {
  readonly context: BrowserContext;
  /** The page that the tester's locators belong to: all visits are made in it. Null: each has its own. */
  readonly shared: Page | null;
  readonly watched: Watch;
  readonly declared: Declared;
  readonly asker: Asker;
  readonly quiet: number | undefined;
  readonly axe: Loaded | null;
  readonly isMeant: IsMeant;
  readonly shots: Shots;
}

/** One page in one state. */
export interface Stop {
  readonly url: string;
  readonly state: AuditState;
  /** Whether the visitor has answered already, on another page. */
  readonly isKnown: boolean;
}

/** Runs in the page: what a tab keeps is no part of what a browser's storage state carries over. */
const forget = (): void => {
  try {
    sessionStorage.clear();
  } catch {
    // A page without storage.
  }
};

/** Opens what is needed for a visit, and leaves it as a visitor without a past would find it. */
export const inPage = async <Result>(
  { context, shared }: Pick<Walk, 'context' | 'shared'>,
  run: (page: Page) => Promise<Result>,
): Promise<Result> => {
  const page = shared ?? (await context.newPage());
  try {
    return await run(page);
  } finally {
    if (shared) {
      await shared.evaluate(forget).catch(() => {});
      await shared.goto('about:blank');
    } else await page.close();
  }
};

/** The page as it was sent. Not every browser keeps that: then it is asked for once more. */
const textOf = async (response: Response | null, context: BrowserContext): Promise<string> =>
  (await response?.text().catch(async () => {
    const again = await context.request.get(response.url()).catch(() => null);
    return (await again?.text()) ?? '';
  })) ?? '';

/** Answers as the state says, and comes again as that visitor does. */
const answer = async (page: Page, walk: Walk, state: AuditState): Promise<void> => {
  const { watched, declared, asker, quiet } = walk;
  const comeAgain = async (): Promise<void> => {
    await watched.quiet(quiet, page);
    await page.reload();
    await watched.quiet(quiet, page);
  };
  const grants = Object.fromEntries(declared.optional.map((id) => [id, id === state]));
  watched.begin(page);
  if (state !== 'withdrawn') await asker.answer(page, state, grants);
  else {
    await asker.answer(page, 'all', grants);
    await comeAgain();
    watched.begin(page);
    await asker.withdraw(page);
  }
  await comeAgain();
};

/** What could not be pressed, as far as that can be said in no language. */
const reasonOf = (cause: unknown): string => {
  if (cause instanceof Unpressed) return cause.place;
  const [first = ''] = String(cause).split('\n');
  const [, waited] = /waiting for ((?:locator|getBy)\(.+)/.exec(String(cause)) ?? [];
  return waited?.replace(/ to be visible.*/, '') ?? first.replace(/^\w*Error: /, '');
};

/** Why nobody could answer; '' when somebody did. What the tester has said wrong is thrown. */
const tryToAnswer = async (page: Page, walk: Walk, state: AuditState): Promise<string> => {
  try {
    await answer(page, walk, state);
    return '';
  } catch (cause) {
    if (walk.asker.isGiven) throw cause;
    return reasonOf(cause);
  }
};

/** Pictures of what is found for the first time, and of pages where something has never been seen. */
const illustrate = async (page: Page, walk: Walk, look: Look): Promise<void> => {
  const { declared, isMeant, shots } = walk;
  const wanted = factsOf(look, declared, isMeant).map((fact): [string, string] => [
    keyOf(fact),
    fact.code === 'accessibility' ? (fact.seen.split(', ')[0] ?? '') : '',
  ]);
  const never = look.state === 'all' ? unseen([look], declared) : [];
  const missing = never.map(({ name: subject, category }): [string, string] => [
    keyOf({ code: 'never-seen', subject, category, seen: '' }),
    '',
  ]);
  await shots.take(page, `${look.state} ${look.url}`, [...wanted, ...missing]);
};

/** Visits a page in a state, and says all that was seen. */
export const visit = (walk: Walk, { url, state, isKnown }: Stop): Promise<Look> =>
  inPage(walk, async (page) => {
    const { context, watched, asker, quiet, axe } = walk;
    watched.begin(page);
    const response = await page.goto(url);
    const html = await textOf(response, context);
    await watched.quiet(quiet, page);
    const hasLibrary = await asker.isOn(page);
    const isAsked = state !== 'unset' && hasLibrary && (await asker.isAsking(page, !isKnown));
    let unanswered = isAsked ? await tryToAnswer(page, walk, state) : '';
    // A tool that is there, and asks nobody.
    if (asker.tool && hasLibrary && state !== 'unset' && !isAsked && !isKnown) {
      unanswered = asker.tool.markup.accept;
    }
    const isAnswered = asker.isOurs && hasLibrary ? !unanswered : isKnown || isAsked;
    const look: Look = {
      // Where it was led to.
      url: response?.url() ?? url,
      state,
      html,
      unanswered,
      hasLibrary,
      isAnswered: state === 'unset' || (isAnswered && !unanswered),
      kept: await keptBy(page),
      hasGpc: await hasGpc(page),
      hasOpener: !asker.isOurs || state !== 'refused' || (await hasOpener(page)),
      requests: watched.requestsOf(page),
      violations: state === 'unset' && axe ? await violationsOf(page, axe) : [],
    };
    await illustrate(page, walk, look);
    return look;
  });
