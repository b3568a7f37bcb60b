/** All that crosses between the core and the chunk that sends the proof of consent. */
import type { Grants } from './category.js';
import type { Via } from './choice.js';
import type { ConsentRecord } from './consent.js';
import type { Settings } from './settings.js';

/** What became of the choice: made or confirmed, something granted turned off, or deleted. */
export const RECORD_EVENTS = ['choice', 'withdrawal', 'reset'] as const;
type RecordEvent = (typeof RECORD_EVENTS)[number];

/** What only the moment of a decision knows. */
export interface Decided extends Omit<ConsentRecord, 'id'> {
  readonly event: RecordEvent;
  /** In ms. */
  readonly decidedAt: number;
  readonly via: Via;
  /** GPC was sent and honoured. */
  readonly gpc: boolean;
  /** Language and every text that the visitor decided by, line by line; '' when none was shown. */
  readonly shown: string;
  /** Host of the other site that the choice came from; missing for one that was made here. */
  readonly from?: string | undefined;
}

/** A decision as the core puts it down, so that not even a page that is left at once loses it. */
export interface Noted extends Decided {
  readonly id: string;
}

/** What the operator gets: `record.schema.json`. */
export interface SentRecord {
  /** Random, of this browser on this host; the same for all of its decisions until a reset. */
  readonly id: string;
  readonly event: RecordEvent;
  /** ISO 8601. Of a choice from another site: when it was made there. */
  readonly decidedAt: string;
  readonly via: Via;
  readonly site: string;
  readonly operator: string;
  readonly group: readonly string[];
  readonly policy: ConsentRecord['policy'];
  /** Where a choice from another site was made, and the edition of the policy that was shown there. */
  readonly givenOn?: { readonly site: string; readonly policyVersion: string };
  readonly grants: Grants;
  readonly gpc: boolean;
  /** Null for a decision by script, and for one that was made on another site. */
  readonly texts: { readonly locale: string; readonly digest: string } | null;
  readonly version: string;
}

/** What a browser remembers for the records. */
export interface Outbox {
  /** Number of the records; '' before the first, and after a reset. */
  readonly id: string;
  /** Decisions noted by the core, and records that are complete; the newest is the last. */
  readonly unsent: readonly unknown[];
  /** The last try failed. */
  readonly isLate: boolean;
}

/** Sends what is waiting. */
export type SendRecords = () => Promise<void>;

/** What the chunk publishes. */
export type CreateSender = (
  settings: Settings,
  read: () => Outbox,
  write: (outbox: Outbox) => void,
) => SendRecords;
