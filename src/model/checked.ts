/**
 * What a config that is written out in code says of itself: its ids, and slips that a wider type lets
 * through. A config that comes from elsewhere (a variable of a wide type, JSON) stays as open as it is.
 */
import type { Category } from './category.js';
import type { Preset } from './presets.js';
import type { BlockConfig, ConsentConfig, ServiceConfig } from './settings.js';

/** The presets, as `services` names them. */
export type KnownService =
  | 'yandex-metrika'
  | 'yandex-maps'
  | 'smartcaptcha'
  | 'yandex-direct'
  | 'top-mail-ru'
  | 'vk-retargeting'
  | 'vk-widgets'
  | 'vk-video'
  | 'rutube'
  | 'roistat'
  | 'calltouch'
  | 'comagic'
  | 'mindbox'
  | 'jivo'
  | 'bitrix24'
  | 'carrot-quest'
  | 'smartcallback'
  | 'google-analytics'
  | 'google-ads'
  | 'google-tag-manager'
  | 'youtube';

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

/** 1, 2, … 400. */
type Count<Days extends number[] = [1]> = Days['length'] extends 400
  ? Days[number]
  : Count<[...Days, [...Days, 1]['length'] & number]>;

/** A field of a config; `unknown` where it has none. */
type Part<Config, Name extends keyof ConsentConfig> = Config extends {
  readonly [Key in Name]?: infer Value;
}
  ? Exclude<Value, undefined>
  : unknown;

/** Keys of an object that are written out, less those that are `false`. */
type KeysOn<Given> = {
  [Key in keyof Given & string]: Given[Key] extends false ? never : Key;
}[keyof Given & string];
type KeysOff<Given> = Exclude<keyof Given & string, KeysOn<Given>>;

/** Ids of a config's categories; any text where they are not written out. */
export type CategoryId<Config> =
  unknown extends Part<Config, 'categories'>
    ? Category
    : string extends keyof Part<Config, 'categories'>
      ? string
      : Exclude<Category, KeysOff<Part<Config, 'categories'>>> | KeysOn<Part<Config, 'categories'>>;

/** And of its services. */
type ServiceId<Config> =
  unknown extends Part<Config, 'services'>
    ? never
    : string extends keyof Part<Config, 'services'>
      ? string
      : keyof Part<Config, 'services'> & string;

/** What `has`, `when`, `set` and `withdraw` know of a config. */
export type GrantId<Config> = CategoryId<Config> | ServiceId<Config>;

/** The same value, but `never` where a shape has no such field. */
type Exact<Given, Shape> = Given extends readonly unknown[]
  ? { readonly [At in keyof Given]: Exact<Given[At], ItemOf<Shape>> }
  : Given extends object
    ? {
        readonly [Key in keyof Given]: Key extends keyof FieldsOf<Shape>
          ? Exact<Given[Key], FieldsOf<Shape>[Key]>
          : never;
      }
    : Given;
type ItemOf<Shape> = Extract<Shape, readonly unknown[]>[number];
type FieldsOf<Shape> = Exclude<Extract<Shape, object>, readonly unknown[]>;

type Term<Given> = number extends Given
  ? Given
  : Given extends number
    ? Given extends Count
      ? Given
      : never
    : Given;

type Language<Given> = string extends Given
  ? Given
  : Given extends '' | Locale | `${Locale}-${string}`
    ? Given
    : never;

/** A category that is written out is one of these. */
type Categorized<Given, Categories> = Given extends { readonly category: infer Named }
  ? string extends Named
    ? unknown
    : { readonly category: Categories }
  : { readonly category: Categories };

/** A preset knows its category, and alone can be named by `true`. */
type Service<Id, Given, Categories> = Given extends true
  ? Id extends KnownService
    ? true
    : string extends Id
      ? true
      : never
  : Id extends KnownService
    ? Given extends { readonly category: unknown }
      ? Categorized<Given, Categories>
      : unknown
    : string extends Id
      ? unknown
      : Categorized<Given, Categories>;

type WholeService = Partial<ServiceConfig> & Partial<Preset>;

type Categories<Given> = {
  readonly [Id in keyof Given]: Id extends 'necessary'
    ? Given[Id] extends false
      ? never
      : unknown
    : Given[Id] extends { readonly expires: infer Days }
      ? { readonly expires: Term<Days> }
      : unknown;
};

type Field<Config, Name, Given> = Name extends 'services'
  ? {
      readonly [Id in keyof Given]: Service<Id, Given[Id], CategoryId<Config>> &
        Exact<Given[Id], WholeService>;
    }
  : Name extends 'categories'
    ? Categories<Given> & Exact<Given, ConsentConfig['categories']>
    : Name extends 'block'
      ? {
          readonly [At in keyof Given]: Categorized<Given[At], CategoryId<Config>> &
            Exact<Given[At], BlockConfig>;
        }
      : Name extends 'expires' | 'reaskAfterRefusal'
        ? Term<Given>
        : Name extends 'locale'
          ? Language<Given>
          : Name extends keyof ConsentConfig
            ? Exact<Given, ConsentConfig[Name]>
            : never;

/** A config in which nothing is misspelt; see the head of the file. */
export type Checked<Config> = {
  readonly [Name in keyof Config]: Field<Config, Name, Config[Name]>;
};
