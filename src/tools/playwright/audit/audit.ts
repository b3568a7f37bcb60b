import type { BrowserContext, Page } from '@playwright/test';
import type { ConsentConfig } from '../../../model/settings.js';
import { VERSION } from '../../../model/version.js';
import { configOf } from '../config.js';
import { state as stateOf } from '../state.js';
import { consent } from '../visitor.js';
import { contextOf, type Target, type Watch, watch } from '../watch.js';
import { loadAxe, violationsOf } from './axe.js';
import { type Declared, declare, type Kept } from './declared.js';
import { judge } from './judge.js';
import { hasGpc, hasOpener, keptBy, type Look, noteWhenLoaded } from './look.js';
import type { AuditReport, AuditState } from './report.js';

export interface AuditOptions {
  /** Pages to visit, in this order. */
  readonly urls: readonly string[];
  /** The pages' own config. Default: what the first page says, where its tag has one. */
  readonly config?: ConsentConfig;
  /** How long a page has to ask for nothing to be done, in ms. Default 500. */
  readonly quiet?: number;
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What every visit has to do with. */
interface Walk {
  readonly context: BrowserContext;
  readonly watched: Watch;
  readonly declared: Declared;
  readonly quiet: number | undefined;
  /** Source of axe-core. */
  readonly axe: string | undefined;
}

/** The tester's own cookies and keys, without an answer that was given already. */
const unanswered = ({ cookies, origins }: StorageState, declared: Declared): StorageState => ({
  cookies: cookies.filter(({ name }) => declared.isForeign({ name, kind: 'cookie' })),
  origins: origins.map(({ localStorage, ...origin }) => ({
    ...origin,
    localStorage: localStorage.filter(({ name }) => declared.isForeign({ name, kind: 'local' })),
  })),
});

/** Answers as the state says, and comes again as that visitor does. */
const answer = async (
  page: Page,
  { watched, declared, quiet }: Walk,
  state: AuditState,
): Promise<void> => {
  const visitor = consent(page);
  if (state === 'all') await visitor.acceptAll();
  else if (state === 'refused') await visitor.rejectAll();
  else await visitor.choose(Object.fromEntries(declared.optional.map((id) => [id, id === state])));
  await watched.quiet(quiet);
  await page.reload();
  await watched.quiet(quiet);
};

/** `isKnown`: whether the visitor has answered already, on another page. */
const visit = async (
  walk: Walk,
  url: string,
  state: AuditState,
  isKnown: boolean,
): Promise<Look> => {
  const { context, watched, quiet, axe } = walk;
  const others = context.pages();
  const page = await context.newPage();
  try {
    watched.begin();
    const response = await page.goto(url);
    const html = (await response?.text()) ?? '';
    await watched.quiet(quiet);
    const said = await stateOf(page);
    let unanswered = '';
    if (state !== 'unset' && said?.ask) {
      await answer(page, walk, state).catch((cause) => {
        unanswered = String(cause).split('\n')[0] ?? '';
      });
    }
    return {
      // Where it was led to.
      url: response?.url() ?? url,
      state,
      html,
      unanswered,
      hasLibrary: said !== null,
      isAnswered: state === 'unset' || (said ? !unanswered : isKnown),
      kept: await keptBy(page),
      hasGpc: await hasGpc(page),
      hasOpener: state !== 'refused' || (await hasOpener(page)),
      // Those of its pop-ups too, but not of what the tester has open.
      requests: watched.requests().filter((one) => !others.some((other) => other === one.page)),
      violations: state === 'unset' && axe ? await violationsOf(page, axe) : [],
    };
  } finally {
    await page.close();
  }
};

/**
 * Visits pages as a visitor who has not answered, who refused, who granted one category alone, and
 * who granted all, and tells what happened without its category, what nobody declared, and what
 * keeps a visitor from choosing. Works in the context that it is given, with its routes, its headers
 * and its sign-in; afterwards, cookies and storage are what they were before.
 */
export const audit = async (
  target: Target,
  { urls, config, quiet }: AuditOptions,
): Promise<AuditReport> => {
  const [first] = urls;
  if (first === undefined) throw new Error('soglasie: an audit needs at least one address');
  const context = contextOf(target);
  const watched = watch(context);
  await noteWhenLoaded(context);
  const before = await context.storageState();
  const declared = declare(config ?? (await configOf(context, first)));
  const states = ['unset', 'refused', ...declared.optional, 'all'];
  const loaded = await loadAxe();
  const walk = { context, watched, declared, quiet, axe: loaded?.source };
  const looks: Look[] = [];
  try {
    for (const state of states) {
      await context.setStorageState(unanswered(before, declared));
      let isKnown = false;
      for (const url of urls) {
        const look = await visit(walk, url, state, isKnown);
        isKnown ||= state !== 'unset' && look.hasLibrary && look.isAnswered;
        looks.push(look);
      }
      // Where nothing asks, there is no other state to look at.
      if (!looks.some(({ hasLibrary }) => hasLibrary)) break;
    }
  } finally {
    await context.setStorageState(before);
  }
  // What the tester has brought along is not the pages'.
  const isMeant = (one: Kept): boolean =>
    declared.isForeign(one) &&
    !(one.kind === 'cookie' && before.cookies.some(({ name }) => name === one.name));
  const answered = looks.filter((look) => look.isAnswered);
  return {
    version: VERSION,
    date: new Date().toISOString(),
    urls,
    states,
    axe: loaded?.version ?? null,
    visits: answered.map(({ url, state, requests, kept }) => ({
      url,
      state,
      requests: requests.length,
      kept: [...new Set(kept.filter(isMeant).map(({ name }) => name))].sort(),
    })),
    findings: judge(looks, declared, isMeant),
  };
};
