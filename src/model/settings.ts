import type {
  CookieInfo,
  Launcher,
  Layout,
  LinkInfo,
  ServiceConfig,
  Text,
  Theme,
  VendorInfo,
} from './config-parts.js';
import type { Texts } from './texts.js';

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
