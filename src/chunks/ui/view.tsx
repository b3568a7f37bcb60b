import { Fragment, h, render } from 'preact';
import type { Notice, UiHandle, UiHost } from '../../model/ui.js';
import { announce } from './announcer.js';
import { Banner } from './Banner.js';
import { stateOf } from './gpc.js';
import { keepEvents } from './keep-events.js';
import { afterPaint, findOpener, fromDocument, inTime } from './page.js';
import type { LoadPreferences, Preferences } from './preferences.js';
import { createScrollPadding } from './scroll-padding.js';
import { createShell } from './shell.js';
import { Toast } from './Toast.js';
import type { Translator } from './text.js';

const TOAST_MS = 8000;

/** Joins the pictures to the core: holds what is shown, draws it anew after every change. */
export function createWidget(
  host: UiHost,
  words: Translator,
  loadPreferences: LoadPreferences,
  translate: (locale: string) => Promise<boolean>,
): UiHandle {
  const { settings } = host;
  let isBannerShown = false;
  let notice: Notice | undefined;
  let announcement = '';
  /** The focus was with us when the choice was made, and no opener took it back. */
  let isFocusOurs = false;
  let isGone = false;
  let preferences: Preferences | undefined;
  let loading: Promise<void> | undefined;
  /** They were asked for, and nothing was decided since. */
  let arePreferencesWanted = false;
  let hide: ReturnType<typeof setTimeout> | undefined;
  let cancelAnnouncement: (() => void) | undefined;

  const { root, box, dock, addStyles, lift, speak, remove } = createShell(settings, words, () => {
    preferences?.restore();
    draw();
  });
  // «Настроить» is about to be pressed.
  keepEvents(box, (near) => near.closest('[name=customize]') && tryToLoad());
  const scrollPadding = createScrollPadding(dock);
  const getState = () => stateOf(host);
  /** It has more to say than that a choice is saved: stays until it is closed, and is in the other chunk. */
  const isLong = () => notice !== undefined && notice !== 'saved';
  /** A first question in words that are here; those of any other question are in the other chunk. */
  const isPlain = () =>
    /first|null/.test(`${getState().consent.ask}`) &&
    settings.mode === 'opt-in' &&
    /card|bar/.test(settings.ui.layout);
  /** Hosts in the banner that the other chunk can write as people do. */
  const hasNames = settings.sites[1] && settings.sites.some(({ host }) => /xn--/.test(host));

  /** What the visitor decides by. */
  const shown = () => `${words.lang}\n${dock.lastChild?.textContent}`;

  /** How often it was. */
  let drawn = 0;
  const draw = (): void => {
    if (isGone) return;
    drawn += 1;
    // It was answered, here or by another decision.
    if (notice === 'offered' && !getState().offered[0]) notice = undefined;
    preferences?.draw();
    render(
      <Fragment>
        {/* Here from the start: a live region that arrives together with its text is not read out. */}
        <div
          role="status"
          id="status"
          class={notice ? (findOpener() ? 'toast' : 'toast up') : 'vh'}
          part="toast"
          tabIndex={-1}
          onFocusOut={notice && (() => isLong() || setTimeout(dismiss))}
        >
          {notice ? (
            <Toast settings={settings} words={words} onClose={dismiss}>
              {isLong() &&
                preferences?.renderNotice(notice, () => {
                  focusStatus();
                  dismiss();
                })}
            </Toast>
          ) : (
            announcement
          )}
        </div>
        {isBannerShown && (
          <Banner
            settings={settings}
            words={words}
            state={getState()}
            question={!isPlain() && preferences?.question()}
            nameOf={preferences?.nameOf ?? ((host) => host)}
            onAccept={() => choose(() => host.acceptAll('banner', shown()))}
            onReject={() => choose(() => host.rejectAll('banner', shown()))}
            onCustomize={host.open}
          />
        )}
      </Fragment>,
      dock,
    );
    const isApart = preferences?.arrange(isBannerShown);
    if (!isApart && (isBannerShown || notice)) lift();
    scrollPadding.set((isBannerShown && !isApart) || isLong());
    host.onView(preferences?.isOpen() ? 'preferences' : isBannerShown ? 'banner' : undefined);
  };

  const focusStatus = (): void => (dock.firstChild as HTMLElement).focus({ preventScroll: true });

  const dismiss = (): void => {
    clearTimeout(hide);
    // What another site allows waits behind what was said of a change.
    notice = notice !== 'offered' && getState().offered[0] ? 'offered' : undefined;
    draw();
  };

  /** Closes the preferences, also those on their way. Whether the page has the focus again. */
  const leavePreferences = (): boolean | undefined => {
    arePreferencesWanted = false;
    return preferences?.close();
  };

  const choose = (decide: () => void): void => {
    const wasInside = !!root.activeElement;
    isFocusOurs = !leavePreferences() && wasInside;
    // The core tells of what is decided, and that draws.
    const before = drawn;
    decide();
    if (drawn === before) draw();
  };

  /** Gets the preferences, once; a failure is forgotten, so that the next press tries again. */
  const load = (): Promise<void> => {
    loading ??= inTime(loadPreferences(host)).then(
      (create) => {
        preferences = create({ host, words, box, dock, getState, addStyles, choose, draw });
      },
      (cause) => {
        loading = undefined;
        throw cause;
      },
    );
    return loading;
  };

  const tryToLoad = (): Promise<void> => load().catch(() => {});

  const openPreferences = async (opener?: HTMLElement | null): Promise<void> => {
    const from = opener ?? (fromDocument('activeElement') as HTMLElement | null);
    arePreferencesWanted = true;
    await load();
    if (!arePreferencesWanted) return;
    arePreferencesWanted = false;
    notice = undefined;
    preferences?.open(from);
  };

  const renderNotice = (next: Notice): void => {
    if (next === 'offered' && isLong()) return;
    clearTimeout(hide);
    notice = next;
    draw();
    // To focus something the browser lays everything out: not before the banner is seen to be gone.
    if (isFocusOurs) {
      afterPaint(() => {
        const active = fromDocument('activeElement');
        const isFree = active === fromDocument('body') || active === root.host;
        if (isFree && notice) focusStatus();
      });
    }
    isFocusOurs = false;
    if (!isLong()) hide = setTimeout(dismiss, TOAST_MS);
  };

  draw();
  return {
    async open(view, opener) {
      if (view === 'preferences') return openPreferences(opener);
      if (!isPlain() || hasNames) {
        // Without those words the question still stands; unless it was answered meanwhile.
        const { ask } = getState().consent;
        await tryToLoad();
        if (ask && !getState().consent.ask) return;
      }
      if (isBannerShown) return;
      isBannerShown = true;
      draw();
      // A dialog is read out by itself.
      if (settings.ui.layout === 'center') return;
      cancelAnnouncement = announce(words.t('live.prompt'), (line) => {
        announcement = line;
        draw();
      });
    },
    async mount(place) {
      await load();
      preferences?.mount(place);
    },
    close() {
      leavePreferences();
      isBannerShown = false;
      draw();
    },
    update(isSaved) {
      if (isBannerShown && !getState().consent.ask) {
        isFocusOurs ||= !!root.activeElement?.closest('.banner');
        isBannerShown = false;
      }
      if (isSaved) renderNotice('saved');
      else draw();
    },
    async notify(next) {
      if (next !== 'saved') await load();
      renderNotice(next);
    },
    async setLocale(locale) {
      if (!(await translate(locale))) return;
      speak();
      draw();
    },
    destroy() {
      arePreferencesWanted = false;
      preferences?.remove();
      isGone = true;
      clearTimeout(hide);
      cancelAnnouncement?.();
      scrollPadding.set(false);
      remove();
    },
  };
}
