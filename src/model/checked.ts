/**
 * What a config that is written out in code says of itself: its ids, and slips that a wider type lets
 * through. A config that comes from elsewhere (a variable of a wide type, JSON) stays as open as it is.
 */
import type { Category } from './category.js';
import type { ConsentConfig } from './config.js';
import type { BlockConfig, ServiceConfig } from './config-parts.js';
import type { Preset } from './presets.js';
import type {
  Count,
  GoogleType,
  IsId,
  KnownService,
  KnownServices,
  Language,
  OneOf,
} from './words.js';

/**
 * A shape whose words and switches are of any value: so wide is what TypeScript makes of a JSON file
 * that is imported. What is written out is held to the words by `Checked`.
 */
export type Loose<Shape> = Shape extends string
  ? string extends Shape
    ? Shape
    : Shape | (string & {})
  : Shape extends boolean
    ? boolean
    : Shape extends readonly (infer Item)[]
      ? readonly Loose<Item>[]
      : Shape extends object
        ? { [Key in keyof Shape]: Loose<Shape[Key]> }
        : Shape;

type IsAny<Given> = 0 extends 1 & Given ? true : false;

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
  IsAny<Config> extends true
    ? string
    : unknown extends Part<Config, 'categories'>
      ? Category
      : string extends keyof Part<Config, 'categories'>
        ? string
        :
            | Exclude<Category, KeysOff<Part<Config, 'categories'>>>
            | KeysOn<Part<Config, 'categories'>>;

/** And of its services. */
type ServiceId<Config> =
  unknown extends Part<Config, 'services'>
    ? never
    : string extends keyof Part<Config, 'services'>
      ? string
      : keyof Part<Config, 'services'> & string;

/** What `has`, `when`, `set` and `withdraw` know of a config. */
export type GrantId<Config> = CategoryId<Config> | ServiceId<Config>;

/** The same value, but what there is instead where it is written out and a shape has no such thing. */
type Exact<Given, Shape, Whole = Given> = Given extends readonly unknown[]
  ? { readonly [At in keyof Given]: Exact<Given[At], ItemOf<Shape>> }
  : Given extends object
    ? {
        readonly [Key in keyof Given]: Key extends keyof FieldsOf<Shape>
          ? Exact<Given[Key], FieldsOf<Shape>[Key]>
          : OneOf<keyof FieldsOf<Shape>>;
      }
    : Given extends Shape
      ? Given
      : IsWide<Given, Whole> extends true
        ? Given
        : OneOf<Exclude<Shape, object | undefined>>;
/** `boolean` is taken apart on the way here. */
type IsWide<Given, Whole> = Given extends boolean
  ? boolean extends Whole
    ? true
    : false
  : string extends Given
    ? true
    : number extends Given
      ? true
      : false;
type ItemOf<Shape> = Extract<Shape, readonly unknown[]>[number];
type FieldsOf<Shape> = Exclude<Extract<Shape, object>, readonly unknown[]>;

type Term<Given> = number extends Given
  ? Given
  : Given extends number
    ? Given extends Count
      ? Given
      : OneOf<'whole days, 1 to 400'>
    : Exact<Given, ConsentConfig['expires']>;

/** A category that is written out is one of these. */
type Categorized<Given, Categories> = Given extends { readonly category: infer Named }
  ? string extends Named
    ? unknown
    : Named extends Categories
      ? unknown
      : { readonly category: OneOf<Categories> }
  : { readonly category: Categories };

/** A preset knows its category, which this config has, and alone can be named by `true`. */
type Service<Id, Given, Categories, Whole = Given> = Given extends boolean
  ? boolean extends Whole
    ? unknown
    : Given extends true
      ? KnownOne<Id, Categories>
      : unknown
  : Given extends { readonly category: unknown }
    ? Categorized<Given, Categories>
    : Id extends KnownService
      ? KnownOne<Id, Categories>
      : string extends Id
        ? unknown
        : Categorized<Given, Categories>;
type KnownOne<Id, Categories> = string extends Id
  ? unknown
  : Id extends KnownService
    ? KnownServices[Id] extends Categories
      ? unknown
      : OneOf<'a category that is left'>
    : OneOf<KnownService>;

type WholeService = (Partial<ServiceConfig> & Partial<Preset>) | true;

/** Keys that are written out can be ids; `true` is looked at more closely. */
type WithIds<Given> = {
  readonly [Id in keyof Given]: Given[Id] extends true
    ? unknown
    : IsId<Id> extends true
      ? unknown
      : OneOf<'[a-z][a-z0-9_-]*'>;
};

type Categories<Given> = {
  readonly [Id in keyof Given]: Id extends 'necessary'
    ? Given[Id] extends false
      ? OneOf<'what is always on'>
      : unknown
    : Given[Id] extends { readonly expires: infer Days }
      ? { readonly expires: Term<Days> }
      : unknown;
};

/** Google's types by what this config has. */
type Signals<Given, Ids> = Given extends { readonly googleConsentMode: infer Types }
  ? { readonly googleConsentMode: Types extends boolean ? unknown : GoogleTypes<Types, Ids> }
  : unknown;
type GoogleTypes<Types, Ids> = {
  readonly [Id in keyof Types]: Id extends Ids
    ? Exact<Types[Id], readonly GoogleType[]>
    : OneOf<Ids>;
};

type Field<Config, Name, Given> = Name extends 'services'
  ? WithIds<Given> & {
      readonly [Id in keyof Given]: Service<Id, Given[Id], CategoryId<Config>> &
        Exact<Given[Id], WholeService>;
    }
  : Name extends 'categories'
    ? WithIds<Given> & Categories<Given> & Exact<Given, ConsentConfig['categories']>
    : Name extends 'block'
      ? {
          readonly [At in keyof Given]: Categorized<Given[At], CategoryId<Config>> &
            Exact<Given[At], BlockConfig>;
        }
      : Name extends 'expires' | 'reaskAfterRefusal'
        ? Term<Given>
        : Name extends 'locale'
          ? Exact<Given, Language<Given>>
          : Name extends 'signals'
            ? Exact<Given, ConsentConfig['signals']> & Signals<Given, GrantId<Config>>
            : Name extends keyof ConsentConfig
              ? Exact<Given, ConsentConfig[Name]>
              : OneOf<keyof ConsentConfig>;

/**
 * A config in which nothing is misspelt; see the head of the file. The shape is named once more for
 * editors: what they say of a field, and what they offer, comes from there.
 */
export type Checked<Config> = Loose<ConsentConfig> & {
  readonly [Name in keyof Config]: Field<Config, Name, Config[Name]>;
};
