import { readLoosely } from '../../chunks/check/loose-json.js';
import { changed } from './change.js';
import { at, type Draft, EMPTY, isRaw, type Json, type Raw } from './draft.js';
import { pageFound } from './page.js';

/** What a pasted text was, and the draft to go on from; null where nothing is to be made of it. */
export interface Imported {
  readonly kind: 'config' | 'page' | 'scan';
  readonly draft: Draft;
  /** Ids of the known services in it. */
  readonly services: readonly string[];
}

const readJson = (text: string): Json | undefined => {
  for (const read of [JSON.parse, readLoosely]) {
    try {
      return read(text) as Json;
    } catch {
      // The next one may.
    }
  }
  return undefined;
};

const ofConfig = (config: Raw): Imported => ({
  kind: 'config',
  draft: { ...EMPTY, config },
  services: Object.keys(at(config, ['services']) ?? {}),
});

/** By what a scan writes with --json. */
const ofScan = (result: Raw): Imported => {
  const config = result.config as Raw;
  const hosts = Array.isArray(result.hosts) ? result.hosts.filter(isRaw) : [];
  const strangers = hosts.flatMap(({ host }) => (typeof host === 'string' ? [host] : []));
  return { ...ofConfig(config), kind: 'scan', draft: { ...EMPTY, config, strangers } };
};

const isScan = (value: Raw): boolean => Array.isArray(value.states) && isRaw(value.config);

/** A page, or a piece of one; code of a counter without its tag is a script. */
const ofPage = (text: string): Imported | null => {
  const html = /<[a-z!?]/i.test(text) ? text : `<script>${text}</script>`;
  const { config: own, services, numbers } = pageFound(html);
  const config = typeof own === 'string' ? readJson(own) : (own as Json | undefined);
  if (!services[0] && !isRaw(config)) return null;
  const start: Draft = { ...EMPTY, numbers, config: isRaw(config) ? config : {} };
  const draft = services.reduce(
    (so, id) =>
      at(so.config, ['services', id]) === undefined
        ? changed(so, { type: 'set', path: ['services', id], value: true })
        : so,
    start,
  );
  return { kind: 'page', draft, services };
};

/** Reads a config, the result of a scan, the HTML of a page, or the code of a counter. */
export const imported = (text: string): Imported | null => {
  if (!text.trim()) return null;
  const json = /^\uFEFF?\s*</.test(text) ? undefined : readJson(text);
  if (isRaw(json)) return isScan(json) ? ofScan(json) : ofConfig(json);
  return ofPage(text);
};
