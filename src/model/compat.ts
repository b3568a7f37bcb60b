/** All that crosses between the core and the chunk that reads what another consent tool left. */
import type { Choice } from './choice.js';
import type { Settings } from './settings.js';

/** What the core lends to it. */
export interface CompatHost {
  readonly settings: Settings;
  /** Operator key; see Choice.key. */
  readonly key: string;
  /** GPC is sent and honoured. */
  readonly gpc: boolean;
  /** The choice that is stored. */
  current(): Choice | null;
  /** Puts an imported choice into force, and tells the visitor. */
  adopt(choice: Choice): void;
  readonly signal: AbortSignal;
}

/**
 * What the chunk publishes. What stands in the page is marked, and a choice imported, when it returns:
 * whether ids that nobody knows may yet turn out to be words of another tool.
 */
export type StartCompat = (host: CompatHost) => boolean;
