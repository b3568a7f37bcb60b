// Lazy chunk. Only entry/preferences.ts and ui/mount-*.ts may import this folder.
import { h, render } from 'preact';
import ru from '../../../locales/ru.json';
import type { CreatePreferences } from '../preferences.js';
import { createElement } from '../shared.js';
import { titleOf } from '../title.js';
import type { Copied } from './About.js';
import { createDraft } from './draft.js';
import { Everywhere, type Toured } from './Everywhere.js';
import { giveFocusBack } from './focus-return.js';
import { Preferences } from './Preferences.js';
import { originOf } from './siblings.js';
import { STYLE } from './style.js';
import { Told } from './Told.js';
import { canTour, tour } from './tour.js';

/** Titles, sentences, categories and buttons. */
const TEXTS = 'h2, #pi, .note, .cat, .foot button';

/** The native dialog with everything in it, kept from doing harm. */
export const createPreferences: CreatePreferences = (lent) => {
  const { host, words, box, getState } = lent;
  const draft = createDraft(host.settings, getState);
  let isOpen = false;
  let copied: Copied;
  let toured: Toured;
  let opener: HTMLElement | null = null;

  const dialog = createElement<HTMLDialogElement>('dialog');
  dialog.setAttribute('part', 'dialog');
  dialog.setAttribute('aria-labelledby', 'pt');
  dialog.setAttribute('aria-describedby', 'pi');
  words.add(ru);
  lent.dress(STYLE);
  box.prepend(dialog);

  const close = (): boolean => {
    if (!isOpen) return false;
    isOpen = false;
    dialog.close();
    return giveFocusBack(opener, box);
  };

  const dismiss = (): void => {
    close();
    lent.draw();
  };

  const show = (): void => {
    // Thrown out of the page just now: it is shown when it is back.
    if (!dialog.isConnected) return;
    // After a return to the page it is still marked open, but no longer modal.
    dialog.close();
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
    // Hidden by a blocker's list, an open dialog would leave the page inert behind nothing.
    if (!dialog.getClientRects().length) close();
  };

  const applyEverywhere = async (): Promise<void> => {
    if (toured === 'busy') return;
    toured = 'busy';
    lent.draw();
    toured = await tour(host);
    lent.draw();
  };

  const everywhere = () =>
    getState().consent.status === 'set' &&
    canTour(host.settings) && (
      <Everywhere words={words} toured={toured} onPress={applyEverywhere} />
    );

  /** What the visitor decides by: the dialog as it is, but for what differs between visitors. */
  const shown = (): string =>
    [words.lang, ...Array.from(dialog.querySelectorAll(TEXTS), (it) => it.textContent)].join('\n');

  /** Closes the dialog and decides by what it showed. */
  const choose = (decide: (shown: string) => void): void => {
    const texts = shown();
    lent.choose(() => decide(texts));
  };
  const accept = (): void => choose((texts) => host.acceptAll('preferences', texts));
  const reject = (): void => choose((texts) => host.rejectAll('preferences', texts));

  const draw = (): void =>
    render(
      isOpen && (
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
          onAccept={accept}
          onReject={reject}
          onWithdraw={reject}
          onForget={() => lent.choose(host.reset)}
          onSave={() => choose((texts) => host.set(draft.grants(), 'preferences', texts))}
          onCopy={async () => {
            const text = host.copy();
            // Undefined on plain http, refused in some frames.
            const isCopied = await navigator.clipboard?.writeText(text).then(
              () => true,
              () => false,
            );
            copied = isCopied ? {} : { text };
            draw();
            dialog.querySelector('textarea')?.select();
          }}
          onClose={dismiss}
          everywhere={everywhere()}
        />
      ),
      dialog,
    );

  // Escape. The event of the closing itself comes so late that the visitor may have gone on, or the
  // dialog be open again; it only matters when something else closed it.
  dialog.addEventListener('cancel', dismiss);
  dialog.addEventListener('close', () => isOpen && !dialog.open && dismiss());
  // Dragging a selection out of the dialog ends on the backdrop too, but is no press on it. The
  // backdrop reports itself as the dialog, whose own area is full of other elements.
  let isPress = false;
  dialog.addEventListener('mousedown', ({ target }) => {
    isPress = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (isPress && target === dialog && !draft.isDirty()) dismiss();
  });

  return {
    open(from) {
      // Not our own flag: after Escape the event that clears it is still on its way.
      if (dialog.open) return;
      opener = from ?? null;
      draft.clear();
      copied = undefined;
      if (toured !== 'busy') toured = undefined;
      isOpen = true;
      draw();
      show();
      lent.draw();
    },
    isOpen: () => isOpen,
    restore: () => isOpen && show(),
    draw,
    added: () => {
      const { asked } = getState();
      const added = host.settings.categories.filter(({ id }) => asked.includes(id));
      const list = added.map((category) => titleOf(category, words)).join(', ');
      return <p>{words.text('update.newCat', { list })}</p>;
    },
    tell: (notice, onClose) => (
      <Told
        settings={host.settings}
        words={words}
        notice={notice}
        site={originOf(host)}
        record={getState().record.id}
        everywhere={everywhere()}
        onChange={({ currentTarget }) => host.open(currentTarget)}
        onClose={onClose}
      />
    ),
    close,
  };
};
