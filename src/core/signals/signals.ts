import type { Grants } from '../../model/category.js';
import type { ConsentState } from '../../model/consent.js';
import type { CoreSettings } from '../../model/settings.js';
import { consentTypes } from './consent-mode.js';

type Push = (entry: unknown) => void;

/**
 * Puts entries into a queue of the page, which may have made it already. One that the page puts in
 * its place later, `dataLayer = [{…}]`, begins with all that was said: a lost default is a consent.
 */
const createPush = (name: string): Push => {
  const page = window as unknown as Record<string, unknown>;
  const said: unknown[] = [];
  let queue: unknown;
  const take = (next: unknown): void => {
    queue = next;
    if (Array.isArray(next)) next.unshift(...said.filter((entry) => !next.includes(entry)));
  };
  return (entry) => {
    try {
      if (!said[0] && !Reflect.getOwnPropertyDescriptor(page, name)?.get) {
        queue = page[name];
        const get = () => queue;
        Reflect.defineProperty(page, name, {
          configurable: true,
          enumerable: true,
          get,
          set: take,
        });
      }
      // Markup of that name is no queue.
      if (!Array.isArray(page[name])) page[name] = [];
      said.push(entry);
      (page[name] as unknown[]).push(entry);
    } catch {
      // What the page has made of its queue is no reason to stop a choice.
    }
  };
};

/** Google takes commands as `arguments` objects only. */
function command(this: Push, ..._words: readonly unknown[]): void {
  // biome-ignore lint/complexity/noArguments: said above
  this(arguments);
}

/**
 * Tells the tag platforms of a page what is granted: at once what holds before any choice and, by
 * the function that it gives back, every state that differs from the last.
 */
export const createSignals = ({
  categories,
  services,
  signals,
}: Pick<CoreSettings, 'categories' | 'services' | 'signals'>): ((
  state: Pick<ConsentState, 'status' | 'categories' | 'services'>,
) => void) => {
  const metrika = services.find(({ id }) => id === 'yandex-metrika')?.category ?? 'analytics';
  const { dataLayer } = signals;
  const queue = createPush(typeof dataLayer === 'string' ? dataLayer : 'dataLayer');
  let told = '';

  const push = (status: string, categories: Grants, services?: Grants): void => {
    const grants = { ...categories, ...services };
    // A counter reads its switch when it starts.
    for (const id of signals.yandexMetrika) {
      try {
        Reflect.set(
          window,
          `disableYaCounter${id}`,
          !(grants['yandex-metrika'] ?? grants[metrika]),
        );
      } catch {
        // A setter of the page.
      }
    }
    const soglasie = { status, categories, ...(services && { services }) };
    const text = JSON.stringify(soglasie);
    if (text === told) return;
    if (signals.googleConsentMode) {
      command.call(
        queue,
        'consent',
        told ? 'update' : 'default',
        consentTypes(signals.googleConsentMode, grants),
      );
    }
    if (told && dataLayer) queue({ event: 'soglasie_change', soglasie });
    told = text;
  };
  push('unset', Object.fromEntries(categories.map(({ id, required }) => [id, required])));
  return ({ status, categories, services }) => push(status, categories, services);
};
