/**
 * What a page and the hub say to each other, by postMessage:
 *
 *   hub  → page  { soglasie: 1, op: 'ready' }
 *   page → hub   { soglasie: 1, op: 'get', n }
 *   page → hub   { soglasie: 1, op: 'set', n, text, days }
 *   hub  → page  { soglasie: 1, op: 'answer', n, text }      '' when the hub has nothing to tell
 *   tour → page  { soglasie: 1, op: 'toured', text }         time of the choice, '' when there is none
 *
 * `n` is a number of the asking page's own, `text` the text of the cookie, `days` how long it is kept.
 */
interface Message {
  readonly op: string;
  readonly n: number;
  readonly text: string;
  readonly days: number;
}

/** The longest cookie that is read. */
const LONGEST = 400;

/** The message that something is, complete, or null. */
export const readMessage = (data: unknown): Message | null => {
  const { soglasie, op, n = 0, text = '', days = 0 } = Object(data);
  const isFine =
    soglasie === 1 &&
    typeof op === 'string' &&
    Number.isInteger(n) &&
    Number.isInteger(days) &&
    typeof text === 'string' &&
    text.length <= LONGEST;
  return isFine ? { op, n, text, days } : null;
};

export const message = (op: string, rest?: Partial<Message>) => ({ soglasie: 1, op, ...rest });
