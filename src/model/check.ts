/** What the full checker publishes: says in the console what to do about a config. */
export type ReportFindings = (input: unknown) => void;
