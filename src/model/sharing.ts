/** All that crosses between the core and the chunk for operators with several sites. */
import type { Choice } from './choice.js';
import type { Settings, Site } from './settings.js';

/** What the core lends to it. */
interface SharingHost {
  readonly settings: Settings;
  /** Operator key; see Choice.key. */
  readonly key: string;
  /** What the link that led here carried; '' when nothing. */
  readonly token: string;
  /** The listed site that covers a host, if any does. */
  cover(host: string): Site | undefined;
  /** The choice in force. */
  current(): Choice | null;
  /** Puts a choice from another site, whose host is `from`, into force, and tells the visitor. */
  adopt(choice: Choice, from: string): void;
  readonly signal: AbortSignal;
}

export interface Sharing {
  /** An address with the choice in it, when it leads to another site of the operator. */
  link(address: string): string;
  /** A decision was made here: keeps its time, and tells the hub. */
  tell(choice: Choice, days: number): void;
  /** Resolves when no answer of another site is waited for any more. */
  readonly heard: Promise<void>;
}

/** What the chunk publishes. The token is judged when it returns. */
export type JoinSites = (host: SharingHost) => Sharing;
