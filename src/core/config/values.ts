export type Values = Readonly<Record<string, unknown>>;

/** What an id may be. */
export const ID = /^[a-z][a-z0-9_-]{0,31}$/;
export const EDITION = /^[\w.-]{1,16}$/;
/** A variable of the page; to put something into that one is to leave it. */
export const VARIABLE = /^(?!location$)[a-z_$][\w$]{0,39}$/i;
export const COOKIE_NAME = /^[\w.-]{1,40}$/;

/** No id: it is granted to nobody. */
export const UNKNOWN = '?';

/** No id either: what is held until there is a config. */
export const AWAITED = '-';

/** Own properties alone, whatever the value is. `__proto__` in it is a key like any other. */
export const own = (value: unknown): Values => ({ __proto__: null, ...(value as object) });

/** An object that is no list: all that may say something of a category or a service. */
export const isObject = (value: unknown): boolean =>
  Object(value) === value && !Array.isArray(value);

export const textOf = (value: unknown, pattern = /./s, blank = ''): string =>
  typeof value === 'string' && pattern.test(value) ? value : blank;

/** Texts of a list that say something; none of anything else. */
export const textsOf = (value: unknown, pattern?: RegExp): string[] =>
  Array.isArray(value) ? value.filter((each) => textOf(each, pattern)) : [];

export const daysOf = (value: unknown, blank: number): number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < 401
    ? (value as number)
    : blank;

/** Addresses of a list, or of one text. */
export const placesOf = (value: unknown): string[] =>
  textOf(value) ? [value as string] : textsOf(value);
