/** One text, or one by locale: `'Чат'` or `{ ru: 'Чат', en: 'Chat' }`. */
export type Text = string | Readonly<Record<string, string>>;

/**
 * Id of a category or service.
 *
 * @pattern ^[a-z][a-z0-9_-]{0,31}$
 */
export type Id = string;

/**
 * Edition of the policy.
 *
 * @pattern ^[A-Za-z0-9_.-]{1,16}$
 */
export type Edition = string;

/**
 * ISO date.
 *
 * @pattern ^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d\d:\d\d[\d:.Z+-]*)?$
 * @example 2026-09-01
 */
export type Day = string;

/**
 * Address, http(s); may be relative.
 *
 * @pattern ^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/]\S*|(?![^/?#]*:)[^]*)$
 */
export type Address = string;

/**
 * Host name, `http://` before it where there is no https.
 *
 * @pattern ^(?:[Hh][Tt][Tt][Pp][Ss]?://)?(?:(?:[^\s./:;?#*\\]+\.)+[^\s\d./:;?#*\\][^\s./:;?#*\\]*|localhost)(?::\d+)?/?$
 */
export type Host = string;

/**
 * Host (its subdomains too), or host and path prefix.
 *
 * @pattern ^(?:[Hh][Tt][Tt][Pp][Ss]?://)?(?:(?:[^\s./:;?#*\\]+\.)+[^\s\d./:;?#*\\][^\s./:;?#*\\]*|localhost)(?::\d+)?(?:[/?#].*)?$
 */
type Place = string;

/**
 * A count of days that browsers keep a cookie for.
 *
 * @asType integer
 * @minimum 1
 * @maximum 400
 */
export type Days = number;

/**
 * Name of a variable of the page.
 *
 * @pattern ^(?!location$)[A-Za-z_$][A-Za-z0-9_$]{0,39}$
 * @example shopLayer
 */
export type Variable = string;

/** @asType integer */
export type Whole = number;

/** @pattern [^] */
type Name = string;

export type Layout = 'card' | 'bar' | 'inline' | 'center';
export type Launcher = 'auto' | 'left' | 'right' | boolean;
export type ChoiceBy = 'category' | 'service';
export type Theme = 'page' | 'light' | 'dark' | 'os';

/** One cookie or storage key that a category or a service sets. */
export interface CookieInfo {
  /** Exact name, or with `*`: `_ga_*`. Never a regular expression. */
  name: Name;
  /** What it is for, in the visitor's words. */
  purpose?: Text;
  /** `session`, `forever`, or a number with `min`, `h`, `d`, `w`, `m` or `y`: `30min`, `1y`. */
  expires?: string;
  /** Where it lives: `cookie` (default), `local` (localStorage) or `session` (sessionStorage). */
  kind?: 'cookie' | 'local' | 'session';
  /** Shown, but never erased. Default `false`. */
  keep?: boolean;
}

/** A company that receives data of a category. */
export interface VendorInfo {
  name: Name;
  /** Two-letter code of the country where the data goes: `RU`. */
  country?: string;
  policyUrl?: Address;
  /** Page where the visitor can refuse personalised ads of this vendor. */
  optOutUrl?: Address;
}

/** A document that stands beside the policy. */
export interface LinkInfo {
  title: Text;
  /** http(s), may be relative. */
  url: Address;
}

/** A class of purposes. */
export interface CategoryConfig {
  title?: Text;
  description?: Text;
  /** Runs without consent, by the operator's own written word. Default `false`. */
  required?: boolean;
  /** `service`: each service of it gets a switch of its own, under that of the category. */
  choice?: ChoiceBy;
  /** Days that a grant of this category holds, 1 to 400; then it alone is asked for again. */
  expires?: Days;
  cookies?: readonly CookieInfo[];
  vendors?: readonly VendorInfo[];
}

/** A vendor's product on the page. It follows its category, unless that lets visitors choose. */
export interface ServiceConfig {
  category: string;
  title?: Text;
  provider?: string;
  country?: string;
  policyUrl?: Address;
  optOutUrl?: Address;
  /**
   * What it loads, by host (its subdomains too) or by host and path prefix: `mc.yandex.ru`,
   * `vk.com/js/api/openapi.js`. Held like `block`, so that its tags need no mark.
   */
  match?: readonly Place[] | Place;
  cookies?: readonly CookieInfo[];
}

/** What is held though nobody marked it. */
export interface BlockConfig {
  /** Host (its subdomains too), or host and path prefix: `ads.example.ru`, `example.ru/pixel`. */
  match: Place;
  category: string;
}

/** How the widget looks, and when. */
export interface UiConfig {
  /**
   * Form of the banner: a card in the corner, a bar at the bottom, in the flow at the top of the
   * page, or a dialog that Escape turns into the card. Default `card`.
   */
  layout?: Layout;
  /** Default `page`: the page's own `color-scheme`. */
  theme?: Theme;
  /**
   * Round button that opens the preferences. Default `auto`: where the page has no opener, in the
   * corner where reading begins; `left` and `right`: the same in that corner.
   */
  launcher?: Launcher;
  /** CSS selector of an element that the preferences are drawn in, instead of a dialog. */
  mount?: string;
  /** `manual`: the banner appears only on `open()`. Default `auto`. */
  prompt?: 'auto' | 'manual';
}
