/** Words of a config that the compiler knows one by one. */

/**
 * What the compiler asks for instead of a slip, so that it names what there is. Nothing is of this
 * type; unlike `never`, it does not swallow the place of the slip.
 */
export type OneOf<Words> = { readonly ' one of': Words };

/** The presets, as `services` names them. */
export type KnownService = keyof KnownServices;

/** And their categories. */
export interface KnownServices {
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
export type Locale =
  | 'ar'
  | 'az'
  | 'be'
  | 'de'
  | 'en'
  | 'he'
  | 'hy'
  | 'ka'
  | 'kk'
  | 'ky'
  | 'ro'
  | 'ru'
  | 'tg'
  | 'tr'
  | 'uk'
  | 'uz'
  | 'zh';

/** Google's consent types. */
export type GoogleType =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';

/** 1, 2, … 400. */
export type Count<Days extends number[] = [1]> = Days['length'] extends 400
  ? Days[number]
  : Count<[...Days, [...Days, 1]['length'] & number]>;

/** A language that ships, for a region too: `kk-KZ`; `''` is that of the page. */
type Tongue = '' | Locale | `${Locale}-${string}`;

/** One of them where it is written out, or any text. */
export type Language<Given> = string extends Given ? Given : Tongue;

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n' | 'o' | 'p')
  | ('q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');
type Sign = Letter | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '-' | '_';
type OfSigns<Text> = Text extends `${infer First}${infer Rest}`
  ? First extends Sign
    ? OfSigns<Rest>
    : false
  : true;

/** Whether a text can be the id of a category or a service: `[a-z][a-z0-9_-]*`. */
export type IsId<Text> = string extends Text
  ? true
  : Text extends `${infer First}${infer Rest}`
    ? First extends Letter
      ? OfSigns<Rest>
      : false
    : false;
