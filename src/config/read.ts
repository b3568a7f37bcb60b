/**
 * Readers: each takes any value and gives back a safe and complete one, and notes what was wrong.
 * What was left out is no fault. Input is read key by key into objects without a prototype; it is
 * never merged or walked with for…in, so that `__proto__` is a key like any other.
 */
import type { ConfigFault } from './error.js';

export interface Findings {
  readonly faults: ConfigFault[];
  /** Paths that this version does not read. */
  readonly unknown: string[];
}

export type Reader<Result = unknown> = (value: unknown, path: string, found: Findings) => Result;

type Values = Readonly<Record<string, unknown>>;

export const note = (path: string, expected: string, value: unknown, found: Findings): void => {
  let got: string = typeof value;
  try {
    got = (JSON.stringify(value) ?? String(value)).slice(0, 60);
  } catch {
    // Some objects can be no text.
  }
  found.faults.push({ path, expected, got });
};

const isObject = (value: unknown): value is Values =>
  Object(value) === value && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Takes what is right, else the default. */
const take =
  <Result>(isRight: (value: never) => unknown, expected: string, blank: Result): Reader<Result> =>
  (value, path, found) => {
    if (isRight(value as never)) return value as Result;
    if (value !== undefined) note(path, expected, value, found);
    return blank;
  };

/** A text that a regular expression, or whatever else tests it, finds right. */
export const textLike = (
  pattern: { test(text: string): unknown },
  expected = `${pattern}`,
  blank = '',
): Reader<string> => take((value) => isText(value) && pattern.test(value), expected, blank);

export const text = take(isText, 'text', '');

export const number = take(Number.isInteger, 'whole number', 0);

/** One text, or one by locale. */
export const localized = take(
  (value) => isText(value) || (isObject(value) && Object.values(value).every(isText)),
  'text',
  '',
);

/** One of these; the first is the default. */
export const oneOf = (...values: readonly [unknown, ...unknown[]]): Reader =>
  take((value) => values.includes(value), values.join('|'), values[0]);

/** A count of days, or one of the others. */
export const days = (blank: number, ...others: readonly unknown[]): Reader =>
  take(
    (value) => others.includes(value) || (Number.isInteger(value) && value > 0 && value < 401),
    '1 to 400 days',
    blank,
  );

const anyList = take<readonly unknown[]>(Array.isArray, 'list', []);
const anyObject = take<Values>(isObject, 'object', {});

/** A list without its faulty items, and without those that say nothing for want of a name. */
export const listOf =
  (item: Reader): Reader<readonly unknown[]> =>
  (value, path, found) =>
    anyList(value, path, found)
      .map((each, at) => item(each, `${path}[${at}]`, found))
      .filter((each) => each && (each as Values).name !== '');

/** A list, or one item of it alone. */
export const listOrOne =
  (item: Reader): Reader<readonly unknown[]> =>
  (value, path, found) =>
    isText(value) ? [item(value, path, found)].filter(Boolean) : listOf(item)(value, path, found);

/** An object with these keys. */
export const objectOf =
  (fields: Readonly<Record<string, Reader>>): Reader<Values> =>
  (value, path, found) => {
    const known: Record<string, Reader> = { __proto__: null as never, ...fields };
    const input: Values = { __proto__: null, ...anyObject(value, path, found) };
    const result: Record<string, unknown> = Object.create(null);
    for (const name of Object.keys({ ...known, ...input })) {
      const where = `${path}.${name}`;
      const read = known[name];
      if (read) result[name] = read(input[name], where, found);
      else if (name !== '$schema') found.unknown.push(where);
    }
    return result;
  };

/** An object with free keys. */
export const mapOf =
  (key: Reader, item: Reader): Reader<Values> =>
  (value, path, found) => {
    const result: Record<string, unknown> = Object.create(null);
    for (const [name, each] of Object.entries(anyObject(value, path, found))) {
      const where = `${path}.${name}`;
      if (key(name, where, found)) result[name] = item(each, where, found);
    }
    return result;
  };
