// Lazy chunk. Only entry/preferences.ts and ui/mount-*.ts may import this folder.

import ru from '../../../locales/ru.json';
import type { CreatePreferences } from '../ui/preferences.js';
import { render } from '../ui/shared.js';
import { createBannerTexts } from './banner-texts.js';
import { createDraft } from './draft.js';
import { giveFocusBack } from './focus-return.js';
import { createForm } from './form.js';
import { createInPlace, type InPlace } from './in-place.js';
import { createBannerPlace } from './layout.js';
import { createModal } from './modal.js';
import { STYLE } from './style.js';
import { createSyncing } from './syncing.js';

const ATTRIBUTES = { part: 'dialog', 'aria-labelledby': 'pt', 'aria-describedby': 'pi' };

/** The preferences, in a dialog or in the page, and what else the banner alone does without. */
export const createPreferences: CreatePreferences = (context) => {
  const { host, words, box } = context;
  let isOpen = false;
  let opener: HTMLElement | null = null;
  let inPlace: InPlace | undefined;

  const dismiss = (): void => {
    close();
    context.draw();
  };
  const draft = createDraft(host.settings, context.getState);
  const { dialog, ...modal } = createModal(dismiss, () => !draft.isDirty(), ATTRIBUTES);
  words.add(ru);
  context.addStyles(STYLE);
  box.prepend(dialog);
  const banner = createBannerPlace(context);

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

  const draw = (isWanted = isOpen): void => {
    render(isWanted && form.draw(dialog, dismiss), dialog);
    inPlace?.draw(form.draw);
  };
  const syncing = createSyncing(context);
  const form = createForm({ ...context, choose, draw }, draft, syncing);

  return {
    open(from) {
      // Not our own flag: after Escape the event that clears it is still on its way.
      if (dialog.open) return;
      if (inPlace?.isThere()) return inPlace.show();
      opener = from ?? null;
      form.clear();
      isOpen = true;
      if (!dialog.firstChild) draw();
      show();
      context.draw();
    },
    prepare: () => void (dialog.firstChild || inPlace?.isThere() || draw(true)),
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
    ...createBannerTexts(context, syncing),
    close,
    remove() {
      close();
      inPlace?.remove();
    },
  };
};
