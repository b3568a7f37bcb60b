/**
 * The hub page: answers pages of the listed sites, and nobody else, with the choice that its own
 * site has, or that another one told it. What it is told it keeps in a cookie of its own, which grants
 * nothing: pages of its site weigh it as they weigh a link. It never makes the browser ask the visitor
 * for anything.
 */

import { joinTold, message, readMessage, splitTold } from '../chunks/siblings/protocol.js';
import { cookieDomain, operatorKey } from '../core/choice/domain.js';
import { hash } from '../core/choice/hash.js';
import { hubName } from '../core/choice/names.js';
import { type HubConfig, isEntry, isListed, sitesOf } from './config.js';

/** Key, time and check of a cookie's text (core/choice/codec.ts). What it grants is for the pages to read. */
const TEXT = /^1!(\w{4})!([\da-z]{1,8})!(?=[\w.!*~-]+$).*!(\w{8})$/;

/** Storage that is open already, or may be opened without a question to the visitor. */
const canStore = async (): Promise<boolean> => {
  try {
    if (await document.hasStorageAccess()) return true;
    const name = 'storage-access' as PermissionName;
    if ((await navigator.permissions.query({ name })).state !== 'granted') return false;
    await document.requestStorageAccess();
    return true;
  } catch {
    return false;
  }
};

export const serveHub = (config: HubConfig): void => {
  const { name = 'soglasie', domain = '' } = config.cookie ?? {};
  const sites = sitesOf(config);
  const { hostname } = location;
  const own = operatorKey(sites, hostname);

  /** When the choice of a text was made, in seconds; 0 for what is no choice of this operator, or from the future. */
  const timeOf = (told: string): number => {
    const [text] = splitTold(told);
    const [, key, time = '', check] = TEXT.exec(text) ?? [];
    const at = Number.parseInt(time, 36);
    const isFine =
      key === own && check === hash(text.slice(0, -9)) && at < Date.now() / 1000 + 3600;
    return isFine ? at : 0;
  };

  /** The newest of what the pages of this site keep and what others told. */
  const read = (): string =>
    document.cookie
      .split('; ')
      .flatMap((pair) => {
        const [each, text = ''] = pair.split(/=(.*)/, 2);
        return each === name ? joinTold(text, hostname) : each === hubName(name) ? text : [];
      })
      .sort((one, other) => timeOf(other) - timeOf(one))
      .find(timeOf) ?? '';

  addEventListener('message', async ({ source, origin, data }) => {
    const asked = readMessage(data);
    if (source !== parent || !asked || !isListed(origin, sites)) return;
    const { op, n, text, days } = asked;
    if (!/^[gs]et$/.test(op)) return;
    const isOpen = await canStore();
    const known = isOpen ? read() : '';
    const from = new URL(origin).hostname;
    const isTold = op === 'set' && days > 0 && isEntry(from, sites);
    if (isOpen && isTold && timeOf(text) > timeOf(known)) {
      const place = name.startsWith('__Host-') ? '' : cookieDomain(sites, domain, hostname);
      // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not there in every browser
      document.cookie = `${hubName(name)}=${joinTold(text, from)};path=/;max-age=${Math.min(days, 400) * 86400};samesite=None;secure${place && `;domain=${place}`}`;
    }
    parent.postMessage(message('answer', { n, text: known }), origin);
  });
  parent.postMessage(message('ready'), '*');
};
