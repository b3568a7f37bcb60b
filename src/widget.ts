import { warn, within } from './env.js';
import type { MountUi, UiHandle, UiHost } from './model/ui.js';

/** How the UI chunk gets here. The core knows nothing else of it. */
export type LoadUi = () => Promise<MountUi>;

/** How long the chunk is waited for. A later press tries again. */
const MAX_WAIT = 8000;

export interface Widget {
  /** Does something with the widget: loads it when first needed, once. A failure is forgotten. */
  use(act: (handle: UiHandle) => unknown): Promise<void>;
  /** The widget, if it is there. */
  handle(): UiHandle | undefined;
  /** Takes the widget away; the next use mounts another. */
  drop(): void;
}

export const createWidget = (loadUi: LoadUi, host: UiHost, signal: AbortSignal): Widget => {
  let handle: UiHandle | undefined;
  let loading: Promise<UiHandle> | undefined;
  let loaded: Promise<MountUi> | undefined;

  return {
    async use(act) {
      try {
        loaded ??= loadUi();
        loading ??= within(
          MAX_WAIT,
          loaded.then((mount) => mount(host)),
        );
        const mine = loading;
        const next = await mine;
        const isDropped = mine !== loading;
        if (!isDropped) handle = next;
        if (isDropped || signal.aborted) next.destroy();
        else await act(next);
      } catch (cause) {
        if (!handle) loading = loaded = undefined;
        warn('W06', `no widget: ${cause}`);
      }
    },
    handle: () => handle,
    drop() {
      handle?.destroy();
      handle = loading = undefined;
    },
  };
};
