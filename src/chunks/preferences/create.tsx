// Lazy chunk. Only entry/preferences.ts and ui/mount-*.ts may import this folder.

import ru from '../../../locales/ru.json';
import { displayHost } from '../../config/display-host.js';
import { patchLocal } from '../../core/platform/memory.js';
import type { CreatePreferences } from '../ui/preferences.js';
import { h, render } from '../ui/shared.js';
import { titleOf } from '../ui/title.js';
import type { Copied } from './About.js';
import { DECIDED_BY } from './decided-by.js';
import { createDraft } from './draft.js';
import { Everywhere, type SyncStatus } from './Everywhere.js';
import { erasedNames } from './erased.js';
import { giveFocusBack } from './focus-return.js';
import { createInPlace, type InPlace } from './in-place.js';
import { createBannerPlace } from './layout.js';
import { createModal } from './modal.js';
import { Preferences } from './Preferences.js';
import { Question } from './Question.js';
import { STYLE } from './style.js';
import { canSyncSites, syncSites } from './sync-sites.js';
import { NoticeText } from './Told.js';

/** The preferences, in a dialog or in the page, and what else the banner alone does without. */
export const createPreferences: CreatePreferences = (context) => {
  const { host, words, box, getState } = context;
  const draft = createDraft(host.settings, getState);
  let isOpen = false;
  let copied: Copied;
  let syncStatus: SyncStatus;
  let opener: HTMLElement | null = null;

  let inPlace: InPlace | undefined;

  const dismiss = (): void => {
    close();
    context.draw();
  };
  const modal = createModal(dismiss, () => !draft.isDirty());
  const { dialog } = modal;
  dialog.setAttribute('part', 'dialog');
  dialog.setAttribute('aria-labelledby', 'pt');
  dialog.setAttribute('aria-describedby', 'pi');
  words.add(ru);
  context.addStyles(STYLE);
  box.prepend(dialog);
  const banner = createBannerPlace(host.settings.ui.layout, box, context.dock, context.draw);

  const close = (): boolean => {
    if (!isOpen) return false;
    isOpen = false;
    modal.close();
    return giveFocusBack(opener, box);
  };

  const show = (): void => {
    // Thrown out of the page just now: it is shown when it is back.
    if (!dialog.isConnected) return;
    if (modal.show()) dialog.querySelector('h2')?.focus();
    else close();
  };

  const choose = (decide: () => void): void => {
    const hadFocus = inPlace?.hasFocus();
    context.choose(decide);
    draft.clear();
    draw();
    // What was pressed may be gone with what it was for.
    if (hadFocus && !inPlace?.hasFocus()) inPlace?.show();
  };

  const applyEverywhere = async (): Promise<void> => {
    if (syncStatus === 'busy') return;
    syncStatus = 'busy';
    context.draw();
    syncStatus = await syncSites(host);
    context.draw();
  };

  const everywhere = () =>
    getState().consent.status === 'set' &&
    canSyncSites(host.settings) && (
      <Everywhere words={words} syncStatus={syncStatus} onPress={applyEverywhere} />
    );

  /** `place`: what the visitor looks at. */
  const content = (place: HTMLElement, onClose?: () => void) => {
    /** What the visitor decides by, but for what differs between visitors. */
    const shown = (): string =>
      [words.lang, ...Array.from(place.querySelectorAll(DECIDED_BY), (it) => it.textContent)].join(
        '\n',
      );
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
        everywhere={everywhere()}
      />
    );
  };

  const draw = (): void => {
    render(isOpen && content(dialog, dismiss), dialog);
    inPlace?.draw(content);
  };

  return {
    open(from) {
      // Not our own flag: after Escape the event that clears it is still on its way.
      if (dialog.open) return;
      if (inPlace?.isThere()) return inPlace.show();
      opener = from ?? null;
      draft.clear();
      copied = undefined;
      if (syncStatus !== 'busy') syncStatus = undefined;
      isOpen = true;
      draw();
      show();
      context.draw();
    },
    isOpen: () => isOpen,
    restore() {
      banner?.restore();
      if (isOpen) show();
    },
    draw,
    arrange: (isShown) => banner?.arrange(isShown),
    mount(place) {
      inPlace ??= createInPlace(words, box);
      inPlace.mount(place);
      draw();
    },
    nameOf: displayHost,
    question: () => <Question settings={host.settings} words={words} state={getState()} />,
    renderNotice: (notice, onClose) => (
      <NoticeText
        settings={host.settings}
        words={words}
        notice={notice}
        site={getState().from}
        offered={host.settings.categories
          .filter(({ id }) => getState().offered.includes(id))
          .map((category) => titleOf(category, words))}
        onAnswer={(isWanted) => {
          if (isWanted) return context.choose(() => host.answerOffer(true));
          host.answerOffer(false);
          onClose();
        }}
        erased={erasedNames(host.settings, getState())}
        record={getState().record.id}
        everywhere={everywhere()}
        onChange={({ currentTarget }) => host.open(currentTarget)}
        onClose={() => {
          if (notice === 'upcoming') patchLocal({ notice: host.settings.policy.upcoming?.version });
          onClose();
        }}
      />
    ),
    close,
    remove() {
      close();
      inPlace?.remove();
    },
  };
};
