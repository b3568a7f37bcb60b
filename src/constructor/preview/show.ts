import type { Message } from './message.js';

/** The library's own global, and where it looks for a config. */
interface Page {
  soglasieConfig?: unknown;
  readonly soglasie?: {
    readonly ready: Promise<void>;
    open(view: 'banner' | 'preferences'): Promise<void>;
  };
}

const page = window as unknown as Page;

/** The message in the address; null where there is none. */
const messageIn = (hash: string): Message | null => {
  try {
    return JSON.parse(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
};

/** Answers as a visitor does, so that what follows an answer is seen. */
const accept = (): void => {
  const [widget] = document.querySelectorAll('soglasie-ui');
  widget?.shadowRoot?.querySelector<HTMLButtonElement>('button[name=accept]')?.click();
};

const act = async ({ shown }: Message): Promise<void> => {
  const { soglasie } = page;
  await soglasie?.ready;
  if (shown === 'preferences') await soglasie?.open('preferences');
  if (shown !== 'chosen') return;
  await soglasie?.open('banner');
  accept();
};

/** Sets the page up before the library starts on it, and does what a visitor would. */
export const show = (): void => {
  // Alone, nobody has asked for it: an address could put anybody's words on this site.
  const message = window.parent === window ? null : messageIn(location.hash);
  if (!message) return;
  const { config, properties, scheme, lang, service } = message;
  page.soglasieConfig = config;
  const { documentElement: root } = document;
  root.lang = lang;
  root.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
  document.addEventListener('DOMContentLoaded', () => {
    const place = document.querySelector('iframe');
    if (message.shown !== 'placeholder') document.querySelector('[data-place]')?.remove();
    else if (place && service) {
      place.dataset.service = service;
      // Its name says what it is.
      place.removeAttribute('title');
    }
    act(message);
  });
};
