import type { ConfigFault } from './error.js';
import { type Field, LOCALIZED, RULES } from './schema.js';

export interface Findings {
  readonly faults: ConfigFault[];
  /** Paths that this version does not read. */
  readonly unknown: string[];
}

type Values = Readonly<Record<string, unknown>>;

const show = (value: unknown): string => {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 60);
  } catch {
    return typeof value;
  }
};

const isObject = (value: unknown): value is Values =>
  Object(value) === value && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a value is one of these; a number among them stands for any count of days. */
const isOneOf = (values: readonly unknown[], value: unknown): unknown =>
  values.includes(value) ||
  (Number.isInteger(values[0]) &&
    Number.isInteger(value) &&
    Number(value) > 0 &&
    Number(value) < 401);

export const createReader = ({ faults, unknown }: Findings) => {
  const note = (path: string, expected: string, value: unknown): void => {
    faults.push({ path, expected, got: show(value) });
  };

  /**
   * Takes any value and gives back a safe and complete one for the field, and notes what was wrong;
   * undefined for an item that says nothing without its name. Input is read key by key into objects
   * without a prototype; it is never merged or walked with for…in, so that `__proto__` is a key like
   * any other.
   */
  const read = (field: Field, value: unknown, path: string, key = ''): unknown => {
    /** Takes what is right, else the default; what was left out is no fault. */
    const take = (isRight: unknown, expected: string, blank: unknown): unknown => {
      if (isRight) return value;
      if (value !== undefined) note(path, expected, value);
      return blank;
    };
    if (isText(field)) {
      if (LOCALIZED.test(key) && isObject(value)) {
        return take(Object.values(value).every(isText), 'texts by locale', field);
      }
      const [expected, test] = RULES.get(path) ?? RULES.get(key) ?? ['text', () => true];
      return take(isText(value) && test(value), expected, field);
    }
    if (Array.isArray(field)) {
      const [first, second] = field;
      if (second !== undefined) {
        const expected = Number(first) > 1 ? '1 to 400 days' : field.join('|');
        return take(isOneOf(field, value), expected, first);
      }
      return (take(Array.isArray(value), 'list', []) as unknown[]).flatMap(
        (item, at) => read(first, item, `${path}[${at}]`, key) || [],
      );
    }
    const known: Values = { __proto__: null, ...(field as Values) };
    const input: Values = { __proto__: null, ...(take(isObject(value), 'object', {}) as Values) };
    const any = known['*'] as Field | undefined;
    const result: Record<string, unknown> = Object.create(null);
    for (const name of Object.keys(any === undefined ? { ...known, ...input } : input)) {
      const where = `${path}.${name}`;
      const blank = any ?? (known[name] as Field | undefined);
      if (blank === undefined) {
        if (name !== '$schema') unknown.push(where);
      } else if (isObject(any) && !/^[a-z][a-z0-9_-]{0,31}$/.test(name)) {
        note(where, 'id [a-z][a-z0-9_-]{0,31}', name);
      } else if (input[name] === false && key === 'categories') result[name] = false;
      else result[name] = read(blank, input[name], where, name);
    }
    // Without its name, nobody could tell what an item stands for.
    if (result.name !== '') return result;
    if (!input.name) note(`${path}.name`, 'text', input.name);
  };

  return { note, read };
};
