import type { Texts } from './texts.js';
import type { Tool } from './tools.js';

/** One text, or one by locale: `'Чат'` or `{ ru: 'Чат', en: 'Chat' }`. */
export type Text = string | Readonly<Record<string, string>>;

/**
 * Id of a category or service.
 *
 * @pattern ^[a-z][a-z0-9_-]{0,31}$
 */
type Id = string;

/**
 * Edition of the policy.
 *
 * @pattern ^[A-Za-z0-9_.-]{1,16}$
 */
type Edition = string;

/**
 * ISO date.
 *
 * @pattern ^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d\d:\d\d[\d:.Z+-]*)?$
 * @example 2026-09-01
 */
type Day = string;

/**
 * Address, http(s); may be relative.
 *
 * @pattern ^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/]\S*|(?![^/?#]*:)[^]*)$
 */
type Address = string;

/**
 * Host name, `http://` before it where there is no https.
 *
 * @pattern ^(?:[Hh][Tt][Tt][Pp][Ss]?://)?(?:(?:[^\s./:;?#*\\]+\.)+[^\s\d./:;?#*\\][^\s./:;?#*\\]*|localhost)(?::\d+)?/?$
 */
type Host = string;

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
type Days = number;

/**
 * Name of a variable of the page.
 *
 * @pattern ^(?!location$)[A-Za-z_$][A-Za-z0-9_$]{0,39}$
 * @example shopLayer
 */
type Variable = string;

/** @asType integer */
type Whole = number;

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

/** What the operator writes. Plain JSON; every field may be left out. */
export interface ConsentConfig {
  /** Address of the JSON Schema, for editors. Not read. */
  $schema?: string;
  /** Who runs the site: «ООО „ЦРМ.ЛИДС“». Shown in the preferences. */
  operator?: string;
  /** Other companies that the consent covers. Named in the banner before the choice. */
  group?: readonly string[];
  /** E-mail for questions, shown in the preferences. */
  contact?: string;
  /**
   * Other documents to be read before the choice, linked beside the policy.
   *
   * @maxItems 4
   * @example [{ "title": "О персональных данных", "url": "/privacy" }]
   */
  links?: readonly LinkInfo[];
  /** The cookie policy that the choice is made under. */
  policy?: {
    /** Address of the cookie policy: http(s), may be relative, on another site or a PDF. */
    url: Address;
    /** Address of the text of the consent, where it is a document of its own; kept in records. */
    consentUrl?: Address;
    /** Edition, `[A-Za-z0-9._-]{1,16}`. A choice made under another edition is asked again. */
    version?: Edition;
    /** Earlier editions whose choices stay valid. */
    covers?: readonly Edition[];
    /** ISO date of the last change, shown in the preferences. */
    updated?: Day;
    /** The next edition: announced to visitors who have chosen, and the policy from its date on. */
    upcoming?: {
      version: Edition;
      /** ISO date, from the visitor's midnight on; or date and time with a zone. */
      effective: Day;
      /** Address of the new edition. Default: that of the policy. */
      url?: Address;
      /** What changes, in a sentence. */
      summary?: string;
      /** Ask everybody again. Default `false`: choices stay valid. */
      reconsent?: boolean;
    };
  };
  /**
   * Changes to the five default categories and categories of your own; `false` drops one.
   * The order here is the order shown.
   *
   * @keys necessary analytics technical functional advertising
   * @example { "technical": false, "chat": { "title": "Чат" } }
   */
  categories?: Record<Id, CategoryConfig | false>;
  /**
   * What visitors choose, where a category does not say otherwise: categories (default), or each of
   * their services too.
   */
  choice?: ChoiceBy;
  /**
   * Vendors' products by id; ids are shared with categories. `true` stands for the preset of that
   * name, and an object under its id changes it, lists as a whole. Any other needs its category, and
   * so do the presets whose addresses are not part of the library: theirs need `match` as well.
   *
   * @keys yandex-metrika yandex-maps smartcaptcha yandex-direct top-mail-ru vk-retargeting vk-widgets vk-video
   * rutube roistat calltouch comagic mindbox jivo bitrix24 carrot-quest smartcallback
   * google-analytics google-ads google-tag-manager youtube cloudflare-insights hotjar clarity sentry
   * adriver sendsay sendpulse meta-pixel livetex envybox usedesk chatra vk-id telegram-widgets
   * yandex-pay yandex-delivery dgis flamp dzen ok-video ok-widgets vimeo google-maps recaptcha
   * hcaptcha
   * @example { "yandex-metrika": true, "jivo": { "category": "advertising" } }
   */
  services?: Record<Id, Partial<ServiceConfig> | true>;
  /**
   * Tags that nobody marked, and requests of scripts: held by address until the category is granted.
   * Static iframes and images have been asked for by then: mark those.
   *
   * @example [{ "match": "ads.example.ru", "category": "advertising" }]
   */
  block?: readonly BlockConfig[];
  /**
   * Sites where the choice is valid. An entry covers its host and all subdomains; the first is the
   * main site. Default: this host alone (with and without `www.`).
   *
   * @example ["example.ru", "example.com"]
   */
  sites?: readonly Host[];
  /** Address of `hub.html` on one of the sites; brings the choice over where browsers allow it. */
  hub?: Address;
  /**
   * Path of `tour.html`, the same on every site: `/tour.html`. Applies a choice everywhere at once.
   *
   * @pattern ^/[^/\\]
   */
  tour?: string;
  /** The choice in the links that lead to other sites of `sites`. */
  handoff?: {
    /**
     * Hosts, with their subdomains, whose pages are without the library: links to them carry none.
     *
     * @example ["help.example.ru"]
     */
    except?: readonly Host[];
  };
  /** The library's own cookie. */
  cookie?: {
    /**
     * Default `soglasie`. `__Secure-…` and `__Host-…` are allowed.
     *
     * @pattern ^[A-Za-z0-9_.-]{1,40}$
     */
    name?: string;
    /** Default: the entry of `sites` that covers this host. */
    domain?: Host;
    /** Address on this site that answers with the same cookie by `Set-Cookie`. */
    renewUrl?: Address;
  };
  /** How many days a choice holds, 1 to 400, or `'until-withdrawn'`. Default 365. */
  expires?: Days | 'until-withdrawn';
  /** Days until a refusal is asked about again, 1 to 400. Default 182. */
  reaskAfterRefusal?: Days;
  /** `opt-out` grants optional categories until the visitor refuses. Default `opt-in`. */
  mode?: 'opt-in' | 'opt-out';
  /** Whether Global Privacy Control keeps advertising off. Default `honour`. */
  gpc?: 'honour' | 'ignore';
  /** After a withdrawal: offer to reload the page, reload it, or leave it. Default `offer-reload`. */
  onWithdraw?: 'offer-reload' | 'reload' | 'keep';
  /** What the visitor is told after a withdrawal. */
  withdrawal?: {
    /** Where to write to the operator. */
    email?: string;
    /** Term for the operator to stop: «5 рабочих дней». */
    within?: string;
  };
  /** What tag platforms on the page are told. */
  signals?: {
    /**
     * Google Consent Mode v2: `true`, or Google's consent types by category where they differ from
     * the default. Default `false`.
     */
    googleConsentMode?: boolean | Record<Id, readonly string[]>;
    /**
     * Event `soglasie_change` in `window.dataLayer` after every change; a text: the name of the data
     * layer, where the page has another, for Consent Mode too. Default `false`.
     */
    dataLayer?: boolean | Variable;
    /** Numbers of Yandex Metrika counters, kept off by their own switch `disableYaCounter…`. */
    yandexMetrika?: readonly Whole[];
  };
  /** For sites that come from another consent tool. */
  compat?: {
    /** Tools whose marks the page still has: they count like ours. */
    markup?: readonly Tool[];
    /** Takes over, once, what the visitor chose there. Default `false`. */
    importChoice?: boolean;
  };
  /** Proof of consent. */
  record?: {
    /** Address that a record of every decision is sent to: see `record.schema.json`. */
    url: Address;
  };
  /** Language of the widget. Default: `<html lang>` if we have it, else `ru`. */
  locale?: string;
  /** Own texts by key; see `locales/ru.json`. */
  texts?: Partial<Texts>;
  /**
   * How the widget looks, and when. `false`: nothing of ours is ever drawn, nor loaded for it: the
   * page asks by itself, with `get()`, `subscribe()` and commands. `open()` is an event then.
   */
  ui?: UiConfig | false;
  /** CSP nonce, for npm builds. The drop-in takes that of its own tag. */
  nonce?: string;
}

/** A cookie or storage key, checked and complete; '' for what the operator left out. */
type CookieSettings = Required<CookieInfo>;

/** A category, checked and complete; '' for what the operator left out. */
export interface CategorySettings {
  readonly id: string;
  readonly required: boolean;
  /** '' for the five: their texts are those of the locale. */
  readonly title: Text;
  readonly description: Text;
  /** 0: that of all. */
  readonly expires: number;
  readonly cookies: readonly CookieSettings[];
  readonly vendors: readonly Required<VendorInfo>[];
}

/** A service, checked and complete; '' for what the operator left out. */
export interface ServiceSettings extends Omit<Required<ServiceConfig>, 'cookies' | 'match'> {
  readonly id: string;
  readonly match: readonly string[];
  readonly cookies: readonly CookieSettings[];
  /** Visitors may choose it apart from its category. */
  readonly isApart: boolean;
}

/** Addresses that are held until a category or service is granted. */
export interface BlockRule {
  /** Lower-case ASCII host; its subdomains too. */
  readonly host: string;
  /** What the path, with its query, begins with: `/` for all. */
  readonly path: string;
  /** How a held element is marked. */
  readonly mark: 'data-category' | 'data-service';
  /** Of the category or service. An unknown one is never granted. */
  readonly id: string;
}

/** A host where the choice is valid. */
export interface Site {
  /** Lower-case ASCII host without port. */
  readonly host: string;
  /** False for a site that is written with `http://`. */
  readonly secure: boolean;
}

/** The config, checked and complete: nothing is optional, nothing has to be checked again. */
export interface Settings {
  readonly operator: string;
  readonly group: readonly string[];
  readonly contact: string;
  readonly links: readonly Readonly<LinkInfo>[];
  readonly policy: {
    /** '' when there is none. */
    readonly url: string;
    /** '' or missing when there is none. */
    readonly consentUrl?: string;
    readonly version: string;
    readonly covers: readonly string[];
    readonly updated: string;
    /** What the edition that is in force changed; '' or missing when nobody said so. */
    readonly summary?: string;
    /** Null when none is announced, or no longer. */
    readonly upcoming: {
      readonly version: string;
      readonly effective: string;
      readonly url: string;
      readonly summary: string;
      readonly reconsent: boolean;
    } | null;
  };
  /** In the order shown. */
  readonly categories: readonly CategorySettings[];
  readonly services: readonly ServiceSettings[];
  /** Of `block` and of the services' `match`. */
  readonly block: readonly BlockRule[];
  /** Empty: this host alone. */
  readonly sites: readonly Site[];
  /** '' when there is none. */
  readonly hub: string;
  /** '' when there is none. */
  readonly tour: string;
  /** Lower-case ASCII hosts. */
  readonly handoff: { readonly except: readonly string[] };
  readonly cookie: { readonly name: string; readonly domain: string; readonly renewUrl: string };
  readonly expires: number | 'until-withdrawn';
  readonly reaskAfterRefusal: number;
  readonly mode: 'opt-in' | 'opt-out';
  readonly gpc: 'honour' | 'ignore';
  readonly onWithdraw: 'offer-reload' | 'reload' | 'keep';
  readonly withdrawal: { readonly email: string; readonly within: string };
  readonly signals: {
    readonly googleConsentMode: boolean | Readonly<Record<string, readonly string[]>>;
    readonly dataLayer: boolean | string;
    readonly yandexMetrika: readonly number[];
  };
  /** What is no known tool is passed over. */
  readonly compat: { readonly markup: readonly string[]; readonly importChoice: boolean };
  /** '' when no records are wanted. */
  readonly record: { readonly url: string };
  /** Wanted language; '' when neither the config nor the page names one. */
  readonly locale: string;
  readonly texts: Readonly<Partial<Texts>>;
  readonly ui: {
    readonly layout: Layout;
    readonly theme: Theme;
    readonly launcher: Launcher;
    /** '' when there is none. */
    readonly mount: string;
    readonly prompt: 'auto' | 'manual';
    /** No widget: the page asks by itself. */
    readonly isHeadless: boolean;
  };
  readonly nonce: string;
}

/** What of the settings a decision depends on. */
export interface Terms extends Pick<Settings, 'expires' | 'reaskAfterRefusal' | 'mode' | 'gpc'> {
  readonly policy: Pick<Settings['policy'], 'version' | 'covers'>;
  readonly categories: readonly Pick<CategorySettings, 'id' | 'required' | 'expires'>[];
  readonly services: readonly Pick<ServiceSettings, 'id' | 'category' | 'isApart'>[];
}

/**
 * What of the settings every page view reads: what decides and gates. The rest is read only where it
 * is used.
 */
export interface CoreSettings
  extends Terms,
    Pick<
      Settings,
      | 'operator'
      | 'group'
      | 'policy'
      | 'block'
      | 'sites'
      | 'hub'
      | 'signals'
      | 'compat'
      | 'record'
      | 'locale'
      | 'nonce'
    > {
  readonly policy: Settings['policy'];
  readonly cookie: Pick<Settings['cookie'], 'name'>;
  readonly ui: Pick<Settings['ui'], 'prompt' | 'launcher' | 'mount' | 'isHeadless'>;
}
