import { type Draft, EMPTY, isRaw, type Json, type Scheme, type Token } from './draft.js';

export type Change =
  /** `value`: undefined takes the field away. */
  | { readonly type: 'set'; readonly path: readonly string[]; readonly value: Json | undefined }
  | { readonly type: 'number'; readonly id: string; readonly value: string }
  | {
      readonly type: 'colour';
      readonly scheme: Scheme;
      readonly token: Token;
      readonly value: string;
    }
  | {
      readonly type: 'other';
      readonly value: Partial<Pick<Draft, 'radius' | 'platform' | 'folder'>>;
    }
  | { readonly type: 'begin'; readonly draft: Draft };

/**
 * The same with another value at a path. Numbers in a path count the entries of a list; what stands in
 * the way and holds nothing gives way.
 */
const setAt = (
  value: Json | undefined,
  [key, ...rest]: readonly string[],
  next: Json | undefined,
): Json | undefined => {
  if (key === undefined) return next;
  if (Array.isArray(value) || (!isRaw(value) && /^\d+$/.test(key))) {
    const list: readonly Json[] = Array.isArray(value) ? value : [];
    const inner = setAt(list[Number(key)], rest, next);
    const before = list.slice(0, Number(key));
    return [...before, ...(inner === undefined ? [] : [inner]), ...list.slice(Number(key) + 1)];
  }
  const all = isRaw(value) ? value : {};
  const inner = setAt(Object.hasOwn(all, key) ? all[key] : undefined, rest, next);
  if (inner !== undefined) return { ...all, [key]: inner };
  const { [key]: _, ...others } = all;
  return others;
};

/** The draft after one answer. */
export const changed = (draft: Draft, change: Change): Draft => {
  switch (change.type) {
    case 'set': {
      const config = setAt(draft.config, change.path, change.value);
      return { ...draft, config: isRaw(config) ? config : {} };
    }
    case 'number':
      return { ...draft, numbers: { ...draft.numbers, [change.id]: change.value } };
    case 'colour': {
      const { colours } = draft;
      const own = { ...colours[change.scheme], [change.token]: change.value };
      return { ...draft, colours: { ...colours, [change.scheme]: own } };
    }
    case 'other':
      return { ...draft, ...change.value };
    case 'begin':
      return { ...EMPTY, ...change.draft };
  }
};
