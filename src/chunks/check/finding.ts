/** What can be found, in the order told; `error` is what the library does not do as written. */
export const SEVERITY = {
  'wrong-value': 'error',
  'unknown-key': 'error',
  'unknown-category': 'error',
  'no-category': 'error',
  'shared-id': 'error',
  'unknown-preset': 'error',
  'incomplete-preset': 'error',
  'preset-without-match': 'warning',
  'hub-outside-sites': 'error',
  'page-outside-sites': 'error',
  'single-site': 'warning',
  'covered-site': 'warning',
  'unreachable-rule': 'warning',
  'idle-rule': 'warning',
  'duplicate-cookie': 'warning',
} as const;

export type Code = keyof typeof SEVERITY;
export type Lang = 'ru' | 'en';

/** What is said in both languages. */
export type Both = Readonly<Record<Lang, string>>;

/** One thing to correct in a config. */
export interface Finding {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** Where: `config.policy.version`. */
  readonly path: string;
  /** What was expected there, in the reader's words; '' for what is no matter of one value. */
  readonly expected: string;
  /** What came, shortened, or what it is at odds with. */
  readonly got: string;
  /** The known name most like what was written; '' when none is. */
  readonly nearest: string;
  /** What to do. */
  readonly remedy: Both;
}

/** A finding before anything is said about it. */
export type Fact = Pick<Finding, 'code' | 'path'> &
  Partial<Pick<Finding, 'expected' | 'got' | 'nearest'>>;
