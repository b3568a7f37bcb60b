import { patchLocal } from '../../core/platform/memory.js';
import type { Choice } from '../../model/choice.js';
import type { Offer } from '../../model/sharing.js';

/** A choice of another site that would widen the one here: waits for a press, on this page. */
export interface Offered {
  show(offer: Offer): void;
  now(): Offer | undefined;
  /** A decision was made here since: it is the answer. */
  drop(): void;
  /** «Применить», or «Оставить как есть». */
  answer(isWanted: boolean): void;
}

export const createOffered = (
  notify: () => void,
  apply: (choice: Choice, site: string) => void,
): Offered => {
  let offer: Offer | undefined;
  return {
    show(next) {
      offer = next;
      notify();
    },
    now: () => offer,
    drop() {
      offer = undefined;
    },
    answer(isWanted) {
      const answered = offer;
      offer = undefined;
      if (!answered) return;
      const { choice, site } = answered;
      if (isWanted) apply(choice, site);
      // The same is not offered again; the choice itself is neither renewed nor handed on.
      else patchLocal({ declined: choice.decidedAt });
    },
  };
};
