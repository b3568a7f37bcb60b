/**
 * What a page and the hub say to each other, by postMessage:
 *
 *   hub  → page  { soglasie: 1, op: 'ready' }
 *   page → hub   { soglasie: 1, op: 'get', n }
 *   page → hub   { soglasie: 1, op: 'set', n, text, days }
 *   hub  → page  { soglasie: 1, op: 'answer', n, text }      '' when the hub has nothing to tell,
 *                                                            else text "@" host that told it
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

/** The longest cookie that is read, and a host. */
const LONGEST = 700;

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

/** Parts the text of a choice from the host that told it, in the hub's cookie and in its answer. */
const AT = '@';

export const joinTold = (text: string, host: string): string => text + AT + host;

/** A choice's text, and the host of the site that it comes from; '' where nobody says. */
export const splitTold = (told: string): readonly [text: string, host: string] => {
  const [text = '', host = ''] = told.split(AT);
  return [text, host];
};

export const message = (op: string, rest?: Partial<Message>) => ({ soglasie: 1, op, ...rest });
