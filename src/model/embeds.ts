/** All that crosses between the core and the chunk that draws placeholders of what is held. */
import type { View } from './consent.js';
import type { UiHost } from './ui.js';

/** What the core lends to it. */
export interface EmbedsHost
  extends Pick<UiHost, 'settings' | 'base' | 'hashOf' | 'files' | 'getState' | 'set'> {
  /** Opens one held element on this page, whatever is granted. */
  allowOnce(element: Element): void;
  /** Shows the preferences; `opener` gets the focus back. */
  show(view: View, opener: HTMLElement): Promise<void>;
  readonly signal: AbortSignal;
}

/** Told of a frame, or a `[data-placeholder]`, that is found held or open. */
export type UpdatePlaceholder = (element: Element, isHeld: boolean) => void;

/** The placeholders. */
export interface Embeds {
  readonly updatePlaceholder: UpdatePlaceholder;
  /** Says all of them in another language; where its file does not come, in the one as before. */
  setLocale(locale: string): Promise<void>;
}

/** What the chunk publishes. Resolves when its texts are there. */
export type MountEmbeds = (host: EmbedsHost) => Promise<Embeds>;
