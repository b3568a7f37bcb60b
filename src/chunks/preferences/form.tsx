import type { ComponentChild } from 'preact';
import type { WidgetContext } from '../ui/preferences.js';
import { h } from '../ui/shared.js';
import type { Copied } from './About.js';
import { DECIDED_BY } from './decided-by.js';
import type { Draft } from './draft.js';
import { Preferences } from './Preferences.js';
import type { Syncing } from './syncing.js';

/** What the visitor sets and presses, in the dialog and in the page. */
export interface Form {
  /** `place`: what the visitor looks at. `onClose`: where it can be closed. */
  draw(place: HTMLElement, onClose?: () => void): ComponentChild;
  /** Begins anew, with what is in force. */
  clear(): void;
}

/** `choose` and `draw` of the context: of the form, wherever it stands. */
export const createForm = (
  { host, words, getState, choose, draw }: WidgetContext,
  draft: Draft,
  syncing: Syncing,
): Form => {
  let copied: Copied;

  return {
    draw(place, onClose) {
      /** What the visitor decides by, but for what differs between visitors. */
      const shown = (): string =>
        [
          words.lang,
          ...Array.from(place.querySelectorAll(DECIDED_BY), (it) => it.textContent),
        ].join('\n');
      const decideBy = (press: (texts: string) => void) => (): void => {
        const texts = shown();
        choose(() => press(texts));
      };
      const reject = decideBy((texts) => host.rejectAll('preferences', texts));
      return (
        <Preferences
          settings={host.settings}
          words={words}
          state={getState()}
          copied={copied}
          isOn={draft.isOn}
          onSwitch={(id, position) => {
            draft.move(id, position);
            draw();
          }}
          onAccept={decideBy((texts) => host.acceptAll('preferences', texts))}
          onReject={reject}
          onWithdraw={reject}
          onForget={() => choose(host.reset)}
          onSave={decideBy((texts) => host.set(draft.grants(), 'preferences', texts))}
          onCopy={async () => {
            const text = host.copy();
            // Undefined on plain http, refused in some frames.
            const isCopied = await navigator.clipboard?.writeText(text).then(
              () => true,
              () => false,
            );
            copied = isCopied ? {} : { text };
            draw();
            place.querySelector('textarea')?.select();
          }}
          onClose={onClose}
          everywhere={syncing.draw()}
        />
      );
    },
    clear() {
      draft.clear();
      copied = undefined;
      syncing.clear();
    },
  };
};
