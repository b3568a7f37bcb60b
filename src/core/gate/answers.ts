import type { BlockRule } from '../../model/settings.js';
import type { Granted } from './rule.js';

/** What the gate answers by. It is asked every time: some of it may come later than the gate. */
export interface Answers {
  readonly granted: Granted;
  /** Whether anybody declared an id, whatever can be said of it now. */
  isKnown(id: string): boolean;
  /** Declared categories. */
  readonly categories: readonly { readonly id: string }[];
  readonly nonce: string;
  /** Where there are none at first, there never will be. */
  readonly rules: readonly BlockRule[];
  /** Told of every frame and every `[data-placeholder]` that is found held or, later, open. */
  updatePlaceholder(element: Element, isHeld: boolean): void;
}
