/** What stands before the name of an address that an element keeps: `data-consent-src`. */
export const HELD_PREFIX = 'data-consent-';

/** One thing that was done to a page. */
export interface Mark {
  /** Where its tag begins, in characters from the beginning of the page. */
  readonly at: number;
  /** Name of the tag. */
  readonly tag: string;
  /** The marks that it got; '' when it went away. */
  readonly marks: string;
}
