/** One thing that is wrong with a config. */
interface ConfigFault {
    /** Where: `config.policy.version`. */
    readonly path: string;
    /** What was expected there. */
    readonly expected: string;
    /** What came, shortened. */
    readonly got: string;
}
/** Thrown by `createConsent` for a config with faults; lists all of them. */
declare class ConfigError extends TypeError {
    readonly name = "ConfigError";
    readonly faults: readonly ConfigFault[];
    constructor(faults: readonly ConfigFault[]);
}

/** The five categories of the CRMCalls policy, section 10, in its order. */
declare const CATEGORIES: readonly ["necessary", "analytics", "technical", "functional", "advertising"];
/** One of the five built-in categories. An operator may add ids of its own. */
type Category = (typeof CATEGORIES)[number];
/** Category id → granted. Null-prototype and frozen wherever we make one. */
type Grants = Readonly<Record<string, boolean>>;

/** One text, or one by locale: `'Чат'` or `{ ru: 'Чат', en: 'Chat' }`. */
type Text = string | Readonly<Record<string, string>>;
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
type Layout = 'card' | 'bar' | 'inline' | 'center';
type Launcher = 'auto' | 'left' | 'right' | boolean;
type ChoiceBy = 'category' | 'service';
type Theme = 'page' | 'light' | 'dark' | 'os';
/** One cookie or storage key that a category or a service sets. */
interface CookieInfo {
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
interface VendorInfo {
    name: Name;
    /** Two-letter code of the country where the data goes: `RU`. */
    country?: string;
    policyUrl?: Address;
    /** Page where the visitor can refuse personalised ads of this vendor. */
    optOutUrl?: Address;
}
/** A document that stands beside the policy. */
interface LinkInfo {
    title: Text;
    /** http(s), may be relative. */
    url: Address;
}
/** A class of purposes. */
interface CategoryConfig {
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
interface ServiceConfig {
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
interface BlockConfig {
    /** Host (its subdomains too), or host and path prefix: `ads.example.ru`, `example.ru/pixel`. */
    match: Place;
    category: string;
}
/** How the widget looks, and when. */
interface UiConfig {
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

/**
 * Keys of every text that the widget shows. `locales/ru.json` is the source; a test holds the two
 * lists equal. A value may use the token `{cookie}` and those named beside its key. What is counted
 * has its forms joined with `|` in CLDR order, those of whole numbers: `год|года|лет` (one, few,
 * many), `year|years` (one, other); one form stands for all.
 *
 * The first two tell how the language is written: `locale.dir` is `ltr` or `rtl`, `locale.dateStyle`
 * is `long`, or `numeric` (01.12.2026) where browsers do not know the months. A file with the key
 * `locale.unreviewed` was not read by a native speaker yet.
 */
type TextKey = 'locale.dir' | 'locale.dateStyle' | 'term.cookie' | 'banner.title' | 'banner.body' | 'banner.bodyOptOut' | 'banner.site' | 'banner.note' | 'banner.sites' | 'banner.sitesMore' | 'banner.group' | 'banner.policy' | 'banner.consent' | 'link.newTab' | 'link.pdf' | 'action.acceptAll' | 'action.acceptAllGpc' | 'action.rejectAll' | 'action.customize' | 'action.save' | 'action.close' | 'action.reload' | 'action.withdraw' | 'action.change' | 'action.applyAll' | 'action.forget' | 'action.copy' | 'action.ok' | 'open.label' | 'prefs.title' | 'prefs.intro' | 'prefs.always' | 'prefs.details' | 'prefs.receivers' | 'prefs.vendorPolicy' | 'prefs.optOut' | 'prefs.empty' | 'prefs.ownCookie' | 'prefs.unset' | 'prefs.unsetOptOut' | 'prefs.last' | 'prefs.record' | 'prefs.updated' | 'prefs.operator' | 'prefs.contact' | 'prefs.forgetHint' | 'prefs.copied' | 'prefs.copyFailed' | 'cat.necessary.title' | 'cat.necessary.text' | 'cat.analytics.title' | 'cat.analytics.text' | 'cat.analytics.purpose' | 'cat.technical.title' | 'cat.technical.text' | 'cat.technical.purpose' | 'cat.functional.title' | 'cat.functional.text' | 'cat.functional.purpose' | 'cat.advertising.title' | 'cat.advertising.text' | 'cat.advertising.purpose' | 'table.caption' | 'table.name' | 'table.why' | 'table.who' | 'table.term' | 'table.kind' | 'kind.cookie' | 'kind.local' | 'kind.session' | 'term.session' | 'term.forever' | 'unit.minute' | 'unit.hour' | 'unit.day' | 'unit.week' | 'unit.month' | 'unit.year' | 'live.prompt' | 'saved.title' | 'saved.text' | 'saved.launcher' | 'adopted.text' | 'adopted.offer' | 'adopted.apply' | 'adopted.keep' | 'tour.busy' | 'tour.done' | 'withdrawn.title' | 'withdrawn.erased' | 'withdrawn.rest' | 'withdrawn.text' | 'withdrawn.kept' | 'withdrawn.within' | 'withdrawn.mail' | 'withdrawn.subject' | 'update.askTitle' | 'update.newCat' | 'update.askText' | 'update.title' | 'update.text' | 'update.read' | 'expired.title' | 'expired.list' | 'gpc.text' | 'gpc.override' | 'embed.map' | 'embed.video' | 'embed.chat' | 'embed.other' | 'embed.text' | 'embed.once' | 'embed.allow' | 'embed.allowService' | 'embed.textService' | 'error.blocked' | 'error.sync' | 'error.record';
/** All texts of one language. */
type Texts = Record<TextKey, string>;

/** Other consent tools whose markup and stored choice are known. */
declare const TOOLS: readonly ["vanilla-cookieconsent", "klaro", "cookiebot", "onetrust", "cookieyes"];
type Tool = (typeof TOOLS)[number];

/** What the operator writes. Plain JSON; every field may be left out. */
interface ConsentConfig {
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

/** A known service: what its vendor loads and keeps, so that the operator need not find out. */
interface Preset extends ServiceConfig {
    /** Its key under `services`. */
    id: string;
    match?: readonly string[];
    /**
     * Property of `window` that, set to `true` before the vendor's loader runs, keeps it from
     * counting: `disableYaCounter<ID>`, where `<ID>` stands for the operator's own number.
     */
    consentSwitch?: string;
}

/** Words of a config that the compiler knows one by one. */
/**
 * What the compiler asks for instead of a slip, so that it names what there is. Nothing is of this
 * type; unlike `never`, it does not swallow the place of the slip.
 */
type OneOf<Words> = {
    readonly ' one of': Words;
};
/** The presets, as `services` names them. */
type KnownService = keyof KnownServices;
/** And their categories. */
interface KnownServices {
    'yandex-metrika': 'analytics';
    'yandex-maps': 'functional';
    smartcaptcha: 'necessary';
    'yandex-direct': 'advertising';
    'top-mail-ru': 'advertising';
    'vk-retargeting': 'advertising';
    'vk-widgets': 'functional';
    'vk-video': 'functional';
    rutube: 'functional';
    roistat: 'advertising';
    calltouch: 'advertising';
    comagic: 'advertising';
    mindbox: 'advertising';
    jivo: 'functional';
    bitrix24: 'functional';
    'carrot-quest': 'functional';
    smartcallback: 'functional';
    'google-analytics': 'analytics';
    'google-ads': 'advertising';
    'google-tag-manager': 'advertising';
    youtube: 'functional';
}
/** The languages that ship, by their files in `locales/`. */
type Locale = 'ar' | 'az' | 'be' | 'de' | 'en' | 'he' | 'hy' | 'ka' | 'kk' | 'ky' | 'ro' | 'ru' | 'tg' | 'tr' | 'uk' | 'uz' | 'zh';
/** Google's consent types. */
type GoogleType = 'ad_storage' | 'ad_user_data' | 'ad_personalization' | 'analytics_storage' | 'functionality_storage' | 'personalization_storage' | 'security_storage';
/** 1, 2, … 400. */
type Count<Days extends number[] = [1]> = Days['length'] extends 400 ? Days[number] : Count<[...Days, [...Days, 1]['length'] & number]>;
/** A language that ships, for a region too: `kk-KZ`; `''` is that of the page. */
type Tongue = '' | Locale | `${Locale}-${string}`;
/** One of them where it is written out, or any text. */
type Language<Given> = string extends Given ? Given : Tongue;
type Letter = ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n' | 'o' | 'p') | ('q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');
type Sign = Letter | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '-' | '_';
type OfSigns<Text> = Text extends `${infer First}${infer Rest}` ? First extends Sign ? OfSigns<Rest> : false : true;
/** Whether a text can be the id of a category or a service: `[a-z][a-z0-9_-]*`. */
type IsId<Text> = string extends Text ? true : Text extends `${infer First}${infer Rest}` ? First extends Letter ? OfSigns<Rest> : false : false;

/**
 * What a config that is written out in code says of itself: its ids, and slips that a wider type lets
 * through. A config that comes from elsewhere (a variable of a wide type, JSON) stays as open as it is.
 */

/**
 * A shape whose words and switches are of any value: so wide is what TypeScript makes of a JSON file
 * that is imported. What is written out is held to the words by `Checked`.
 */
type Loose<Shape> = Shape extends string ? string extends Shape ? Shape : Shape | (string & {}) : Shape extends boolean ? boolean : Shape extends readonly (infer Item)[] ? readonly Loose<Item>[] : Shape extends object ? {
    [Key in keyof Shape]: Loose<Shape[Key]>;
} : Shape;
type IsAny<Given> = 0 extends 1 & Given ? true : false;
/** A field of a config; `unknown` where it has none. */
type Part<Config, Name extends keyof ConsentConfig> = Config extends {
    readonly [Key in Name]?: infer Value;
} ? Exclude<Value, undefined> : unknown;
/** Keys of an object that are written out, less those that are `false`. */
type KeysOn<Given> = {
    [Key in keyof Given & string]: Given[Key] extends false ? never : Key;
}[keyof Given & string];
type KeysOff<Given> = Exclude<keyof Given & string, KeysOn<Given>>;
/** Ids of a config's categories; any text where they are not written out. */
type CategoryId<Config> = IsAny<Config> extends true ? string : unknown extends Part<Config, 'categories'> ? Category : string extends keyof Part<Config, 'categories'> ? string : Exclude<Category, KeysOff<Part<Config, 'categories'>>> | KeysOn<Part<Config, 'categories'>>;
/** And of its services. */
type ServiceId<Config> = unknown extends Part<Config, 'services'> ? never : string extends keyof Part<Config, 'services'> ? string : keyof Part<Config, 'services'> & string;
/** What `has`, `when`, `set` and `withdraw` know of a config. */
type GrantId<Config> = CategoryId<Config> | ServiceId<Config>;
/** The same value, but what there is instead where it is written out and a shape has no such thing. */
type Exact<Given, Shape, Whole = Given> = Given extends readonly unknown[] ? {
    readonly [At in keyof Given]: Exact<Given[At], ItemOf<Shape>>;
} : Given extends object ? {
    readonly [Key in keyof Given]: Key extends keyof FieldsOf<Shape> ? Exact<Given[Key], FieldsOf<Shape>[Key]> : OneOf<keyof FieldsOf<Shape>>;
} : Given extends Shape ? Given : IsWide<Given, Whole> extends true ? Given : OneOf<Exclude<Shape, object | undefined>>;
/** `boolean` is taken apart on the way here. */
type IsWide<Given, Whole> = Given extends boolean ? boolean extends Whole ? true : false : string extends Given ? true : number extends Given ? true : false;
type ItemOf<Shape> = Extract<Shape, readonly unknown[]>[number];
type FieldsOf<Shape> = Exclude<Extract<Shape, object>, readonly unknown[]>;
type Term<Given> = number extends Given ? Given : Given extends number ? Given extends Count ? Given : OneOf<'whole days, 1 to 400'> : Exact<Given, ConsentConfig['expires']>;
/** A category that is written out is one of these. */
type Categorized<Given, Categories> = Given extends {
    readonly category: infer Named;
} ? string extends Named ? unknown : Named extends Categories ? unknown : {
    readonly category: OneOf<Categories>;
} : {
    readonly category: Categories;
};
/** A preset knows its category, which this config has, and alone can be named by `true`. */
type Service<Id, Given, Categories, Whole = Given> = Given extends boolean ? boolean extends Whole ? unknown : Given extends true ? KnownOne<Id, Categories> : unknown : Given extends {
    readonly category: unknown;
} ? Categorized<Given, Categories> : Id extends KnownService ? KnownOne<Id, Categories> : string extends Id ? unknown : Categorized<Given, Categories>;
type KnownOne<Id, Categories> = string extends Id ? unknown : Id extends KnownService ? KnownServices[Id] extends Categories ? unknown : OneOf<'a category that is left'> : OneOf<KnownService>;
type WholeService = (Partial<ServiceConfig> & Partial<Preset>) | true;
/** Keys that are written out can be ids; `true` is looked at more closely. */
type WithIds<Given> = {
    readonly [Id in keyof Given]: Given[Id] extends true ? unknown : IsId<Id> extends true ? unknown : OneOf<'[a-z][a-z0-9_-]*'>;
};
type Categories<Given> = {
    readonly [Id in keyof Given]: Id extends 'necessary' ? Given[Id] extends false ? OneOf<'what is always on'> : unknown : Given[Id] extends {
        readonly expires: infer Days;
    } ? {
        readonly expires: Term<Days>;
    } : unknown;
};
/** Google's types by what this config has. */
type Signals<Given, Ids> = Given extends {
    readonly googleConsentMode: infer Types;
} ? {
    readonly googleConsentMode: Types extends boolean ? unknown : GoogleTypes<Types, Ids>;
} : unknown;
type GoogleTypes<Types, Ids> = {
    readonly [Id in keyof Types]: Id extends Ids ? Exact<Types[Id], readonly GoogleType[]> : OneOf<Ids>;
};
type Field<Config, Name, Given> = Name extends 'services' ? WithIds<Given> & {
    readonly [Id in keyof Given]: Service<Id, Given[Id], CategoryId<Config>> & Exact<Given[Id], WholeService>;
} : Name extends 'categories' ? WithIds<Given> & Categories<Given> & Exact<Given, ConsentConfig['categories']> : Name extends 'block' ? {
    readonly [At in keyof Given]: Categorized<Given[At], CategoryId<Config>> & Exact<Given[At], BlockConfig>;
} : Name extends 'expires' | 'reaskAfterRefusal' ? Term<Given> : Name extends 'locale' ? Exact<Given, Language<Given>> : Name extends 'signals' ? Exact<Given, ConsentConfig['signals']> & Signals<Given, GrantId<Config>> : Name extends keyof ConsentConfig ? Exact<Given, ConsentConfig[Name]> : OneOf<keyof ConsentConfig>;
/**
 * A config in which nothing is misspelt; see the head of the file. The shape is named once more for
 * editors: what they say of a field, and what they offer, comes from there.
 */
type Checked<Config> = Loose<ConsentConfig> & {
    readonly [Name in keyof Config]: Field<Config, Name, Config[Name]>;
};

/**
 * How a choice was made: a button of the banner or of the preferences, a placeholder of a held
 * element, a call of page code, or a hand-over from another site of the operator.
 */
declare const VIA: readonly ["banner", "preferences", "embed", "api", "handoff", "hub", "tour", "import"];
type Via = (typeof VIA)[number];

/** Why the visitor has to be asked. */
type AskReason = 'first' | 'policy-changed' | 'expired' | 'new-category';

/** What page code sees of the choice. The same frozen object until something changes. */
interface ConsentState<CategoryId extends string = string> {
    /** `set` while a decision of the visitor is in force. */
    readonly status: 'unset' | 'set';
    /** Every configured category: may it run now? */
    readonly categories: Readonly<Record<CategoryId, boolean>>;
    /** The same of every service that can be chosen apart: see `choice`. Only where there is one. */
    readonly services?: Grants;
    /** When the visitor decided, ISO 8601. Only with `status: 'set'`. */
    readonly decidedAt?: string;
    /** Edition of the policy that the choice was made under. */
    readonly policyVersion?: string;
    readonly via?: Via;
    /** Why the visitor is asked, or null. */
    readonly ask: AskReason | null;
}
/** What can be shown. */
type View = 'preferences' | 'banner';
/** Event of `on()` → what the listener gets. */
interface ConsentEvents {
    ready: ConsentState;
    change: ConsentChange;
    open: View;
    close: View;
}
/** What changed; also the `detail` of the DOM event `soglasie:change`. */
interface ConsentChange {
    readonly state: ConsentState;
    /** Ids of the categories, and of services chosen apart, whose grant changed. */
    readonly changed: readonly string[];
    /** How; missing when the choice was deleted or ran out. */
    readonly via?: Via;
}
/** The visitor's own copy of the choice, as plain JSON. */
interface ConsentRecord {
    /** Version of the library. */
    readonly version: string;
    /** Number that the operator keeps the records of this visitor under; only with `record`. */
    readonly id?: string;
    /** Host that the copy was made on. */
    readonly site: string;
    readonly operator: string;
    readonly group: readonly string[];
    /** `consentUrl`: only where the consent is a text of its own. */
    readonly policy: {
        readonly url: string;
        readonly consentUrl?: string;
        readonly version: string;
    };
    readonly state: ConsentState;
    readonly services: readonly {
        readonly id: string;
        readonly category: string;
        readonly granted: boolean;
    }[];
}
/**
 * What `createConsent` returns, and the global `soglasie` of the drop-in. Commands (`acceptAll`,
 * `rejectAll`, `set`, `withdraw`, `reset`, `open`, `close`, `setLocale`) return a promise that resolves when they
 * are in force: in the npm module and in `soglasie.all.js` they are when they return; in the drop-in
 * they wait, in the order of the calls, for a file of their own.
 *
 * `Id`: what `has` and its like may be asked, and `CategoryId`: the categories of the state. Any text,
 * unless the config is written out where the object is made.
 */
interface Consent<Id extends string = string, CategoryId extends string = Id> {
    /** Version of the library. */
    readonly version: string;
    /** Resolves when the choice is known and the first release of tags is done. */
    readonly ready: Promise<void>;
    /** The state now. The same object until something changes. */
    get(): ConsentState<CategoryId>;
    /** Whether a category, or a service's category, is granted. False for an unknown id. */
    has(categoryOrService: Id): boolean;
    /** Resolves when granted; rejects for an unknown id. */
    when(categoryOrService: Id): Promise<void>;
    /** Grants every category; under an honoured GPC all but advertising. */
    acceptAll(): Promise<void>;
    /** Refuses every optional category. Also answers an unset question. */
    rejectAll(): Promise<void>;
    /**
     * Decides by category, and by service where those can be chosen apart. Unnamed ones keep their value, unset ones become false; unknown ids and
     * `necessary: false` are ignored with a warning.
     */
    set(grants: Readonly<Partial<Record<Id, boolean>>>): Promise<void>;
    /** Turns granted categories off (none named: all optional). Nothing while unset. */
    withdraw(...ids: Id[]): Promise<void>;
    /** Forgets the choice, erases as a withdrawal does, and asks again. */
    reset(): Promise<void>;
    /** Shows the preferences (default) or the banner. Resolves when it is on the page. */
    open(view?: View): Promise<void>;
    /** Closes whatever is shown. Decides nothing. */
    close(): Promise<void>;
    /**
     * Shows what is shown, and all that comes, in another language, without a reload: `'en'`, `'kk-KZ'`.
     * `''` is that of the config or of the page again. Resolves when it is drawn.
     */
    setLocale<const Code extends string>(code: Language<Code>): Promise<void>;
    /**
     * Listens to an event; returns the function that stops it. Of a press of the visitor it tells when
     * that is seen, a frame later; so do `subscribe`, `when` and the events of the document.
     */
    on<Name extends keyof ConsentEvents>(event: Name, listener: (payload: ConsentEvents[Name]) => void): () => void;
    /** Calls the listener after `get()` changed; returns the function that stops it. */
    subscribe(listener: () => void): () => void;
    /** Looks for gated tags below `root`. Rarely needed: insertions are watched. */
    scan(root?: ParentNode): void;
    /**
     * The address with the choice in its fragment, when it leads to another site of `sites`: for
     * navigation by script. Any other address comes back as it is. Links need no call.
     */
    link(url: string): string;
    /** The visitor's own copy of the choice. */
    export(): ConsentRecord;
    /** Takes everything off the page again. Held tags stay held. */
    destroy(): void;
}

/**
 * Starts the library on this page: reads the stored choice, asks if there is none, and releases
 * tags by category. On a server it returns an object that answers «unset» and does nothing. Called
 * again on the same page, it returns the first object, with its settings, until that is destroyed.
 *
 * @param config What the operator writes. Default: the five categories, Russian, this site only.
 * A config that is written out is checked word by word, and `has`, `set` and their like know its ids.
 * @throws {ConfigError} with every fault of the config, before anything is started.
 * @example
 * const consent = createConsent({ policy: { url: '/cookies', version: '1' } });
 * consent.when('analytics').then(() => import('./metrika.js'));
 */
declare const createConsent: <const Config extends Loose<ConsentConfig> = object>(config?: Config & Checked<Config>) => Consent<GrantId<Config>, CategoryId<Config>>;
/**
 * The same config, checked as `createConsent` does: for a file of its own.
 *
 * @example
 * export default defineConfig({ services: { 'yandex-metrika': true } });
 */
declare const defineConfig: <const Config extends Loose<ConsentConfig>>(config: Config & Checked<Config>) => Config;

export { ConfigError, createConsent, defineConfig };
export type { AskReason, BlockConfig, Category, CategoryConfig, CategoryId, Checked, ChoiceBy, ConfigFault, Consent, ConsentChange, ConsentConfig, ConsentEvents, ConsentRecord, ConsentState, CookieInfo, GrantId, Grants, KnownService, Launcher, Layout, Locale, ServiceConfig, Text, TextKey, Texts, Theme, Tool, UiConfig, VendorInfo, Via, View };
