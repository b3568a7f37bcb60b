import type { Choice } from '../../model/choice.js';
import type { CookieReader } from '../../model/commands.js';
import { readCookies } from '../platform/env.js';
import { decodeChoice } from './codec.js';
import { intersect } from './intersect.js';

export const createReader = (name: string, key: string): CookieReader => {
  let seen = '';
  const texts = (): string[] =>
    readCookies().flatMap(([each, text]) => (each === name ? text : []));
  const choices = (all: readonly string[] = texts()): Choice[] =>
    all.flatMap((text) => decodeChoice(text) ?? []);
  const note = (all = texts()): string => (seen = all.join());
  return {
    name,
    key,
    texts,
    choices,
    read() {
      // Once: the browser asks another process, and the page waits. A second question here and a
      // third at pageshow cost 2 to 4 ms of a returning visit (2026-11).
      const all = texts();
      note(all);
      return intersect(choices(all).filter((choice) => choice.key === key));
    },
    hasChanged: () => seen !== note(),
    note: (all) => void note(all),
  };
};
