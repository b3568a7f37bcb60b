import { fromDocument, inTime } from './page.js';
import type { LoadPreferences, Preferences, WidgetContext } from './preferences.js';

/** The preferences as the widget has them: not here until somebody wants them. */
export interface LatePreferences {
  /** They, once they are here. */
  get(): Preferences | undefined;
  /** Gets them, once; a failure is forgotten, so that the next press tries again. */
  load(): Promise<void>;
  /** The same for those who can do without. */
  tryToLoad(): Promise<void>;
  /** Gets and draws them, unseen, for who is about to open them. */
  prepare(): void;
  /** Gets and opens them, unless something is decided meanwhile; `opening` is called before. */
  open(opener: HTMLElement | null | undefined, opening: () => void): Promise<void>;
  /** Draws them inside an element of the page. */
  mount(place: Element): Promise<void>;
  /** Closes them, also those on their way. Whether the page has the focus again. */
  close(): boolean | undefined;
  remove(): void;
}

export const createLatePreferences = (
  context: WidgetContext,
  loadPreferences: LoadPreferences,
): LatePreferences => {
  let preferences: Preferences | undefined;
  let loading: Promise<void> | undefined;
  /** They were asked for, and nothing was decided since. */
  let areWanted = false;

  const load = (): Promise<void> => {
    loading ??= inTime(loadPreferences(context.host)).then(
      (create) => {
        preferences = create(context);
      },
      (cause) => {
        loading = undefined;
        throw cause;
      },
    );
    return loading;
  };

  return {
    get: () => preferences,
    load,
    tryToLoad: () => load().catch(() => {}),
    prepare() {
      load().then(
        () => preferences?.prepare(),
        () => {},
      );
    },
    async open(opener, opening) {
      const from = opener ?? (fromDocument('activeElement') as HTMLElement | null);
      areWanted = true;
      await load();
      if (!areWanted) return;
      areWanted = false;
      opening();
      preferences?.open(from);
    },
    async mount(place) {
      await load();
      preferences?.mount(place);
    },
    close() {
      areWanted = false;
      return preferences?.close();
    },
    remove() {
      areWanted = false;
      preferences?.remove();
    },
  };
};
