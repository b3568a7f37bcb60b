import { message, readMessage } from './protocol.js';

/** How long the hub may take, in ms. */
const HUB_TIMEOUT_MS = 300;
/** How long this tab leaves the hub alone after it was asked, in ms. */
const PAUSE = 6e5;
const KEY = 'soglasie';

/** Whether the hub may be asked again; notes that it is asked now. */
const isTime = (): boolean => {
  try {
    const { hubAt = 0 } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    if (Date.now() - hubAt < PAUSE) return false;
    sessionStorage.setItem(KEY, JSON.stringify({ hubAt: Date.now() }));
  } catch {
    // A page without storage asks every time.
  }
  return true;
};

/** Puts the hub into a hidden frame, says one thing, and takes it away again. */
const say = (address: string, op: 'get' | 'set', text = '', days = 0): Promise<string> =>
  new Promise((resolve) => {
    const { origin } = new URL(address, location.href);
    const [n = 0] = crypto.getRandomValues(new Uint32Array(1));
    const frame = document.createElement('iframe');
    let isReady = false;
    const end = (answer = ''): void => {
      removeEventListener('message', listen);
      clearTimeout(timer);
      frame.remove();
      resolve(answer);
    };
    const listen = (event: MessageEvent): void => {
      if (event.source !== frame.contentWindow || event.origin !== origin) return;
      const heard = readMessage(event.data);
      if (heard?.op === 'ready' && !isReady) {
        isReady = true;
        frame.contentWindow?.postMessage(message(op, { n, text, days }), origin);
      } else if (heard?.op === 'answer' && heard.n === n) end(heard.text);
    };
    const timer = setTimeout(end, HUB_TIMEOUT_MS);
    addEventListener('message', listen);
    // A page that is not the hub loads too, and never says that it is ready.
    frame.addEventListener('load', () => isReady || end());
    frame.hidden = true;
    frame.referrerPolicy = 'no-referrer';
    frame.sandbox.add('allow-scripts', 'allow-same-origin');
    frame.src = address;
    document.documentElement.append(frame);
  });

/**
 * The text of the cookie of the page on another site that knows the choice, where the browser lets
 * it: '' when it has none, says nothing, or was asked a moment ago.
 */
export const askHub = async (address: string): Promise<string> =>
  isTime() ? say(address, 'get') : '';

/** Tells it a decision that was made here. */
export const tellHub = (address: string, text: string, days: number): void =>
  void say(address, 'set', text, days);
