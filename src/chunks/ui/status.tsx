import { h, type JSX } from 'preact';
import type { Notice } from '../../model/ui.js';
import { announce } from './announcer.js';
import { afterPaint, findOpener, fromDocument } from './page.js';
import type { Preferences, WidgetContext } from './preferences.js';
import { Toast } from './Toast.js';

const TOAST_MS = 8000;

/** What is said and is gone again: a message in the banner's place, and a line that is read out. */
export interface Status {
  draw(): JSX.Element;
  /** There is a message to be seen. */
  isOpen(): boolean;
  /** It has more to say than that a choice is saved: stays until it is closed, and is in the other chunk. */
  isLong(): boolean;
  /** Says something; whoever calls draws. */
  notify(notice: Notice): void;
  /** Tells those who do not see it that the banner is there. */
  announce(): void;
  /** The focus was with us when the choice was made, and no opener took it back. */
  isFocusOurs: boolean;
  /** Takes the message back; whoever calls draws. */
  close(): void;
  /** Says nothing any more. */
  remove(): void;
}

/** Whether no element of the page has the focus. */
const isFocusFree = (widget: Element): boolean => {
  const active = fromDocument('activeElement');
  return active === fromDocument('body') || active === widget;
};

export const createStatus = (
  { host, words, root, dock, getState, draw }: WidgetContext,
  getPreferences: () => Preferences | undefined,
): Status => {
  let notice: Notice | undefined;
  let announcement = '';
  let hide: ReturnType<typeof setTimeout> | undefined;
  let cancelAnnouncement: (() => void) | undefined;
  /** The focus comes to the message once it is drawn. */
  let isFocusDue = false;

  const isLong = () => notice !== undefined && notice !== 'saved';

  const focus = (): void => (dock.firstChild as HTMLElement).focus({ preventScroll: true });

  const dismiss = (): void => {
    clearTimeout(hide);
    // What another site allows waits behind what was said of a change.
    notice = notice !== 'offered' && getState().offered[0] ? 'offered' : undefined;
    draw();
  };

  const status: Status = {
    isFocusOurs: false,
    draw() {
      // It was answered, here or by another decision.
      if (notice === 'offered' && !getState().offered[0]) notice = undefined;
      // To focus something the browser lays everything out: not before what was drawn is seen.
      if (isFocusDue) afterPaint(() => notice && isFocusFree(root.host) && focus());
      isFocusDue = false;
      // Here from the start: a live region that arrives together with its text is not read out.
      return (
        <div
          role="status"
          id="status"
          class={notice ? (findOpener() ? 'toast' : 'toast up') : 'vh'}
          part="toast"
          tabIndex={-1}
          onFocusOut={notice && (() => isLong() || setTimeout(dismiss))}
        >
          {notice ? (
            <Toast settings={host.settings} words={words} onClose={dismiss}>
              {isLong() &&
                getPreferences()?.renderNotice(notice, () => {
                  focus();
                  dismiss();
                })}
            </Toast>
          ) : (
            announcement
          )}
        </div>
      );
    },
    isOpen: () => notice !== undefined,
    isLong,
    notify(next) {
      if (next === 'offered' && isLong()) return;
      clearTimeout(hide);
      notice = next;
      isFocusDue ||= status.isFocusOurs;
      status.isFocusOurs = false;
      if (!isLong()) hide = setTimeout(dismiss, TOAST_MS);
    },
    announce() {
      cancelAnnouncement = announce(words.t('live.prompt'), (line) => {
        announcement = line;
        draw();
      });
    },
    close() {
      notice = undefined;
    },
    remove() {
      clearTimeout(hide);
      cancelAnnouncement?.();
    },
  };
  return status;
};
