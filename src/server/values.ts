/** Own properties alone, whatever the value is. */
export const own = (value: unknown): Readonly<Record<string, unknown>> => ({
  __proto__: null,
  ...(value as object),
});

/** Texts of a list that say something; none of anything else. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => each && typeof each === 'string') : [];
