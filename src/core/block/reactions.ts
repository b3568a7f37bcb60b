import type { Patch } from './patch.js';
import type { Realm } from './realm.js';

/** What a blocker wants to know of running code. */
interface Reactions {
  /** A node is about to be inserted, or has come from another document. */
  look(node: unknown): void;
  /** Whether an address must not reach the element that it is given to. */
  isStopped(element: unknown, name: string, value: unknown): boolean;
  /** The address that an element was given, and does not have. */
  heldAddress(element: unknown, name: string): string | null;
  /** A shadow root was made. */
  onShadowRoot(root: ShadowRoot): void;
  /** Somebody reaches into a frame: for its window, or its document. */
  enter(found: unknown): void;
}

/** Lays ourselves between running code and some of its ways to make an element load something. */
export type Intercept = (reactions: Reactions, patch: Patch, realm: Realm) => void;
