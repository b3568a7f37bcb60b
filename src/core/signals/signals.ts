import type { Grants } from '../../model/category.js';
import type { ConsentState } from '../../model/consent.js';
import type { CoreSettings } from '../../model/settings.js';
import { consentTypes } from './consent-mode.js';

/** Puts an entry into Google's queue, which the page may have made already. */
const push = (entry: unknown): void => {
  const page = window as unknown as { dataLayer: unknown };
  // Markup of that name is no queue.
  if (!Array.isArray(page.dataLayer)) page.dataLayer = [];
  (page.dataLayer as unknown[]).push(entry);
};

/** Google takes commands as `arguments` objects only. */
function command(..._words: readonly unknown[]): void {
  // biome-ignore lint/complexity/noArguments: said above
  push(arguments);
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
  state: Pick<ConsentState, 'status' | 'categories'>,
) => void) => {
  const metrika = services.find(({ id }) => id === 'yandex-metrika')?.category ?? 'analytics';
  let told = '';

  const tell = (status: string, grants: Grants): void => {
    // A counter reads its switch when it starts.
    for (const id of signals.yandexMetrika) {
      Reflect.set(window, `disableYaCounter${id}`, !grants[metrika]);
    }
    const soglasie = { status, categories: grants };
    const text = JSON.stringify(soglasie);
    if (text === told) return;
    if (signals.googleConsentMode) {
      command(
        'consent',
        told ? 'update' : 'default',
        consentTypes(signals.googleConsentMode, grants),
      );
    }
    if (told && signals.dataLayer) push({ event: 'soglasie_change', soglasie });
    told = text;
  };
  tell('unset', Object.fromEntries(categories.map(({ id, required }) => [id, required])));
  return ({ status, categories }) => tell(status, categories);
};
