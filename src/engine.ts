import { watchChanges } from './choice/changes.js';
import type { SetCookie } from './choice/store.js';
import type { LoadChunk } from './chunk/load.js';
import { decide } from './decision/decide.js';
import type { Emitter } from './emitter.js';
import { warn } from './env.js';
import { erase } from './gate/erase.js';
import { createGate } from './gate/gate.js';
import { createKeeping } from './keeping.js';
import { ADVERTISING, NECESSARY } from './model/category.js';
import type { Choice, Via } from './model/choice.js';
import type { MountEmbeds, Stand } from './model/embeds.js';
import type { CreateSender } from './model/record.js';
import type { Settings } from './model/settings.js';
import type { JoinSites } from './model/sharing.js';
import type { Notice } from './model/ui.js';
import { VERSION } from './model/version.js';
import { createOutbox } from './record/outbox.js';
import { watchRenewal } from './renewal.js';
import { createSignals } from './signals/signals.js';
import { describeRecord, describeState } from './state.js';
import { createSurface } from './surface.js';
import type { LoadUi } from './widget.js';

/** What differs between the published builds. */
export interface Edges {
  readonly load: LoadChunk;
  readonly loadUi: LoadUi;
  readonly loadSharing: () => Promise<JoinSites>;
  readonly loadEmbeds: () => Promise<MountEmbeds>;
  readonly loadRecord: () => Promise<CreateSender>;
  readonly setCookie: SetCookie;
  /** Folder of our files; '' in the npm build. */
  readonly base: string;
  /** Whether our own tag carries `integrity`. */
  readonly checked: boolean;
  readonly nonce: string;
}

/** How long a banner waits for word from another site, in ms. */
const MAX_WAIT = 1000;

/** The library at work on a page: everything behind the Consent object, once the settings are known. */
export const createEngine = (
  settings: Settings,
  edges: Edges,
  emitter: Emitter,
  /** What the link that led here carried. */
  token: string,
) => {
  const { categories, cookie, policy } = settings;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { key, store, keep, prolong, isShared, share, link } = createKeeping(
    settings,
    edges.setCookie,
  );
  const preference = { gpc: Reflect.get(navigator, 'globalPrivacyControl') === true };
  const gpc = preference.gpc && settings.gpc === 'honour';
  const optional = categories.flatMap(({ id, required }) => (required ? [] : id));
  const services = new Map(settings.services.map(({ id, category }) => [id, category]));

  let choice = store.read();
  let decision = decide(settings, choice, preference, Date.now());
  let state = describeState(decision, choice);
  let isBlockedTold = false;
  /** The link that led here brought a choice: until that is judged, nothing runs on an older one. */
  let isJudging = isShared && token !== '';

  const { look, note } = createOutbox(settings, edges.loadRecord);
  const copy = () => describeRecord(state, settings, look().id);
  const tell = createSignals(settings);
  if (!isJudging) tell(state);

  const granted = (id: string): boolean | undefined => decision.grants[services.get(id) ?? id];

  const eraseRefused = (isMeant: (id: string) => boolean): void =>
    erase(
      [...categories, ...settings.services].flatMap(({ id, cookies }) =>
        !granted(id) && isMeant(services.get(id) ?? id) ? cookies : [],
      ),
      cookie.name,
    );

  /**
   * Puts a choice, or the lack of one, into force and tells everybody: gate, page, visitor. Whether
   * something that had been granted is off.
   */
  const take = (next: Choice | null, isKept = true, notice?: Notice): boolean => {
    const via = next?.via;
    const before = decision;
    const { status } = state;
    choice = next;
    decision = decide(settings, choice, preference, Date.now());
    state = describeState(decision, choice);
    const changed = Object.keys(decision.grants).filter((id) => before.grants[id] !== granted(id));
    const isOff = !isJudging && changed.some((id) => before.grants[id]);
    if (!isJudging) tell(state);
    eraseRefused((id) => state.status === 'set' || before.grants[id] === true);
    gate.update();
    emitter.emit('state', state);
    if (changed[0] || before.ask !== decision.ask || status !== state.status) {
      emitter.emit('change', { state, changed, ...(via && { via }) });
    }
    surface.update();
    if (isOff && settings.onWithdraw === 'reload') location.reload();
    else if (!isKept && !isBlockedTold) {
      isBlockedTold = true;
      warn('W09', 'the browser keeps no cookie');
      surface.notify('blocked');
    } else if (isOff && choice) surface.notify('withdrawn');
    else if (notice) surface.notify(notice);
    surface.ask();
    return isOff;
  };

  /** Takes a decision and notes it for the operator. Those of another tab were noted there. */
  const decideAnew = (next: Choice, notice?: Notice, shown = ''): void => {
    const isOff = take(next, keep(next), notice);
    const { decidedAt, via } = next;
    const event = isOff ? 'withdrawal' : 'choice';
    note({ ...copy(), event, decidedAt, via, gpc, shown });
  };

  const choose = (wanted: (id: string) => boolean, via: Via, shown = ''): void => {
    const answers: Record<string, boolean> = Object.create(null);
    for (const id of optional) answers[id] = wanted(id);
    // Later than what it replaces, whatever the clock says: the newest decision counts.
    const seconds = Math.floor(Math.max(Date.now(), (choice?.decidedAt ?? 0) + 1000) / 1000);
    const next = { key, decidedAt: seconds * 1000, policyVersion: policy.version, via, answers };
    decideAnew(next, via === 'api' ? undefined : 'saved', shown);
  };

  const acceptAll = (via: Via, shown?: string): void =>
    choose((id) => !(gpc && id === ADVERTISING), via, shown);
  const rejectAll = (via: Via, shown?: string): void => choose(() => false, via, shown);

  const set = (grants: Readonly<Record<string, boolean>>, via: Via, shown?: string): void => {
    for (const id of Object.keys(grants)) {
      if (!optional.includes(id) && (id !== NECESSARY || !grants[id]))
        warn('W11', `set(): "${id}"`);
    }
    const isSet = state.status === 'set';
    choose(
      (id) => (Object.hasOwn(grants, id) ? grants[id] === true : isSet && !!granted(id)),
      via,
      shown,
    );
  };

  const reset = (via: Via): void => {
    const isChosen = choice;
    store.erase();
    take(null);
    if (isChosen) {
      note({ ...copy(), event: 'reset', decidedAt: Date.now(), via, gpc, shown: '' });
    }
  };

  const host = {
    ...edges,
    version: VERSION,
    settings,
    getState: () => ({ consent: state, asked: decision.asked, gpc, record: look() }),
    acceptAll,
    rejectAll,
    set,
    reset: () => reset('preferences'),
    link,
    copy: () => JSON.stringify(copy(), null, 2),
  };
  const surface = createSurface(
    edges.loadUi,
    host,
    settings,
    emitter,
    () => decision.ask,
    stopping,
  );

  let embeds: Promise<Stand> | undefined;
  const stand: Stand = (element, isHeld) => {
    if (isHeld && !isJudging) {
      embeds ??= edges
        .loadEmbeds()
        .then((mount) => mount({ ...host, ...surface, ...gate, signal }));
    }
    embeds?.then(
      (tell) => tell(element, isHeld),
      (cause) => {
        embeds = undefined;
        warn('W06', `no placeholders: ${cause}`);
      },
    );
  };
  const gate = createGate(
    (id) => (isJudging ? null : granted(id)),
    edges.nonce || settings.nonce,
    optional.some(granted),
    settings.block,
    signal,
    stand,
  );

  watchRenewal(surface.renew, signal);
  watchChanges(() => {
    if (store.hasChanged()) take(store.read());
  }, signal);

  if (choice && state.status === 'set') {
    eraseRefused(() => true);
    prolong(choice);
  }

  // Another site may know the answer already.
  const mayBeKnown = isShared && !choice && (token || settings.hub);
  if (!mayBeKnown) surface.ask();
  let heard: Promise<void> | undefined;
  if (isShared) {
    const adopt = (next: Choice): void => decideAnew(next, 'adopted');
    const judged = (): void => {
      isJudging = false;
      tell(state);
      if (token) gate.update();
    };
    heard = share(edges.loadSharing, token, () => choice, adopt, judged, signal);
    if (mayBeKnown) {
      void heard.then(surface.ask);
      setTimeout(surface.ask, MAX_WAIT);
    }
  }

  return {
    // With a token, the choice is known only when that was judged.
    settled: Promise.resolve(token && heard).then(() => gate.settled),
    get: () => state,
    has: (id: string): boolean => granted(id) === true,
    async when(id: string) {
      if (granted(id) === undefined) throw new Error(`soglasie: when(): unknown "${id}"`);
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (granted(id)) resolve();
        };
        emitter.on('state', look);
        look();
      });
    },
    acceptAll: () => acceptAll('api'),
    rejectAll: () => rejectAll('api'),
    set: (grants: Readonly<Record<string, boolean>>) => set(grants, 'api'),
    withdraw(...ids: string[]) {
      const isMeant = (id: string): boolean => !ids[0] || ids.includes(id);
      if (state.status === 'set' && optional.some((id) => isMeant(id) && granted(id))) {
        choose((id) => !!granted(id) && !isMeant(id), 'api');
      }
    },
    reset: () => reset('api'),
    link,
    open: surface.show,
    close: surface.close,
    scan: (root: ParentNode = document) => gate.scan(root),
    export: copy,
    destroy: surface.destroy,
  };
};

export type Engine = ReturnType<typeof createEngine>;
