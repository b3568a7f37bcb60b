/** All that crosses between the core and the chunk of commands: what changes a choice. */
import type { Choice } from './choice.js';
import type { ConsentEvents, ConsentState, View } from './consent.js';
import type { BrowserPreference, Decision } from './decision.js';
import type { UpdatePlaceholder } from './embeds.js';
import type { CoreSettings, Settings } from './settings.js';
import type { MountUi } from './ui.js';

/** config → choice → decision → state, and nothing else. */
export interface Store {
  readonly settings: CoreSettings;
  readonly choice: Choice | null;
  readonly decision: Decision;
  /** What page code sees; the same frozen object until something changes. */
  readonly state: ConsentState;
  readonly preference: BrowserPreference;
  /** Whether a category, or that of a service, is granted; undefined for an unknown id. */
  granted(id: string): boolean | undefined;
  /** Puts a choice, or the lack of one, into force; what follows from it is up to the caller. */
  commit(choice: Choice | null, settings?: CoreSettings): void;
}

/** Reads the choice out of the cookie, and knows whether somebody else has changed it. */
export interface CookieReader {
  readonly name: string;
  /** Operator key: a choice with another one is not ours. */
  readonly key: string;
  /** Every text under the name: a browser may have several, of several domains. */
  texts(): string[];
  /** The choices in them, ours and those of other operators. */
  choices(texts?: readonly string[]): Choice[];
  /** Our choice now; null for none. */
  read(): Choice | null;
  /** What other sites told the hub, when this site has it and the cookie was last read. */
  told(): string | undefined;
  /**
   * Whether the cookie is another than at the last call of `read`, `note` or this. It is not read
   * where `event` says which cookies changed, and how, and that is no news.
   */
  hasChanged(event?: Event): boolean;
  /** Takes what is there for known: `texts`, where somebody has just read them. */
  note(texts?: string[]): void;
}

/** The public events, and `state`: get() returns a new object. */
export type Events = ConsentEvents & { state: ConsentState };

export interface Emitter {
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  /** Whether anybody listens. */
  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): boolean;
}

export interface Gate {
  /**
   * Looks at every gated tag again: something was granted or withdrawn. `behind`: not before it
   * resolves, so that a press is seen first.
   */
  update(behind?: Promise<void>): void;
  /** Looks at the gated tags below a root. */
  scan(root: ParentNode): void;
  /** Opens one held element on this page, whatever is granted. */
  allowOnce(element: Element): void;
  /** Resolves when the document is parsed and everything that may be open is. */
  settled(): Promise<void>;
}

/** What cannot be answered yet, and keeps the gate shut until it is. */
export interface Waits {
  /** The link that led here brought a choice: until that is judged, nothing runs on an older one. */
  isHandoffPending: boolean;
  /** Unknown ids may be words of another tool, until the file that knows them is there. */
  isTranslating: boolean;
}

/** How the files beside our own get here. What cannot be loaded rejects, and may be asked for again. */
export interface Files {
  /**
   * Gets what another classic script hands over, in the drop-in; the npm build never calls it.
   * `shared`: what it uses of its caller.
   */
  load(file: string, shared?: unknown): Promise<unknown>;
  /** Hash that a file must have; '' where our own tag carries none. */
  hashOf(file: string): Promise<string>;
  /** Folder of our files, with a slash at its end; '' in the npm build. */
  readonly base: string;
  loadUi(): Promise<MountUi>;
}

/** What the core lends to the commands. */
export interface Core {
  readonly files: Files;
  /** What the operator wrote, unread. */
  readonly config: unknown;
  /** The same, read and found without a fault, where page code has brought it. */
  readonly settings: Settings | undefined;
  readonly store: Store;
  readonly cookie: CookieReader;
  readonly gate: Gate;
  readonly emitter: Emitter;
  readonly waits: Waits;
  /** What the link that led here carried; '' when nothing. */
  readonly token: string;
  /** There are other sites, and this one is in their list. */
  readonly isShared: boolean;
  readonly stopping: AbortController;
  /** Tells the tag platforms of a page what is granted. */
  pushSignals(state: ConsentState): void;
}

/** What the commands give back. */
export interface Commands {
  acceptAll(): void;
  rejectAll(): void;
  set(grants: Readonly<Record<string, boolean>>): void;
  withdraw(...ids: string[]): void;
  reset(): void;
  open(view?: View, opener?: HTMLElement): Promise<void>;
  close(): void;
  setLocale(code: string): Promise<void>;
  link(url: string): string;
  /** A frame, or a placeholder of the page, is found held or open. */
  updatePlaceholder: UpdatePlaceholder;
  /** Somebody else has changed the cookie. */
  changed(): void;
  /** The document was written anew: what stood in it is made again. */
  rebind(): void;
  destroy(): void;
  /** Resolves when what the link, or another tool, says of the choice was judged. */
  readonly settled: Promise<unknown>;
}

/** What the chunk publishes. */
export type CreateCommands = (core: Core) => Commands;
