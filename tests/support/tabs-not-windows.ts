/**
 * Playwright opens every page of Firefox in a window of its own, which costs three times as much as
 * a tab. With this module loaded pages are tabs of one window, as they are in Chromium here.
 *
 * As in engines/support/real-gestures.ts, messages to the browser become text in this process.
 */
const toText = JSON.stringify;

function withTab(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('method' in message)) return message;
  if (message.method !== 'browsingContext.create' || !('params' in message)) return message;
  return { ...message, params: { ...(message.params as object), type: 'tab' } };
}

JSON.stringify = (value: unknown, ...rest: never[]) => toText(withTab(value), ...rest);
