/**
 * All that crosses between the core and the UI chunk. Plain names, no classes: the two are built
 * apart and meet in the visitor's browser.
 */
import type { Via } from './choice.js';
import type { ConsentState, View } from './consent.js';
import type { Settings } from './settings.js';
import type { Texts } from './texts.js';

/** Name of the hook that a chunk finds on its own script element, and hands its part to. */
export const HOOK = 'soglasieUi';

/** Name of the property beside it, with what the chunk uses of its caller: see rollup.config.mjs. */
export const SHARED = 'soglasieShared';

/** And of the one with the platform's own constructors: see .build/genuine.mjs. */
export const GENUINE = 'soglasieGenuine';

/** What the widget draws. A new object after every change. */
export interface UiState {
  readonly consent: ConsentState;
  /** Categories that the question is about; see Decision.asked. */
  readonly asked: readonly string[];
  /** GPC is sent and honoured. */
  readonly gpc: boolean;
  /** Number of the records, '' when there is none; and whether one could not be sent yet. */
  readonly record: { readonly id: string; readonly isLate: boolean };
  /** Host of the site that an adopted choice was made on, or the offered one; '' for neither. */
  readonly from: string;
  /** Categories that the offered choice of another site would open; empty when none waits. */
  readonly offered: readonly string[];
}

/** A short message after something happened. */
export type Notice =
  /** A choice was stored. */
  | 'saved'
  /** Something that had been granted was turned off. */
  | 'withdrawn'
  /** A choice that was made on another site of the operator is in force here now. */
  | 'adopted'
  /** A choice of another site would widen the one here: it waits for the visitor. */
  | 'offered'
  /** The browser keeps no cookie: the choice lasts for this page. */
  | 'blocked'
  /** Another edition of the policy is announced. */
  | 'upcoming';

/** What the core hands to the widget. */
export interface UiHost {
  readonly version: string;
  readonly settings: Settings;
  /** Address that locale files are found under, with a slash at its end; '' in the npm build. */
  readonly base: string;
  /** Texts by language, on their way or here: widget and placeholders ask for a file once. */
  readonly files: Record<string, Promise<Partial<Texts>>>;
  /** Hash that a file beside our own must have; '' where our own tag carries none. */
  hashOf(file: string): Promise<string>;
  /**
   * Gets what another classic chunk beside our own hands over, in the drop-in; the other builds
   * never call it. Rejects when the file does not come or is of another version. `shared`: what the
   * chunk uses of its caller.
   */
  load(file: string, shared: unknown): Promise<unknown>;
  getState(): UiState;
  /**
   * Press of «Принять все». `shown`: language and every text that the visitor decided by, line by
   * line; so in all of these.
   */
  acceptAll(via: Via, shown: string): void;
  /** Press of «Отклонить все» or «Отозвать согласие». */
  rejectAll(via: Via, shown: string): void;
  /** Press of «Сохранить выбор»: every optional category is named. */
  set(grants: Readonly<Record<string, boolean>>, via: Via, shown: string): void;
  /** Press of «Удалить мой выбор». */
  reset(): void;
  /** Press of «Применить» below what another site allows, or of «Оставить как есть». */
  answerOffer(isWanted: boolean): void;
  /** Shows the preferences; `opener` gets the focus back. */
  open(opener: HTMLElement): void;
  /** An address with the choice in it, when it leads to another site of the operator. */
  link(url: string): string;
  /** Text of the visitor's copy. */
  copy(): string;
  /** The widget tells what it shows; undefined when nothing is shown. */
  onView(view: View | undefined): void;
}

/** What the widget gives back. All of it may be called in any order, at any time. */
export interface UiHandle {
  /** Shows a view. `opener` gets the focus back when the preferences are closed. */
  open(view: View, opener?: HTMLElement | null): Promise<void>;
  /** Draws the preferences inside an element of the page; what opens them leads there then. */
  mount(place: Element): Promise<void>;
  /** Closes banner and preferences. */
  close(): void;
  /**
   * The state changed: draw it; the banner leaves when nothing is asked any more. `isSaved`: and say
   * so, in the same draw. `seen`: the banner leaves at once, and all else is drawn when it resolves.
   */
  update(isSaved?: boolean | undefined, seen?: Promise<void>): void;
  /** Shows a short message, in the place of the banner. */
  notify(notice: Notice): Promise<void>;
  /** Says all of it in another language; where its file does not come, in the one as before. */
  setLocale(locale: string): Promise<void>;
  /** Removes everything. */
  destroy(): void;
}

/** What the UI chunk publishes. Resolves when texts are there and the page can hold the widget. */
export type MountUi = (host: UiHost) => Promise<UiHandle>;
