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
  /**
   * The same, once nothing is asked any more. `seen`: the banner is out of sight at once; where it is,
   * whoever calls draws when what is given back resolves.
   */
  update(seen?: Promise<void>): Promise<void> | undefined;
}

export const createQuestion = (
  { host, words, root, dock, getState, choose, draw }: WidgetContext,
  preferences: LatePreferences,
  status: Status,
): Question => {
  const { settings } = host;
  let isShown = false;

  /** It stands in the dock; elsewhere the other chunk has put it. */
  const isFixed = () => /card|bar/.test(settings.ui.layout);

  /** A first question in words that are here; those of any other question are in the other chunk. */
  const isPlain = () =>
    /first|null/.test(`${getState().consent.ask}`) && settings.mode === 'opt-in' && isFixed();
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
    update(seen) {
      if (!isShown || getState().consent.ask) return undefined;
      status.isFocusOurs ||= !!root.activeElement?.closest('.banner');
      isShown = false;
      if (!seen || !isFixed()) return undefined;
      (dock.lastChild as HTMLElement).style.display = 'none';
      return seen;
    },
  };
};
