/** What a browser remembers beside the cookie, after a decision only. None of it ever grants. */
export interface Memory {
  /**
   * When the last decision of this site was made, in ms. It outlives a deleted cookie, so that a
   * sibling's older decision does not bring back what the visitor deleted.
   */
  decidedAt?: unknown;
  /** Time of the newest choice of another site that the visitor left alone. */
  declined?: unknown;
  /** Edition of the policy whose announcement was read. */
  notice?: unknown;
  /** The choice that another consent tool kept has been imported, or came too late. */
  imported?: unknown;
  /** Number of the records of this browser, and those that are still to be sent. */
  record?: unknown;
}
