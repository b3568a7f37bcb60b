/**
 * Playwright asks the browser to run every evaluate(), and every look at a locator, as if the
 * visitor had just clicked: after it a page may open windows, play sound and ask for permissions.
 * With this module loaded only Playwright's mouse and keyboard count as the visitor's.
 *
 * It is in the worker's process that Playwright turns its messages into text, so that is where the
 * flag is taken off: CDP calls it `userGesture`, WebDriver BiDi `userActivation`. The spec of the
 * harness fails if another version of Playwright should send it another way.
 */
const FLAGS = ['userGesture', 'userActivation'] as const;

const stringify = JSON.stringify;

function withoutFlags(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('params' in message)) return message;
  const { params } = message;
  if (typeof params !== 'object' || params === null) return message;
  const honest: Record<string, unknown> = { ...params };
  for (const flag of FLAGS) if (honest[flag] === true) honest[flag] = false;
  return { ...message, params: honest };
}

JSON.stringify = (value: unknown, ...rest: never[]) => stringify(withoutFlags(value), ...rest);
