import type { Layout } from '../../model/config-parts.js';
import { createModal } from './modal.js';

/** Where the banner stands in the layouts that only some operators use. */
export interface BannerPlace {
  /** Puts the banner in its place. Whether it covers nothing that the visitor could reach. */
  arrange(isShown: boolean): boolean;
  /** The page took the widget out and it came back. */
  restore(): void;
}

/** In the flow of the page, at its top. */
const createInline = (box: HTMLElement): BannerPlace => {
  const { host } = box.getRootNode() as ShadowRoot;
  return {
    arrange: (isShown) => host.toggleAttribute('data-inline', isShown),
    restore() {},
  };
};

/** In a modal dialog; who leaves that without an answer gets the card, and nothing is decided. */
const createCenter = (box: HTMLElement, dock: HTMLElement, draw: () => void): BannerPlace => {
  let isLeft = false;
  const { dialog, show, close } = createModal(
    () => {
      isLeft = true;
      draw();
    },
    () => true,
  );
  dialog.className = 'center';
  dialog.setAttribute('aria-labelledby', 'bt');
  dialog.tabIndex = -1;

  const leave = (): boolean => {
    if (dialog.isConnected) {
      close();
      box.append(dock);
      dialog.remove();
    }
    return false;
  };

  return {
    arrange(isShown) {
      isLeft &&= isShown;
      if (!isShown || isLeft) return leave();
      if (dialog.isConnected) return true;
      box.append(dialog);
      // Part of the dialog, and closed by the move: a closed popover is not drawn.
      dock.popover = null;
      dialog.append(dock);
      isLeft = !show();
      if (isLeft) return leave();
      // Itself, and not the first link in it: the whole question is read out.
      dialog.focus();
      return true;
    },
    restore() {
      if (dialog.isConnected) show();
    },
  };
};

export const createBannerPlace = (
  layout: Layout,
  box: HTMLElement,
  dock: HTMLElement,
  draw: () => void,
): BannerPlace | undefined =>
  layout === 'inline'
    ? createInline(box)
    : layout === 'center'
      ? createCenter(box, dock, draw)
      : undefined;
