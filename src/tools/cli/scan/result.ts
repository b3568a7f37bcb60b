/** What a scan tells, as plain JSON. */
import type { ConsentConfig } from '../../../model/config.js';

/** Nobody has answered, the visitor refused, or allowed everything. */
export type State = 'unset' | 'refused' | 'all';

/** Where and when something was met. */
export interface Met {
  readonly pages: readonly string[];
  readonly states: readonly State[];
}

/** One address, without what differs from visit to visit. */
export interface Address extends Met {
  readonly address: string;
  /** What made the browser ask for it, as far as that is known: `page`, or the address of a script. */
  readonly from: string;
}

interface Loaded extends Met {
  readonly addresses: readonly Address[];
}

/** A known service that the site loads. */
export interface FoundService extends Loaded {
  readonly id: string;
  readonly title: { readonly ru: string; readonly en: string };
  readonly category: string;
  readonly country: string;
  /** Whether the config of the site names it. */
  readonly isNamed: boolean;
}

/** Addresses that more than one known service has, and nothing tells which. */
export interface Unclear extends Loaded {
  readonly ids: readonly string[];
}

/** Somebody whom neither the presets nor the config of the site know. */
export interface UnknownHost extends Loaded {
  readonly host: string;
}

/** A cookie, or a key of storage. */
export interface Kept extends Met {
  readonly name: string;
  readonly kind: 'cookie' | 'local' | 'session';
  /** Domain of a cookie; host of the page for storage. */
  readonly place: string;
  /** Id of the service that declares it, of those found; '' where none does. */
  readonly service: string;
  /** Who set it: address of a script or of the answer, `page` for code of the page itself, '' where nobody saw. */
  readonly by: string;
  /** When it was first set, in ms after the page began to load; null where nobody saw. */
  readonly afterMs: number | null;
}

/** A form that takes personal data and has no checkbox for the consent. */
export interface BareForm {
  readonly page: string;
  /** What it asks for, by the labels or names of its fields. */
  readonly fields: readonly string[];
}

/** A picture that is asked for where scripts are off; nothing can hold it. */
interface Pixel {
  readonly address: string;
  readonly pages: readonly string[];
}

export interface ScanResult {
  /** Version of the library that the scan belongs to. */
  readonly version: string;
  /** When, ISO 8601. */
  readonly date: string;
  readonly pages: readonly string[];
  /** Pages that could not be opened. */
  readonly failed: readonly string[];
  /** States that the site offers: `unset` alone where nobody is asked. */
  readonly states: readonly State[];
  /** Tool that asks for consent; '' where none was met. */
  readonly tool: string;
  readonly services: readonly FoundService[];
  readonly unclear: readonly Unclear[];
  readonly hosts: readonly UnknownHost[];
  readonly kept: readonly Kept[];
  readonly pixels: readonly Pixel[];
  readonly forms: readonly BareForm[];
  /** A draft: the config of the site, or an empty one, with the services that were found. */
  readonly config: ConsentConfig;
}
