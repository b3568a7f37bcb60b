/**
 * The hub page: answers pages of the listed sites, and nobody else, with the choice that its own
 * site has. It never makes the browser ask the visitor for anything.
 */

import { message, readMessage } from '../chunks/siblings/protocol.js';
import { hash } from '../core/choice/hash.js';
import { coveringHost, type HubConfig, hostOf, isListed } from './config.js';

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

export const serveHub = ({ sites, cookie }: HubConfig): void => {
  const name = `${cookie?.name ?? 'soglasie'}=`;
  const own = hash(hostOf(sites[0] ?? '')).slice(0, 4);

  /** When the choice of a text was made, in seconds; 0 for what is no choice of this operator. */
  const timeOf = (text: string): number => {
    const [, key, time = '', check] = TEXT.exec(text) ?? [];
    return key === own && check === hash(text.slice(0, -9)) ? Number.parseInt(time, 36) : 0;
  };

  const read = (): string =>
    document.cookie
      .split('; ')
      .flatMap((pair) => (pair.startsWith(name) ? pair.slice(name.length) : []))
      .sort((one, other) => timeOf(other) - timeOf(one))
      .find(timeOf) ?? '';

  addEventListener('message', async ({ source, origin, data }) => {
    const asked = readMessage(data);
    if (source !== parent || !asked || !isListed(origin, sites)) return;
    const { op, n, text, days } = asked;
    if (!/^[gs]et$/.test(op)) return;
    const isOpen = await canStore();
    const known = isOpen ? read() : '';
    if (isOpen && op === 'set' && days > 0 && timeOf(text) > timeOf(known)) {
      const domain = coveringHost(location.hostname, sites);
      // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not there in every browser
      document.cookie = `${name}${text};path=/;max-age=${days * 86400};samesite=None;secure;domain=${domain}`;
    }
    parent.postMessage(message('answer', { n, text: known }), origin);
  });
  parent.postMessage(message('ready'), '*');
};
