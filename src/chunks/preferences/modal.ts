import { createElement } from '../ui/shared.js';

/** A native modal dialog, kept from doing harm. */
export interface Modal {
  readonly dialog: HTMLDialogElement;
  /** Shows it, again where it is shown already. False when the page hides it. */
  show(): boolean;
  close(): void;
}

/** `dismiss`: the visitor has left it by Escape or, where `mayPress`, by a press on the backdrop. */
export const createModal = (
  dismiss: () => void,
  mayPress: () => boolean,
  attributes: Readonly<Record<string, string>>,
): Modal => {
  const dialog = createElement<HTMLDialogElement>('dialog');
  for (const [name, value] of Object.entries(attributes)) dialog.setAttribute(name, value);
  let isShown = false;

  const close = (): void => {
    isShown = false;
    dialog.close();
  };

  // Escape. The event of the closing itself comes so late that the visitor may have gone on, or the
  // dialog be open again; it only matters when something else closed it.
  dialog.addEventListener('cancel', dismiss);
  dialog.addEventListener('close', () => isShown && !dialog.open && dismiss());
  // Dragging a selection out of the dialog ends on the backdrop too, but is no press on it. The
  // backdrop reports itself as the dialog, whose own area is full of other elements.
  let isPress = false;
  dialog.addEventListener('mousedown', ({ target }) => {
    isPress = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (isPress && target === dialog && mayPress()) dismiss();
  });

  return {
    dialog,
    show() {
      // After a return to the page it is still marked open, but no longer modal.
      dialog.close();
      dialog.showModal();
      isShown = true;
      // Hidden by a blocker's list, an open dialog would leave the page inert behind nothing.
      if (dialog.getClientRects().length) return true;
      close();
      return false;
    },
    close,
  };
};
