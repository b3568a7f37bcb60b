import { h, type JSX } from 'preact';
import { Banner } from './Banner.js';
import type { LatePreferences } from './late-preferences.js';
import type { WidgetContext } from './preferences.js';
import type { Status } from './status.js';

/** The banner: whether it is there, and what its buttons do. */
export interface Question {
  draw(): JSX.Element | false;
  isOpen(): boolean;
  /** Asks, with the words that this question needs. */
  open(): Promise<void>;
  /** Takes the banner away; whoever calls draws. */
  close(): void;
  /** The same, once nothing is asked any more. */
  update(): void;
}

export const createQuestion = (
  { host, words, root, dock, getState, choose, draw }: WidgetContext,
  preferences: LatePreferences,
  status: Status,
): Question => {
  const { settings } = host;
  let isShown = false;

  /** A first question in words that are here; those of any other question are in the other chunk. */
  const isPlain = () =>
    /first|null/.test(`${getState().consent.ask}`) &&
    settings.mode === 'opt-in' &&
    /card|bar/.test(settings.ui.layout);
  /** Hosts in the banner that the other chunk can write as people do. */
  const hasNames = settings.sites[1] && settings.sites.some(({ host }) => /xn--/.test(host));

  /** What the visitor decides by. */
  const shown = () => `${words.lang}\n${dock.lastChild?.textContent}`;

  return {
    draw: () =>
      isShown && (
        <Banner
          settings={settings}
          words={words}
          state={getState()}
          question={!isPlain() && preferences.get()?.question()}
          nameOf={preferences.get()?.nameOf ?? ((host) => host)}
          onAccept={() => choose(() => host.acceptAll('banner', shown()))}
          onReject={() => choose(() => host.rejectAll('banner', shown()))}
          onCustomize={host.open}
        />
      ),
    isOpen: () => isShown,
    async open() {
      if (!isPlain() || hasNames) {
        // Without those words the question still stands; unless it was answered meanwhile.
        const { ask } = getState().consent;
        await preferences.tryToLoad();
        if (ask && !getState().consent.ask) return;
      }
      if (isShown) return;
      isShown = true;
      draw();
      // A dialog is read out by itself.
      if (settings.ui.layout !== 'center') status.announce();
    },
    close() {
      isShown = false;
    },
    update() {
      if (!isShown || getState().consent.ask) return;
      status.isFocusOurs ||= !!root.activeElement?.closest('.banner');
      isShown = false;
    },
  };
};
