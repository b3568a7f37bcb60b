import type {
  Address,
  BlockConfig,
  CategoryConfig,
  ChoiceBy,
  Day,
  Days,
  Edition,
  Host,
  Id,
  LinkInfo,
  ServiceConfig,
  UiConfig,
  Variable,
  Whole,
} from './config-parts.js';
import type { Texts } from './texts.js';
import type { Tool } from './tools.js';

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
