import { warn } from '../../../core/platform/env.js';
import type { UiHandle } from '../../../model/ui.js';

/** Gets the UI chunk here, and how it is mounted. */
export type LoadUi = () => Promise<() => Promise<UiHandle>>;

export interface Widget {
  /**
   * Does something with the widget: loads it when first needed, once. A failure is forgotten;
   * `failed` is told of it.
   */
  use(act: (handle: UiHandle) => unknown, failed?: () => void): Promise<void>;
  /** The widget, if it is there. */
  handle(): UiHandle | undefined;
  /** Takes the widget away; the next use mounts another. */
  drop(): void;
}

export const createWidget = (loadUi: LoadUi, signal: AbortSignal): Widget => {
  let handle: UiHandle | undefined;
  let loading: Promise<UiHandle> | undefined;

  return {
    async use(act, failed) {
      try {
        loading ??= loadUi().then((mount) => mount());
        const mine = loading;
        const next = await mine;
        const isDropped = mine !== loading;
        if (!isDropped) handle = next;
        if (isDropped || signal.aborted) next.destroy();
        else await act(next);
      } catch (cause) {
        if (!handle) loading = undefined;
        warn('W06', `no widget: ${cause}`);
        failed?.();
      }
    },
    handle: () => handle,
    drop() {
      handle?.destroy();
      handle = loading = undefined;
    },
  };
};
