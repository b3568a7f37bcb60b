import { Fragment, h, render } from 'preact';
import type { UiHandle, UiHost } from '../../model/ui.js';
import { stateOf } from './gpc.js';
import { keepEvents } from './keep-events.js';
import { createLatePreferences } from './late-preferences.js';
import type { LoadPreferences, WidgetContext } from './preferences.js';
import { createQuestion, type Question } from './question.js';
import { createScrollPadding } from './scroll-padding.js';
import { createShell } from './shell.js';
import { createStatus, type Status } from './status.js';
import type { Translator } from './text.js';

interface Parts {
  readonly host: UiHost;
  readonly words: Translator;
  readonly loadPreferences: LoadPreferences;
  /** Gets the words in another language. Whether they came. */
  readonly translate: (locale: string) => Promise<boolean>;
}

const show = (dock: HTMLElement, status: Status, question: Question): void =>
  render(
    <Fragment>
      {status.draw()}
      {question.draw()}
    </Fragment>,
    dock,
  );

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
    show(shell.dock, status, question);
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

  const parts = { host, words, choose, draw };
  const context: WidgetContext = { ...shell, ...parts, getState: () => stateOf(host) };
  const preferences = createLatePreferences(context, loadPreferences);
  const status = createStatus(context, preferences.get);
  const question = createQuestion(context, preferences, status);
  // «Настроить» is about to be pressed.
  keepEvents(shell.box, (near) => near.closest('[name=customize]') && preferences.prepare());

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
    update(isSaved, seen) {
      const leaving = question.update(seen);
      if (isSaved) status.notify('saved');
      if (!leaving) return draw();
      // The frame of a press shows that the banner is gone, and no more: a draw costs as much as the rest.
      drawn += 1;
      scrollPadding.set(false, leaving);
      void leaving.then(draw);
    },
    async notify(next) {
      if (next !== 'saved') await preferences.load();
      status.notify(next);
      draw();
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
