import { queryAll, warn } from '../../core/platform/env.js';
import { whenStopped } from '../../core/platform/stop.js';
import type { Core } from '../../model/commands.js';
import {
  DECLARATION,
  type Declaration,
  type DeclarationHost,
  type MountDeclaration,
} from '../../model/declaration.js';
import type { Reading } from './reading.js';

/** How long a page may change before it is looked at again, in ms. */
const PAUSE = 200;

interface Options {
  readonly core: Pick<Core, 'stopping'>;
  readonly reading: Reading;
  readonly host: Omit<DeclarationHost, 'settings' | 'signal'>;
  load(): Promise<MountDeclaration>;
}

/** Has the table of cookies drawn where the page wants one, now or later. */
export const createDeclaration = ({
  core,
  reading,
  host,
  load,
}: Options): Pick<Declaration, 'setLocale'> => {
  const { signal } = core.stopping;
  let declaration: Promise<Declaration> | undefined;
  let places: readonly Element[] = [];
  let due: ReturnType<typeof setTimeout> | undefined;

  const mount = async (): Promise<Declaration> => {
    const [create] = await Promise.all([load(), reading.complete()]);
    const { settings } = reading;
    const made = await create({ ...host, settings, signal });
    // It may be another by now.
    if (reading.settings.locale !== settings.locale) await made.setLocale(reading.settings.locale);
    return made;
  };

  const look = (): void => {
    due = undefined;
    const known = places;
    places = queryAll(document, DECLARATION);
    // A file that did not come is asked for again with the next place, not with every change.
    if (places.some((place) => !known.includes(place))) declaration ??= mount();
    declaration?.then(
      ({ draw }) => signal.aborted || draw(places),
      (cause) => {
        declaration = undefined;
        warn('W06', `no table of cookies: ${cause}`);
      },
    );
  };

  // A change costs nothing but a timer.
  const observer = new MutationObserver(() => {
    due ??= setTimeout(look, PAUSE);
  });
  observer.observe(document, { childList: true, subtree: true });
  whenStopped(signal, () => {
    observer.disconnect();
    clearTimeout(due);
  });
  look();

  return {
    async setLocale(locale) {
      // A failure is told where a place is found.
      await declaration?.then((made) => made.setLocale(locale)).catch(() => {});
    },
  };
};
