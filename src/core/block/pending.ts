import { isScript } from '../gate/address.js';

/** Images on no page that wait for consent: a page that counts without end is not kept for ever. */
const MAX_WAITING = 100;

/** What running code waits for, though it is held. */
export interface Pending {
  /** Tells an element that it was refused, as one is told whose request the network refused. */
  refuse(element: Element): void;
  /** Keeps held images that are on no page: nothing else leads to them. */
  wait(images: readonly Element[]): void;
  /** Opens those that may be open now, once. */
  update(): void;
}

export const createPending = (
  isHeld: (element: Element) => boolean,
  open: (element: Element) => void,
): Pending => {
  const waiting = new Set<Element>();
  /** Scripts that have been told: one is looked at whenever it is moved. */
  const told = new WeakSet<Element>();

  return {
    refuse(element) {
      if (told.has(element) || !/^(img|script)$/.test(element.localName)) return;
      if (isScript(element)) told.add(element);
      setTimeout(() => {
        if (!isScript(element) || element.isConnected) element.dispatchEvent(new Event('error'));
        else told.delete(element);
      });
    },
    wait(images) {
      for (const image of images) if (waiting.size < MAX_WAITING) waiting.add(image);
    },
    update() {
      for (const image of waiting) {
        // On a page, it is found like any other.
        if (image.isConnected) waiting.delete(image);
        else if (!isHeld(image)) {
          waiting.delete(image);
          open(image);
        }
      }
    },
  };
};
