import { contextOf, type Target } from './watch.js';

/**
 * Gives what is done in a browser one name in a trace: what it takes of clicks and questions to the
 * page is folded below. Where nobody traces, nothing happens.
 */
export const named = async <Result>(
  target: Target,
  name: string,
  run: () => Promise<Result>,
): Promise<Result> => {
  const { tracing } = contextOf(target);
  // A context that is being closed has no trace any more; what runs in it says so itself.
  await tracing.group(name).catch(() => {});
  try {
    return await run();
  } finally {
    await tracing.groupEnd().catch(() => {});
  }
};

/** `{ analytics: true }` as it is written in a test. */
export const written = (value: unknown): string =>
  value instanceof RegExp
    ? `${value}`
    : JSON.stringify(value)
        .replace(/"(\w+)":/g, ' $1: ')
        .replace(/(.)\}$/, '$1 }');
