import type { Grants } from './category.js';

/**
 * How a choice was made: a button of the banner or of the preferences, a placeholder of a held
 * element, a call of page code, or a hand-over from another site of the operator.
 */
export const VIA = [
  'banner',
  'preferences',
  'embed',
  'api',
  'handoff',
  'hub',
  'tour',
  'import',
] as const;
export type Via = (typeof VIA)[number];

/** What the visitor decided, as it is kept. */
export interface Choice {
  /** Operator key: a choice with another key is not ours. */
  readonly key: string;
  /** When, in milliseconds; whole seconds. */
  readonly decidedAt: number;
  /** Edition of the policy that was shown; '' when there was none. */
  readonly policyVersion: string;
  readonly via: Via;
  /**
   * Answer for each optional category that was asked about, and for a service that differs from its
   * category. A missing category was never asked about, a missing service follows its category.
   */
  readonly answers: Grants;
  /**
   * Whole days between an answer and `decidedAt`, for those that a later decision left alone. A
   * missing id was answered in the last one.
   */
  readonly ages?: Readonly<Record<string, number>>;
}
