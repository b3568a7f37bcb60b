/** All that crosses between the commands and the chunk that draws the table of cookies. */
import type { UiHost } from './ui.js';

/** Marks the element of a page that the table is drawn in. */
export const DECLARATION = '[data-soglasie-declaration]';

/** What the commands lend to it. */
export interface DeclarationHost extends Pick<UiHost, 'settings' | 'base' | 'hashOf' | 'files'> {
  readonly signal: AbortSignal;
}

export interface Declaration {
  /** Draws in every one of these that the table is not in. */
  draw(places: readonly Element[]): void;
  /** Says it in another language; where its file does not come, in the one as before. */
  setLocale(locale: string): Promise<void>;
}

/** What the chunk publishes. Resolves when its texts are there. */
export type MountDeclaration = (host: DeclarationHost) => Promise<Declaration>;
