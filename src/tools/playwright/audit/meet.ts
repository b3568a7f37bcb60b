import type { BrowserContext, Page } from '@playwright/test';
import { banners, type Tool, toolNamed, toolOn } from '../banner/tools.js';
import { ownConfig } from '../config.js';
import { state as stateOf } from '../state.js';
import type { Watch } from '../watch.js';
import { type Asker, foreign, OURS } from './asker.js';
import type { AuditOptions } from './audit.js';
import { type Declared, declare } from './declared.js';
import { declareKnown, isOwnKept, type Own } from './declared-known.js';
import type { AuditReport, AuditState } from './report.js';
import { statesOf } from './states.js';
import { inPage } from './visit.js';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What is known of a site before anything is looked at. */
interface Met {
  readonly asker: Asker;
  readonly declared: Declared;
  readonly states: readonly AuditState[];
  readonly site: AuditReport['site'];
}

interface Way {
  readonly context: BrowserContext;
  readonly shared: Page | null;
  readonly watched: Watch;
  readonly quiet: number | undefined;
  readonly before: StorageState;
}

/** The tester's own cookies and keys, without an answer that was given already, and what it brought. */
export const unanswered = (
  { cookies, origins }: StorageState,
  declared: Declared,
): StorageState => ({
  cookies: cookies.filter(({ name }) => declared.isBrought({ name, kind: 'cookie' })),
  origins: origins.map(({ localStorage, ...origin }) => ({
    ...origin,
    localStorage: localStorage.filter(({ name }) => declared.isBrought({ name, kind: 'local' })),
  })),
});

/** Runs in the page. */
const nameOf = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content.trim() ||
  document.title.trim();

/** Who asks: whom the tester names, our library, another tool that is known, and else ours again. */
const askerOn = async (page: Page, options: AuditOptions): Promise<Asker> => {
  const { tool: name, accept, reject, choose, reopen } = options;
  const named = name === undefined ? undefined : toolNamed(name);
  const [id, tool] = named ?? [];
  const ready = id && banners[id];
  const said = { accept, reject, choose, reopen };
  const isSaid = Object.values(said).some((one) => one !== undefined);
  if (isSaid && !ready) return foreign(options, undefined);
  if (ready) return foreign({ ...ready, ...defined(said) }, tool);
  if (name !== undefined && name !== OURS.name) {
    throw new Error(
      `soglasie: the tool "${name}" is not known; there are ${Object.keys(banners).join(', ')}. Of another, say accept, reject and choose`,
    );
  }
  const isOurs = name === OURS.name || (await page.evaluate(() => 'soglasie' in window));
  if (isOurs || (await stateOf(page)) !== null) return OURS;
  const found = await toolOn(page);
  return found ? foreign(banners[found[0]], found[1]) : OURS;
};

/** Those parts that somebody has given. */
const defined = <Parts extends object>(parts: Parts): Partial<Parts> =>
  Object.fromEntries(
    Object.entries(parts).filter(([, one]) => one !== undefined),
  ) as Partial<Parts>;

const NOBODY: Own = { kept: [], hosts: [] };

/** What is declared: by the config of a site of ours, by one that is given, or by what is known. */
const declaredOn = async (page: Page, asker: Asker, options: AuditOptions): Promise<Declared> => {
  const { config } = options;
  if (asker.isOurs) return declare(config ?? (await ownConfig(page).catch(() => null)) ?? {});
  const own: Tool | Own = asker.tool ?? NOBODY;
  if (!config) return declareKnown(own);
  const declared = declare(config);
  const { isOwn } = declareKnown(own);
  return {
    ...declared,
    isForeign: ({ name }) => !isOwnKept(own, name),
    isOwn: (url, pageUrl) => declared.isOwn(url, pageUrl) || isOwn(url, pageUrl),
  };
};

/** Opens the first page, and finds out who asks there, what is declared, and what can be answered. */
export const meet = async (way: Way, url: string, options: AuditOptions): Promise<Met> => {
  const { context, watched, quiet, before } = way;
  const open = async (page: Page): Promise<void> => {
    await page.goto(url);
    await watched.quiet(quiet, page);
  };
  const found = await inPage(way, async (page) => {
    await open(page);
    const asker = await askerOn(page, options);
    const declared = await declaredOn(page, asker, options);
    const site = { name: await page.evaluate(nameOf), host: new URL(page.url()).host };
    // Another tool shows what can be chosen to those alone who have not answered.
    const states = asker.tool ? null : await statesOf(page, asker, declared, options.states);
    return { asker, declared, site, states };
  });
  const { asker, declared, site, states } = found;
  if (states) return { asker, declared, site, states };
  await context.setStorageState(unanswered(before, declared));
  return inPage(way, async (page) => {
    await open(page);
    return { asker, declared, site, states: await statesOf(page, asker, declared, options.states) };
  });
};
