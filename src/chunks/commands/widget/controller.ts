import { follow } from '../../../core/start/triggers.js';
import type { Core } from '../../../model/commands.js';
import type { View } from '../../../model/consent.js';
import type { Notice, UiHost } from '../../../model/ui.js';
import type { Listeners } from '../listeners.js';
import type { Reading } from '../reading.js';
import { createHeadless } from './headless.js';
import { createWidget } from './loader.js';
import { watchPlace } from './mounting.js';
import { createWayBack } from './way-back.js';

interface Options {
  readonly core: Core;
  readonly reading: Reading;
  readonly host: Omit<UiHost, 'settings' | 'open' | 'onView'>;
  readonly listeners: Listeners;
}

export interface Controller {
  /** Shows a view. `opener` gets the focus back. */
  show(view?: View, opener?: HTMLElement): Promise<void>;
  /** Asks, when there is something to ask and the page wants it by itself. */
  ask(): void;
  /** The document was written anew: what stood in it is deaf, and made again. */
  rebind(): void;
  notify(notice: Notice): void;
  /**
   * Draws what changed, and what is to be said of it: the short one in the same draw. `seen`: a press
   * is answered by the banner's leaving; what else there is to draw waits for it.
   */
  update(notice?: Notice, seen?: Promise<void>): void;
  close(): void;
  /** Says all of it in another language. */
  setLocale(locale: string): Promise<void>;
  destroy(): void;
}

/** What the visitor meets: the widget, once it is needed, and the button that opens it. */
export const createController = (options: Options): Controller =>
  options.reading.settings.ui.isHeadless ? createHeadless(options.core) : createDrawn(options);

const createDrawn = ({ core, reading, host, listeners }: Options): Controller => {
  const { store, files, stopping } = core;
  const { signal } = stopping;
  const { ui } = reading.settings;
  let view: View | undefined;
  let isGone = false;

  const show: Controller['show'] = (wanted = 'preferences', opener) =>
    widget.use(
      (handle) => handle.open(wanted, opener),
      () => opener && follow(opener),
    );

  const openPreferences = (opener: HTMLElement): void => void show('preferences', opener);

  const wayBack = createWayBack(reading, openPreferences, signal);

  const onView = (next: View | undefined): void => {
    const last = view;
    view = next;
    if (next === last) return;
    if (last) listeners.tell(['close', last]);
    if (next) listeners.tell(['open', next]);
    // Under the banner nobody would find it; behind the dialog it waits for the focus to come back.
    wayBack.allow(view !== 'banner' && !isGone);
  };

  const widget = createWidget(async () => {
    const [mount] = await Promise.all([files.loadUi(), reading.complete()]);
    return async () => {
      const { settings } = reading;
      const handle = await mount({ ...host, settings, open: openPreferences, onView });
      // It may be another by now.
      const { locale } = reading.settings;
      if (locale !== settings.locale) await handle.setLocale(locale);
      return handle;
    };
  }, signal);
  const placeAgain =
    ui.mount &&
    watchPlace(ui.mount, (place) => void widget.use((handle) => handle.mount(place)), signal);

  const ask = (): void => {
    if (store.decision.ask && ui.prompt === 'auto') {
      void widget.use((handle) => store.decision.ask && handle.open('banner'));
    }
  };

  const notify = (notice: Notice): void => void widget.use((handle) => handle.notify(notice));

  return {
    show,
    ask,
    rebind() {
      widget.drop();
      wayBack.rebind();
      if (placeAgain) placeAgain();
      ask();
    },
    notify,
    update(notice, seen) {
      const handle = widget.handle();
      const isSaid = handle && notice === 'saved';
      handle?.update(isSaid, seen);
      if (notice && !isSaid) notify(notice);
    },
    close: () => widget.handle()?.close(),
    async setLocale(locale) {
      wayBack.update();
      await widget.handle()?.setLocale(locale);
    },
    destroy() {
      isGone = true;
      widget.handle()?.destroy();
      wayBack.allow(false);
    },
  };
};
