/** The five categories of the CRMCalls policy, section 10, in its order. */
export const CATEGORIES = [
  'necessary',
  'analytics',
  'technical',
  'functional',
  'advertising',
] as const;

/** One of the five built-in categories. An operator may add ids of its own. */
export type Category = (typeof CATEGORIES)[number];

/** Always granted, never asked about, cannot be dropped. */
export const NECESSARY: Category = 'necessary';

/** The category that an honoured GPC signal keeps off. */
export const ADVERTISING: Category = 'advertising';

/** Category id → granted. Null-prototype and frozen wherever we make one. */
export type Grants = Readonly<Record<string, boolean>>;
