import type { Grants } from './category.js';
import type { Via } from './choice.js';
import type { AskReason } from './decision.js';
import type { Language } from './words.js';

/** What page code sees of the choice. The same frozen object until something changes. */
export interface ConsentState<CategoryId extends string = string> {
  /** `set` while a decision of the visitor is in force. */
  readonly status: 'unset' | 'set';
  /** Every configured category: may it run now? */
  readonly categories: Readonly<Record<CategoryId, boolean>>;
  /** The same of every service that can be chosen apart: see `choice`. Only where there is one. */
  readonly services?: Grants;
  /** When the visitor decided, ISO 8601. Only with `status: 'set'`. */
  readonly decidedAt?: string;
  /** Edition of the policy that the choice was made under. */
  readonly policyVersion?: string;
  readonly via?: Via;
  /** Why the visitor is asked, or null. */
  readonly ask: AskReason | null;
}

/** What can be shown. */
export type View = 'preferences' | 'banner';

/** Event of `on()` → what the listener gets. */
export interface ConsentEvents {
  ready: ConsentState;
  change: ConsentChange;
  open: View;
  close: View;
}

/** What changed; also the `detail` of the DOM event `soglasie:change`. */
export interface ConsentChange {
  readonly state: ConsentState;
  /** Ids of the categories, and of services chosen apart, whose grant changed. */
  readonly changed: readonly string[];
  /** How; missing when the choice was deleted or ran out. */
  readonly via?: Via;
}

/** The visitor's own copy of the choice, as plain JSON. */
export interface ConsentRecord {
  /** Version of the library. */
  readonly version: string;
  /** Number that the operator keeps the records of this visitor under; only with `record`. */
  readonly id?: string;
  /** Host that the copy was made on. */
  readonly site: string;
  readonly operator: string;
  readonly group: readonly string[];
  /** `consentUrl`: only where the consent is a text of its own. */
  readonly policy: {
    readonly url: string;
    readonly consentUrl?: string;
    readonly version: string;
  };
  readonly state: ConsentState;
  readonly services: readonly {
    readonly id: string;
    readonly category: string;
    readonly granted: boolean;
  }[];
}

/**
 * What `createConsent` returns, and the global `soglasie` of the drop-in. Commands (`acceptAll`,
 * `rejectAll`, `set`, `withdraw`, `reset`, `open`, `close`, `setLocale`) return a promise that resolves when they
 * are in force: in the npm module and in `soglasie.all.js` they are when they return; in the drop-in
 * they wait, in the order of the calls, for a file of their own.
 *
 * `Id`: what `has` and its like may be asked, and `CategoryId`: the categories of the state. Any text,
 * unless the config is written out where the object is made.
 */
export interface Consent<Id extends string = string, CategoryId extends string = Id> {
  /** Version of the library. */
  readonly version: string;
  /** Resolves when the choice is known and the first release of tags is done. */
  readonly ready: Promise<void>;
  /** The state now. The same object until something changes. */
  get(): ConsentState<CategoryId>;
  /** Whether a category, or a service's category, is granted. False for an unknown id. */
  has(categoryOrService: Id): boolean;
  /** Resolves when granted; rejects for an unknown id. */
  when(categoryOrService: Id): Promise<void>;
  /** Grants every category; under an honoured GPC all but advertising. */
  acceptAll(): Promise<void>;
  /** Refuses every optional category. Also answers an unset question. */
  rejectAll(): Promise<void>;
  /**
   * Decides by category, and by service where those can be chosen apart. Unnamed ones keep their value, unset ones become false; unknown ids and
   * `necessary: false` are ignored with a warning.
   */
  set(grants: Readonly<Partial<Record<Id, boolean>>>): Promise<void>;
  /** Turns granted categories off (none named: all optional). Nothing while unset. */
  withdraw(...ids: Id[]): Promise<void>;
  /** Forgets the choice, erases as a withdrawal does, and asks again. */
  reset(): Promise<void>;
  /** Shows the preferences (default) or the banner. Resolves when it is on the page. */
  open(view?: View): Promise<void>;
  /** Closes whatever is shown. Decides nothing. */
  close(): Promise<void>;
  /**
   * Shows what is shown, and all that comes, in another language, without a reload: `'en'`, `'kk-KZ'`.
   * `''` is that of the config or of the page again. Resolves when it is drawn.
   */
  setLocale<const Code extends string>(code: Language<Code>): Promise<void>;
  /**
   * Listens to an event; returns the function that stops it. Of a press of the visitor it tells when
   * that is seen, a frame later; so do `subscribe`, `when` and the events of the document.
   */
  on<Name extends keyof ConsentEvents>(
    event: Name,
    listener: (payload: ConsentEvents[Name]) => void,
  ): () => void;
  /** Calls the listener after `get()` changed; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Looks for gated tags below `root`. Rarely needed: insertions are watched. */
  scan(root?: ParentNode): void;
  /**
   * The address with the choice in its fragment, when it leads to another site of `sites`: for
   * navigation by script. Any other address comes back as it is. Links need no call.
   */
  link(url: string): string;
  /** The visitor's own copy of the choice. */
  export(): ConsentRecord;
  /** Takes everything off the page again. Held tags stay held. */
  destroy(): void;
}
