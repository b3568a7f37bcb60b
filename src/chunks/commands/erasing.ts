import type { Store } from '../../model/commands.js';
import { erase } from './choice/erase.js';
import type { Reading } from './reading.js';

/**
 * Removes what the categories that are off, and their services, have declared: those that are meant.
 * What the presets declare goes as soon as they are here.
 */
export const eraseRefused = (
  reading: Reading,
  store: Store,
  isMeant: (category: string) => boolean,
): void => {
  const isOff = (category: string): boolean => !store.decision.grants[category];
  const due = reading.settings.categories.flatMap(({ id }) => (isOff(id) && isMeant(id) ? id : []));
  const run = (): void => {
    const isDue = (category: string): boolean => due.includes(category) && isOff(category);
    const { categories, services, cookie } = reading.settings;
    erase(
      [
        ...categories.flatMap(({ id, cookies }) => (isDue(id) ? cookies : [])),
        ...services.flatMap(({ category, cookies }) => (isDue(category) ? cookies : [])),
      ],
      cookie.name,
    );
  };
  if (!due[0]) return;
  run();
  void reading.complete()?.then(run);
};
