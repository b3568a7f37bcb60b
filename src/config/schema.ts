/**
 * Every field that this version reads, by its default, in the order of ConsentConfig. The default
 * shows what is expected: `''` a text; several values one of these, the first being the default
 * (a number: any count of days); a single item a list of such; an object one with these keys, or
 * with free ids where the key is `*`.
 */
import { isHttp } from '../env.js';
import type { Site } from '../model/settings.js';

type Value = string | number | boolean;

export type Field =
  | string
  | readonly [Field]
  | readonly [Value, Value, ...Value[]]
  | { readonly [key: string]: Field };

const company = { country: '', policyUrl: '', optOutUrl: '' };
const cookies: Field = [
  { name: '', purpose: '', expires: '', kind: ['cookie', 'local', 'session'], keep: [false, true] },
];

export const CATEGORY: Field = {
  title: '',
  description: '',
  required: [false, true],
  cookies,
  vendors: [{ name: '', ...company }],
};

export const SCHEMA: Field = {
  operator: '',
  group: [''],
  contact: '',
  policy: { url: '', version: '', covers: [''], updated: '' },
  categories: { '*': CATEGORY },
  services: { '*': { category: '', title: '', provider: '', ...company, cookies } },
  sites: [''],
  hub: '',
  tour: '',
  cookie: { name: 'soglasie', domain: '', renewUrl: '' },
  expires: [365, 'until-withdrawn'],
  reaskAfterRefusal: [182, 182],
  mode: ['opt-in', 'opt-out'],
  gpc: ['honour', 'ignore'],
  onWithdraw: ['offer-reload', 'reload', 'keep'],
  withdrawal: { email: '', within: '' },
  locale: '',
  texts: { '*': '' },
  ui: {
    layout: ['card', 'bar'],
    theme: ['page', 'light', 'dark', 'os'],
    launcher: ['auto', true, false],
    prompt: ['auto', 'manual'],
  },
  nonce: '',
};

/** The host that an entry of `sites` stands for; undefined for anything else. */
export const parseSite = (entry: string): Site | undefined => {
  try {
    const { hostname, pathname, protocol } = new URL(
      entry.replace(/^(?!https?:\/\/)/i, 'https://'),
    );
    // No address, and no single label but localhost: browsers keep no shared cookie there.
    return pathname === '/' && /^([\w-]+\.)+[a-z][\w-]*$|^localhost$/.test(hostname)
      ? { host: hostname, secure: protocol === 'https:' }
      : undefined;
  } catch {
    return undefined;
  }
};

type Rule = readonly [expected: string, test: (text: string) => unknown];

const url: Rule = ['http(s) address', isHttp];
const host: Rule = ['host name', parseSite];
const version: Rule = ['[A-Za-z0-9._-]{1,16}', (text) => /^[\w.-]{1,16}$/.test(text)];

/** What texts under these keys must be besides. */
export const RULES: ReadonlyMap<string, Rule> = new Map([
  ['url', url],
  ['hub', url],
  ['renewUrl', url],
  ['tour', ['path', (text) => /^\/[^/\\]/.test(text)]],
  ['policyUrl', url],
  ['optOutUrl', url],
  ['sites', host],
  ['domain', host],
  ['version', version],
  ['covers', version],
  ['updated', ['ISO date', (text) => /^\d{4}-\d\d-\d\d/.test(text)]],
  ['config.cookie.name', ['cookie name', (text) => /^[\w.-]{1,40}$/.test(text)]],
]);

/** Keys whose texts may be given by locale. */
export const LOCALIZED = /^(title|description|purpose)$/;
