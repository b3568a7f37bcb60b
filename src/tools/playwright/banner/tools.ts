import type { Page } from '@playwright/test';
import type { Banner } from './banner.js';
import {
  COOKIEBOT,
  COOKIEYES,
  KLARO,
  type Markup,
  ONETRUST,
  TARTEAUCITRON,
  USERCENTRICS,
  VANILLA,
} from './markup.js';
import { ready } from './ready.js';

/** A tool that many sites run, by what it has published. */
export interface Tool {
  readonly name: string;
  readonly markup: Markup;
  /** Runs in the page: whether it is there, answered or not. */
  readonly isThere: string;
  /** Cookies and storage keys of its own, as globs. */
  readonly kept: readonly string[];
  /** Hosts that it loads from and reports to. */
  readonly hosts: readonly string[];
  /** How it has a script wait. */
  readonly held: string;
}

const has = (selector: string): string => `!!document.querySelector('${selector}')`;

/** Names of the tools whose banners are ready, in the order in which they are looked for. */
export type ToolName =
  | 'cookiebot'
  | 'klaro'
  | 'onetrust'
  | 'cookieyes'
  | 'tarteaucitron'
  | 'usercentrics'
  | 'vanillaCookieconsent';

/** The tools, by the names of `banners`. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  cookiebot: {
    name: 'Cookiebot',
    markup: COOKIEBOT,
    isThere: `!!window.Cookiebot || ${has('#CybotCookiebotDialog')}`,
    kept: ['CookieConsent', 'CookieConsentBulkSetting-*', 'CookieConsentBulkTicket'],
    hosts: ['cookiebot.com', 'cookiebot.eu'],
    held: 'type="text/plain" data-cookieconsent="statistics"',
  },
  klaro: {
    name: 'Klaro',
    markup: KLARO,
    isThere: `!!window.klaro || ${has('.klaro')}`,
    kept: ['klaro'],
    hosts: ['kiprotect.com', 'klaro.org'],
    held: 'type="text/plain" data-type="application/javascript" data-name="…"',
  },
  onetrust: {
    name: 'OneTrust',
    markup: ONETRUST,
    isThere: `!!window.OneTrust || ${has('#onetrust-consent-sdk')}`,
    kept: ['OptanonConsent', 'OptanonAlertBoxClosed', 'eupubconsent-v2', 'OneTrust*'],
    hosts: ['cookielaw.org', 'onetrust.com', 'onetrust.io'],
    held: 'type="text/plain" class="optanon-category-C0002"',
  },
  cookieyes: {
    name: 'CookieYes',
    markup: COOKIEYES,
    isThere: `!!window.getCkyConsent || ${has('.cky-consent-container, .cky-modal')}`,
    kept: ['cookieyes-consent', 'cky-*'],
    hosts: ['cdn-cookieyes.com', 'cookieyes.com'],
    held: 'type="text/plain" data-cookieyes="cookieyes-analytics"',
  },
  tarteaucitron: {
    name: 'tarteaucitron',
    markup: TARTEAUCITRON,
    isThere: `!!window.tarteaucitron || ${has('#tarteaucitronRoot')}`,
    kept: ['tarteaucitron'],
    hosts: ['tarteaucitron.io'],
    held: 'tarteaucitron.job.push("…")',
  },
  usercentrics: {
    name: 'Usercentrics',
    markup: USERCENTRICS,
    isThere: `!!window.UC_UI || !!window.__ucCmp || ${has('#usercentrics-root, #usercentrics-cmp-ui')}`,
    kept: ['uc_*', 'ucString', 'ucData', 'usercentrics*'],
    hosts: ['usercentrics.eu', 'usercentrics.com'],
    held: 'type="text/plain" data-usercentrics="…"',
  },
  vanillaCookieconsent: {
    name: 'vanilla-cookieconsent',
    markup: VANILLA,
    isThere: `typeof window.CookieConsent?.showPreferences === 'function' || ${has('#cc-main')}`,
    kept: ['cc_cookie'],
    hosts: [],
    held: 'type="text/plain" data-category="analytics"',
  },
};

/**
 * Banners of other tools, ready to be answered, by their published markup. An audit finds them by
 * itself; named, they can be changed: `audit(page, { ...banners.klaro, reject: '#no' })`.
 */
export const banners: Readonly<Record<ToolName, Required<Banner>>> = Object.fromEntries(
  Object.entries(TOOLS).map(([id, { name, markup }]) => [id, ready(name, markup)]),
) as Record<ToolName, Required<Banner>>;

/** A tool by its name in a report, or by its name in `banners`. */
export const toolNamed = (name: string): [id: ToolName, tool: Tool] | undefined =>
  (Object.entries(TOOLS) as [ToolName, Tool][]).find(
    ([id, tool]) => id === name || tool.name.toLowerCase() === name.toLowerCase(),
  );

/** The tool that a page runs, as far as it is known. */
export const toolOn = async (page: Page): Promise<[id: ToolName, tool: Tool] | undefined> => {
  for (const [id, tool] of Object.entries(TOOLS) as [ToolName, Tool][]) {
    if (await page.evaluate(tool.isThere)) return [id, tool];
  }
  return undefined;
};
