import type { ComponentChild } from 'preact';
import type { Notice, UiHost, UiState } from '../../model/ui.js';
import type { Translator } from './text.js';

/** What the parts of the widget share; also the preferences, another chunk, for those who want them. */
export interface WidgetContext {
  readonly host: UiHost;
  readonly words: Translator;
  readonly root: ShadowRoot;
  /** Where the dialog goes. */
  readonly box: HTMLElement;
  /** What holds the banner. */
  readonly dock: HTMLElement;
  getState(): UiState;
  /** Adds a style sheet. */
  addStyles(css: string): void;
  /** Closes what is open, decides, and tells the visitor. */
  choose(decide: () => void): void;
  /** Draws everything anew and tells the core what is shown. */
  draw(): void;
}

/** The preferences, once their chunk has come. */
export interface Preferences {
  /** Shows the dialog, unless the page hides it. `opener` gets the focus back. */
  open(opener: HTMLElement | null | undefined): void;
  isOpen(): boolean;
  /** Draws the dialog before it is opened: somebody is about to press. */
  prepare(): void;
  draw(): void;
  /** Puts the banner where its layout has it. Whether it needs no room at the bottom. */
  arrange(isBannerShown: boolean): boolean | undefined;
  /** Draws them inside an element of the page, instead of a dialog. */
  mount(place: Element): void;
  /** What a banner asks, and why again. */
  question(): ComponentChild;
  /** A host as people write it; the banner alone has none to show as a rule. */
  nameOf(host: string): string;
  /** What is said after a withdrawal, and of a choice from another site. */
  renderNotice(notice: Notice, onClose: () => void): ComponentChild;
  /** The page took the widget out and it came back. */
  restore(): void;
  /** Discards what was not saved. Whether the page has the focus again. */
  close(): boolean;
  /** Takes all of it off the page. */
  remove(): void;
}

export type CreatePreferences = (context: WidgetContext) => Preferences;

/** Gets the chunk. May reject, may hang. */
export type LoadPreferences = (host: UiHost) => Promise<CreatePreferences>;
