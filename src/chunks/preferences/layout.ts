import type { WidgetContext } from '../ui/preferences.js';
import { createModal } from './modal.js';

/** Where the banner stands in the layouts that only some operators use. */
export interface BannerPlace {
  /** Puts the banner in its place. Whether it covers nothing that the visitor could reach. */
  arrange(isShown: boolean): boolean;
  /** The page took the widget out and it came back. */
  restore(): void;
}

/** In the flow of the page, at its top. */
const createInline = ({ root }: WidgetContext): BannerPlace => {
  const { host } = root;
  return {
    arrange: (isShown) => host.toggleAttribute('data-inline', isShown),
    restore() {},
  };
};

/** In a modal dialog; who leaves that without an answer gets the card, and nothing is decided. */
const createCenter = ({ box, dock, draw }: WidgetContext): BannerPlace => {
  let isLeft = false;
  const { dialog, show, close } = createModal(
    () => {
      isLeft = true;
      draw();
    },
    () => true,
    { class: 'center', 'aria-labelledby': 'bt', tabindex: '-1' },
  );

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

export const createBannerPlace = (context: WidgetContext): BannerPlace | undefined => {
  const { layout } = context.host.settings.ui;
  if (layout === 'inline') return createInline(context);
  return layout === 'center' ? createCenter(context) : undefined;
};
