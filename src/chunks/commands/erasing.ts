import type { Store } from '../../model/commands.js';
import { erase } from './choice/erase.js';
import type { Reading } from './reading.js';

/**
 * Removes what the categories and services that are off have declared: those that are meant. What the
 * presets declare goes as soon as they are here.
 */
export const eraseRefused = (
  reading: Reading,
  store: Store,
  matches: (id: string) => boolean,
): void => {
  const { grants } = store.decision;
  const due = Object.keys(grants).filter((id) => !grants[id] && matches(id));
  const run = (): void => {
    const isDue = (id: string): boolean => due.includes(id) && !store.decision.grants[id];
    const { categories, services, cookie } = reading.settings;
    erase(
      [
        ...categories.flatMap(({ id, cookies }) => (isDue(id) ? cookies : [])),
        ...services.flatMap(({ id, category, isApart, cookies }) =>
          isDue(isApart ? id : category) ? cookies : [],
        ),
      ],
      cookie.name,
    );
  };
  if (!due[0]) return;
  run();
  void reading.complete()?.then(run);
};
