/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | Raw;
export interface Raw {
  readonly [key: string]: Json;
}

export const PLATFORMS = ['html', 'wordpress', 'bitrix', 'tilda', 'gtm', 'npm'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const TOKENS = ['bg', 'fg', 'accent'] as const;
export type Token = (typeof TOKENS)[number];
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export type Colours = Readonly<Record<Scheme, Readonly<Record<Token, string>>>>;

/** All that the owner has said so far. */
export interface Draft {
  /**
   * The config as it is typed: numbers may be texts, and blanks may stand where nothing was said.
   * What the constructor does not ask for stays as it came.
   */
  readonly config: Raw;
  /** Numbers of counters, by service. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Hosts that a scan met and nobody knows. */
  readonly strangers: readonly string[];
  readonly colours: Colours;
  /** Of corners, in px, as typed. */
  readonly radius: string;
  readonly platform: Platform;
  /** Where the files of the library will be: an address, or a path from the site's root. */
  readonly folder: string;
}

const BLANK = { bg: '', fg: '', accent: '' };

export const EMPTY: Draft = {
  config: {},
  numbers: {},
  strangers: [],
  colours: { light: BLANK, dark: BLANK },
  radius: '',
  platform: 'html',
  folder: '/soglasie/',
};

export const isRaw = (value: unknown): value is Raw =>
  Object(value) === value && !Array.isArray(value);

/** What stands at a path; undefined where nothing does. */
export const at = (value: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined =>
  key === undefined
    ? value
    : at(
        Object(value) === value && Object.hasOwn(value as object, key)
          ? (value as Raw)[key]
          : undefined,
        rest,
      );

/** The same as text: what nobody has said, or is no text, is ''. */
export const textAt = (value: Json | undefined, path: readonly string[]): string => {
  const found = at(value, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** The texts of a list; none where there is no list. */
export const listOfTexts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
