import type { Grants } from './category.js';

/** Why the visitor has to be asked. */
export type AskReason = 'first' | 'policy-changed' | 'expired' | 'new-category';

/** What follows from the choice now. */
export interface Decision {
  /** Every configured category, whether it may run. */
  readonly categories: Grants;
  /** The same of services that visitors choose apart; missing where there are none. */
  readonly services: Grants | undefined;
  /** Both. */
  readonly grants: Grants;
  /** Reason to ask, or null when the choice answers everything. */
  readonly ask: AskReason | null;
  /** Ids of the categories to ask about: all optional ones, or those new or lapsed. */
  readonly asked: readonly string[];
  /** Whether the choice is in force, at least in part. */
  readonly holds: boolean;
}

/** Wishes that the browser itself sends. */
export interface BrowserPreference {
  /** Global Privacy Control is on. */
  readonly gpc: boolean;
}
