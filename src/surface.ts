import type { Emitter } from './emitter.js';
import { fromDocument, listen } from './env.js';
import { createLauncher } from './launcher/launcher.js';
import type { View } from './model/consent.js';
import type { Settings } from './model/settings.js';
import type { Notice, UiHost } from './model/ui.js';
import { watchPlace } from './mounting.js';
import { watchOpeners } from './openers.js';
import { createWidget, type LoadUi } from './widget.js';

/** What the visitor meets: the widget, once it is needed, and the ways to open it. */
export const createSurface = (
  loadUi: LoadUi,
  host: Omit<UiHost, 'open' | 'onView'>,
  settings: Settings,
  emitter: Emitter,
  /** Whether the visitor has to be asked now. */
  isAsked: () => unknown,
  stopping: AbortController,
) => {
  const { signal } = stopping;
  const { ui } = settings;
  let view: View | undefined;
  let isIdle = false;

  const show = (wanted: View = 'preferences', opener?: HTMLElement): Promise<void> =>
    widget.use((handle) => handle.open(wanted, opener));

  const openPreferences = (opener: HTMLElement): void => void show('preferences', opener);

  // Under the banner nobody would find it; behind the dialog it waits for the focus to come back.
  const updateLauncher = (): void => launch(isIdle && view !== 'banner' && !signal.aborted);

  const widget = createWidget(
    loadUi,
    {
      ...host,
      open: openPreferences,
      onView(next) {
        const last = view;
        view = next;
        if (next === last) return;
        if (last) emitter.emit('close', last);
        if (next) emitter.emit('open', next);
        updateLauncher();
      },
    },
    signal,
  );
  let launch = createLauncher(ui, settings, openPreferences);
  watchOpeners(openPreferences, signal);
  const placeAgain =
    ui.mount &&
    watchPlace(ui.mount, (place) => void widget.use((handle) => handle.mount(place)), signal);

  const onLoad = (): void => {
    (window.requestIdleCallback ?? setTimeout)(() => {
      isIdle = true;
      updateLauncher();
    });
  };
  if (fromDocument('readyState') === 'complete') onLoad();
  else listen(window, 'load', onLoad, signal);

  const ask = (): void => {
    if (isAsked() && ui.prompt === 'auto') {
      void widget.use((handle) => isAsked() && handle.open('banner'));
    }
  };

  return {
    show,
    /** Asks, when there is something to ask and the page wants it by itself. */
    ask,
    /** The document was written anew: what stood in it is deaf, and made again. */
    renew(): void {
      widget.drop();
      launch(false);
      launch = createLauncher(ui, settings, openPreferences);
      updateLauncher();
      if (placeAgain) placeAgain();
      ask();
    },
    notify: (notice: Notice): void => void widget.use((handle) => handle.notify(notice)),
    update: (): void => widget.handle()?.update(),
    close: (): void => widget.handle()?.close(),
    destroy(): void {
      stopping.abort();
      widget.handle()?.destroy();
      updateLauncher();
    },
  };
};
