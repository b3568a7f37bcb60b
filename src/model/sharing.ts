/** All that crosses between the core and the chunk for operators with several sites. */
import type { Choice } from './choice.js';
import type { Store } from './commands.js';
import type { Settings, Site } from './settings.js';

/** A choice that widens the one stored here, and waits for the visitor. */
export interface Offer {
  readonly choice: Choice;
  /** Host of the site that it was made on. */
  readonly site: string;
  /** The categories that it would open. */
  readonly ids: readonly string[];
}

/** What the core lends to it. */
interface SharingHost {
  readonly settings: Settings;
  /** Operator key; see Choice.key. */
  readonly key: string;
  /** What the link that led here carried; '' when nothing. */
  readonly token: string;
  /** What other sites told the hub, where this site has it; '' when nothing. */
  readonly told: string;
  /** The choice in force, and what follows from it. */
  readonly store: Pick<Store, 'choice' | 'decision'>;
  /** The listed site that covers a host, if any does. */
  cover(host: string): Site | undefined;
  /** When the last decision here was made, though nothing may be stored any more; 0 for never. */
  lastDecidedAt(): number;
  /** Puts a choice from another site into force, and tells the visitor. */
  adopt(choice: Choice, site: string): void;
  /** Shows the visitor a choice from another site, which waits for a press. */
  offer(offer: Offer): void;
  /** What the hub was told is known here: it need not tell it again. */
  forgetTold(): void;
  readonly signal: AbortSignal;
}

export interface Sharing {
  /** An address with the choice in it, when it leads to another site of the operator. */
  link(address: string): string;
  /** A decision was made here: keeps its time, and tells the hub. */
  publish(choice: Choice, days: number): void;
  /** Resolves when no answer of another site is waited for any more. */
  readonly settled: Promise<void>;
}

/** What the chunk publishes. The token is judged when it returns. */
export type JoinSites = (host: SharingHost) => Sharing;
