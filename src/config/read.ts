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

export const note = (found: Findings, path: string, expected: string, value: unknown): void => {
  found.faults.push({ path, expected, got: show(value) });
};

const isObject = (value: unknown): value is Values =>
  Object(value) === value && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** What is expected where this default stands, and whether a value is that. */
const check = (
  field: Field,
  value: unknown,
  path: string,
  key: string,
): readonly [string, unknown] => {
  if (typeof field === 'boolean') return ['true|false', typeof value === 'boolean'];
  if (typeof field === 'number') {
    const isDays = Number.isInteger(value) && Number(value) > 0 && Number(value) <= 400;
    return ['1 to 400 days', isDays || (key === 'expires' && value === 'until-withdrawn')];
  }
  const text = String(field);
  if (text.includes('|')) {
    const isOne = text.split('|').includes(String(Object(value) === value ? '' : value));
    return [text, isOne && isText(value) !== /^(true|false)$/.test(String(value))];
  }
  if (LOCALIZED.test(key) && isObject(value)) {
    return ['texts by locale', Object.values(value).every(isText)];
  }
  const [expected, test] = RULES.get(path) ?? RULES.get(key) ?? ['text', () => true];
  return [expected, isText(value) && test(value)];
};

/**
 * Takes any value and gives back a safe and complete one for the field, and notes what was wrong;
 * undefined for a value that has to be left out. Input is read key by key into objects without a
 * prototype; it is never merged, spread or walked with for…in, so that `__proto__` is a key like
 * any other.
 */
export const read = (
  field: Field,
  value: unknown,
  path: string,
  found: Findings,
  key = '',
): unknown => {
  const wrong = (expected: string): undefined => {
    if (value !== undefined) note(found, path, expected, value);
  };
  if (Array.isArray(field)) {
    const list = Array.isArray(value) ? value : (wrong('list') ?? []);
    return list.flatMap(
      (item, at) => read(field[0], item ?? null, `${path}[${at}]`, found, key) ?? [],
    );
  }
  if (!isObject(field)) {
    const [expected, isRight] = check(field, value, path, key);
    return isRight ? value : wrong(expected);
  }
  const input = isObject(value) ? value : (wrong('object') ?? {});
  const result: Record<string, unknown> = Object.create(null);
  const any = field['*'] as Field | undefined;
  for (const name of Object.keys(any === undefined ? { ...field, ...input } : input)) {
    const where = `${path}.${name}`;
    const blank = any ?? (Object.hasOwn(field, name) ? (field[name] as Field) : undefined);
    const given = Object.hasOwn(input, name) ? input[name] : undefined;
    if (blank === undefined) {
      if (name !== '$schema') found.unknown.push(where);
    } else if (isObject(any) && !/^[a-z][a-z0-9_-]{0,31}$/.test(name)) {
      note(found, where, 'id [a-z][a-z0-9_-]{0,31}', name);
    } else if (given === false && key === 'categories') result[name] = given;
    else {
      const item = read(blank, given, where, found, name);
      if (item !== undefined) result[name] = item;
      else if (any === undefined)
        result[name] = typeof blank === 'string' ? blank.split('|')[0] : blank;
    }
  }
  // Without its name, nobody could tell what an item stands for.
  const needed = ['name', 'category'].find((name) => result[name] === '');
  if (!needed) return result;
  if (!input[needed]) note(found, `${path}.${needed}`, 'text', undefined);
};
