import { Fragment, h, render } from 'preact';
import type { UiHandle, UiHost } from '../../model/ui.js';
import { stateOf } from './gpc.js';
import { keepEvents } from './keep-events.js';
import { createLatePreferences } from './late-preferences.js';
import type { LoadPreferences, WidgetContext } from './preferences.js';
import { createQuestion } from './question.js';
import { createScrollPadding } from './scroll-padding.js';
import { createShell } from './shell.js';
import { createStatus } from './status.js';
import type { Translator } from './text.js';

interface Parts {
  readonly host: UiHost;
  readonly words: Translator;
  readonly loadPreferences: LoadPreferences;
  /** Gets the words in another language. Whether they came. */
  readonly translate: (locale: string) => Promise<boolean>;
}

/** Joins the pictures to the core: draws what is shown, anew after every change. */
export function createWidget({ host, words, loadPreferences, translate }: Parts): UiHandle {
  let isGone = false;
  /** How often it was. */
  let drawn = 0;

  const shell = createShell(host.settings, words, () => {
    preferences.get()?.restore();
    draw();
  });
  const scrollPadding = createScrollPadding(shell.dock);

  const draw = (): void => {
    if (isGone) return;
    drawn += 1;
    const dialog = preferences.get();
    dialog?.draw();
    render(
      <Fragment>
        {status.draw()}
        {question.draw()}
      </Fragment>,
      shell.dock,
    );
    const isAsked = question.isOpen();
    const isApart = dialog?.arrange(isAsked);
    if (!isApart && (isAsked || status.isOpen())) shell.lift();
    scrollPadding.set((isAsked && !isApart) || status.isLong());
    host.onView(dialog?.isOpen() ? 'preferences' : isAsked ? 'banner' : undefined);
  };

  const choose = (decide: () => void): void => {
    const wasInside = !!shell.root.activeElement;
    status.isFocusOurs = !preferences.close() && wasInside;
    // The core tells of what is decided, and that draws.
    const before = drawn;
    decide();
    if (drawn === before) draw();
  };

  const getState = () => stateOf(host);
  const context: WidgetContext = { ...shell, host, words, getState, choose, draw };
  const preferences = createLatePreferences(context, loadPreferences);
  const status = createStatus(context, preferences.get);
  const question = createQuestion(context, preferences, status);
  // «Настроить» is about to be pressed.
  keepEvents(shell.box, (near) => near.closest('[name=customize]') && preferences.tryToLoad());

  draw();
  return {
    open: (view, opener) =>
      view === 'preferences' ? preferences.open(opener, status.close) : question.open(),
    mount: preferences.mount,
    close() {
      preferences.close();
      question.close();
      draw();
    },
    update(isSaved) {
      question.update();
      if (isSaved) status.notify('saved');
      else draw();
    },
    async notify(next) {
      if (next !== 'saved') await preferences.load();
      status.notify(next);
    },
    async setLocale(locale) {
      if (!(await translate(locale))) return;
      shell.speak();
      draw();
    },
    destroy() {
      preferences.remove();
      isGone = true;
      status.remove();
      scrollPadding.set(false);
      shell.remove();
    },
  };
}
