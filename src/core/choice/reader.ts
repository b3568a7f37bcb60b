import type { Choice } from '../../model/choice.js';
import type { CookieReader } from '../../model/commands.js';
import { readCookies } from '../platform/env.js';
import { decodeChoice } from './codec.js';
import { intersect } from './intersect.js';
import { httpName, hubName } from './names.js';

export const createReader = (name: string, key: string): CookieReader => {
  const plain = httpName(name);
  let seen = '';
  let told: string | undefined;
  const texts = (): string[] => {
    const all = readCookies();
    told = all.find(([each]) => each === hubName(name))?.[1];
    return all.flatMap(([each, text]) => (each === name || each === plain ? text : []));
  };
  const choices = (all: readonly string[] = texts()): Choice[] =>
    all.flatMap((text) => decodeChoice(text) ?? []);
  const note = (all = texts()): string => (seen = all.join());
  /** What the browser tells of may be what was just written here, or a cookie of somebody else: no news. */
  const isNews = (event?: Event): boolean => {
    const { changed, deleted } = (event ?? {}) as Partial<CookieChangeEvent>;
    if (!changed || !deleted) return true;
    const isOurs = (it: CookieListItem): boolean =>
      [name, plain, hubName(name)].includes(`${it.name}`);
    return deleted.some(isOurs) || changed.some((it) => isOurs(it) && it.value !== seen);
  };
  return {
    name,
    key,
    texts,
    choices,
    read() {
      // Once at the start: the browser asks another process, and the page waits. A second question
      // here and a third at pageshow cost 2 to 4 ms of a returning visit (2026-11).
      const all = texts();
      note(all);
      return intersect(choices(all).filter((choice) => choice.key === key));
    },
    told: () => told,
    hasChanged: (event) => isNews(event) && seen !== note(),
    note: (all) => void note(all),
  };
};
