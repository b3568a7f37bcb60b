import { fromDocument, queryAll, warn, within } from '../platform/env.js';

/** How long a part of the config is waited for. */
const MAX_WAIT = 6000;

const NAME = 'soglasieConfig';

/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4;

const fetchConfig = async (address: string): Promise<unknown> => {
  const response = await fetch(address);
  if (!response.ok) throw `status ${response.status}`;
  return response.json();
};

/** Our own tag, by the genuine getter: `<img name=currentScript>` would be somebody else's address. */
export const ownTag = (): HTMLScriptElement | null => {
  const tag = fromDocument('currentScript');
  return tag instanceof HTMLScriptElement ? tag : null;
};

/**
 * What the operator wrote, from the first of the four places that has anything: an inline JSON
 * script before our tag, `data-config`, `window.soglasieConfig`, short attributes of the tag.
 */
export const locateConfig = (tag: HTMLScriptElement | null): unknown | Promise<unknown> => {
  /** There is a config, and nobody can read it: no other place is asked. */
  const giveUp = (where: string, cause: unknown): void =>
    warn('W01', `no config from ${where}: ${cause}`);

  const [inline] = queryAll(document, 'script[type="application/json"][data-soglasie]');
  if (inline && !(tag && tag.compareDocumentPosition(inline) & FOLLOWING)) {
    try {
      return JSON.parse(inline.textContent as string);
    } catch (cause) {
      return giveUp('<script data-soglasie>', cause);
    }
  }
  const from = (name: string): string | undefined => tag?.dataset[name];
  const address = from('config');
  if (address) {
    return within(MAX_WAIT, fetchConfig(address)).catch((cause) => giveUp(address, cause));
  }
  // Own property only: markup with this id would be found on the prototype.
  if (Object.hasOwn(window, NAME)) return Reflect.get(window, NAME);
  return {
    policy: { url: from('policy') },
    sites: from('sites')?.split(/[\s,]+/),
    locale: from('locale'),
    ui: { layout: from('layout') },
  };
};
