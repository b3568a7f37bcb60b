import { fromDocument, queryAll, warn, within } from '../platform/env.js';

/** How long a part of the config is waited for. */
const CONFIG_TIMEOUT_MS = 6000;

const NAME = 'soglasieConfig';

/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4;

/** What is loaded for a config that is no JSON, or is not there. */
export interface ConfigReader {
  /** What was meant by a text that is no JSON, as `cause` says; throws when nobody can read it. */
  read(text: string, where: string, cause: unknown): object;
  /** Says in the language of the page that there is no config, and what follows from it. */
  tell(where: string, cause: unknown): void;
}

const fetchText = async (address: string): Promise<string> => {
  const response = await fetch(address);
  if (!response.ok) throw `status ${response.status}`;
  return response.text();
};

/** Our own tag, by the genuine getter: `<img name=currentScript>` would be somebody else's address. */
export const ownTag = (): HTMLScriptElement | null => {
  const tag = fromDocument('currentScript');
  return tag instanceof HTMLScriptElement ? tag : null;
};

/**
 * What the operator wrote, from the first of the four places that has anything: an inline JSON
 * script before our tag, `data-config`, `window.soglasieConfig`, short attributes of the tag.
 * Undefined when there is one that nobody can read.
 */
export const locateConfig = (
  tag: HTMLScriptElement | null,
  loadReader: () => Promise<ConfigReader>,
): unknown | Promise<unknown> => {
  /** There is a config, and nobody can read it: no other place is asked. */
  const giveUp = (where: string, cause: unknown): void => {
    warn('W01', `no config from ${where}: ${cause}; known services are held until it can be read`);
    loadReader().then(
      ({ tell }) => tell(where, cause),
      () => {},
    );
  };

  const parse = (where: string, text: string): unknown | Promise<unknown> => {
    try {
      return JSON.parse(text);
    } catch (cause) {
      return loadReader()
        .then(({ read }) => read(text, where, cause))
        .catch((reason) => giveUp(where, reason));
    }
  };

  const [inline] = queryAll(document, 'script[type="application/json"][data-soglasie]');
  if (inline && !(tag && tag.compareDocumentPosition(inline) & FOLLOWING)) {
    return parse('<script data-soglasie>', inline.textContent as string);
  }
  const from = (name: string): string | undefined => tag?.dataset[name];
  const address = from('config');
  if (address) {
    return within(CONFIG_TIMEOUT_MS, fetchText(address)).then(
      (text) => parse(address, text),
      (cause) => giveUp(address, cause),
    );
  }
  // Own property only: markup with this id would be found on the prototype.
  if (Object.hasOwn(window, NAME)) return Reflect.get(window, NAME) ?? null;
  return {
    policy: { url: from('policy') },
    sites: from('sites')?.split(/[\s,]+/),
    locale: from('locale'),
    ui: { layout: from('layout') },
  };
};
