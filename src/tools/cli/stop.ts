/** What cannot be done as asked: one sentence for the operator, and exit code 2. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/** Exit codes: nothing to correct, something to correct, could not be done. */
export const EXIT = { ok: 0, found: 1, stopped: 2 } as const;
