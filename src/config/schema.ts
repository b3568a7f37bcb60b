import { isHttp } from '../env.js';
import { NECESSARY } from '../model/category.js';
import type { Site } from '../model/settings.js';
import {
  days,
  listOf,
  localized,
  mapOf,
  number,
  objectOf,
  oneOf,
  type Reader,
  text,
  textLike,
} from './read.js';

/** Host and path that an entry of `sites`, `block` or `match` stands for; undefined for anything else. */
export const parsePlace = (entry: string): (Site & { readonly path: string }) | undefined => {
  try {
    const { hostname, pathname, search, protocol } = new URL(
      entry.replace(/^(?!https?:\/\/)/i, 'https://'),
    );
    // No address, and no single label but localhost: browsers keep no shared cookie there.
    return /^([\w-]+\.)+[a-z][\w-]*$|^localhost$/.test(hostname)
      ? { host: hostname, path: pathname + search, secure: protocol === 'https:' }
      : undefined;
  } catch {
    return undefined;
  }
};

/** An entry of `sites` names no path. */
export const parseSite = (entry: string): Site | undefined => {
  const { host = '', secure = true, path } = parsePlace(entry) ?? {};
  return path === '/' ? { host, secure } : undefined;
};

const url = textLike({ test: isHttp }, 'http(s) address');
const host = textLike({ test: parseSite }, 'host name');
const place = textLike({ test: parsePlace }, 'host or host/path');
const version = textLike(/^[\w.-]{1,16}$/);
/** What an id may be. */
export const ID = /^[a-z][a-z0-9_-]{0,31}$/;
const id = textLike(ID);
const someText = textLike(/./, 'text');

/** Without its name, nobody could tell what an item stands for: one that is left out is a fault. */
const name: Reader = (value = '', path, found) => someText(value, path, found);

const isSwitch = oneOf(false, true);
const company = { country: text, policyUrl: url, optOutUrl: url };
const cookies = listOf(
  objectOf({
    name,
    purpose: localized,
    expires: text,
    kind: oneOf('cookie', 'local', 'session'),
    keep: isSwitch,
  }),
);

const category = objectOf({
  title: localized,
  description: localized,
  required: isSwitch,
  cookies,
  vendors: listOf(objectOf({ name, ...company })),
});

/** `false` drops a category. */
export const CATEGORY: Reader = (value, path, found) =>
  value === false && path !== `config.categories.${NECESSARY}`
    ? value
    : category(value, path, found);

/** What a preset says besides: its key, and a word for the page's own code. */
const unread: Reader = () => undefined;

const service = objectOf({
  category: text,
  title: localized,
  provider: text,
  ...company,
  match: listOf(place),
  cookies,
  id: unread,
  consentSwitch: unread,
});

/** `true` that is still there stands for no preset. */
const SERVICE: Reader = (value, path, found) =>
  value === true ? value : service(value, path, found);

const types = mapOf(id, listOf(text));

/** A switch, or types by category; those that it does not name keep the default. */
const consentMode: Reader = (value, path, found) =>
  (Object(value) === value ? types : isSwitch)(value, path, found);

/** Every field that this version reads, in the order of ConsentConfig. */
export const SCHEMA = objectOf({
  operator: text,
  group: listOf(text),
  contact: text,
  policy: objectOf({
    url,
    version,
    covers: listOf(version),
    updated: textLike(/^\d{4}-\d\d-\d\d/, 'ISO date'),
  }),
  categories: mapOf(id, CATEGORY),
  services: mapOf(id, SERVICE),
  block: listOf(objectOf({ match: place, category: text })),
  sites: listOf(host),
  hub: url,
  tour: textLike(/^\/[^/\\]/, 'path'),
  cookie: objectOf({
    name: textLike(/^[\w.-]{1,40}$/, 'cookie name', 'soglasie'),
    domain: host,
    renewUrl: url,
  }),
  expires: days(365, 'until-withdrawn'),
  reaskAfterRefusal: days(182),
  mode: oneOf('opt-in', 'opt-out'),
  gpc: oneOf('honour', 'ignore'),
  onWithdraw: oneOf('offer-reload', 'reload', 'keep'),
  withdrawal: objectOf({ email: text, within: text }),
  signals: objectOf({
    googleConsentMode: consentMode,
    dataLayer: isSwitch,
    yandexMetrika: listOf(number),
  }),
  record: objectOf({ url }),
  locale: text,
  texts: mapOf(text, text),
  ui: objectOf({
    layout: oneOf('card', 'bar'),
    theme: oneOf('page', 'light', 'dark', 'os'),
    launcher: oneOf('auto', true, false),
    prompt: oneOf('auto', 'manual'),
  }),
  nonce: text,
});
