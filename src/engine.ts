import { watchChanges } from './choice/changes.js';
import type { SetCookie } from './choice/store.js';
import type { Loader } from './chunk/load.js';
import { ageOf, decide } from './decision/decide.js';
import type { Emitter } from './emitter.js';
import { warn } from './env.js';
import { erase } from './gate/erase.js';
import { createGate } from './gate/gate.js';
import { createKeeping } from './keeping.js';
import { recall } from './memory.js';
import { ADVERTISING, NECESSARY } from './model/category.js';
import type { Choice, Via } from './model/choice.js';
import type { StartCompat } from './model/compat.js';
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
  readonly load: Loader['load'];
  readonly hashOf: Loader['hashOf'];
  readonly loadUi: LoadUi;
  readonly loadSharing: () => Promise<JoinSites>;
  readonly loadEmbeds: () => Promise<MountEmbeds>;
  readonly loadCompat: () => Promise<StartCompat>;
  readonly loadRecord: () => Promise<CreateSender>;
  readonly setCookie: SetCookie;
  /** Folder of our files; '' in the npm build. */
  readonly base: string;
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
  const { markup, importChoice } = settings.compat;
  /** Unknown ids may be words of another tool, until the file that knows them is there. */
  let isTranslating = !!markup[0] || importChoice;

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

  const choose = (
    wanted: (id: string) => boolean,
    via: Via,
    shown?: string,
    isNamed = (_: string) => true,
  ): void => {
    const answers: Record<string, boolean> = Object.create(null);
    const ages: Record<string, number> = Object.create(null);
    // Later than what it replaces, whatever the clock says: the newest decision counts.
    const seconds = Math.floor(Math.max(Date.now(), (choice?.decidedAt ?? 0) + 1000) / 1000);
    const decidedAt = seconds * 1000;
    for (const id of optional) {
      answers[id] = wanted(id);
      // A question about other categories renews no answer that it leaves as it was.
      const isLeft = !isNamed(id) || (decision.asked[0] && !decision.asked.includes(id));
      if (choice && decision.holds && isLeft && answers[id] === choice.answers[id]) {
        ages[id] = Math.ceil(ageOf(choice, id, decidedAt));
      }
    }
    const next = { key, decidedAt, policyVersion: policy.version, via, answers, ages };
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
    const isNamed = (id: string): boolean => Object.hasOwn(grants, id);
    choose(
      (id) => (isNamed(id) ? grants[id] === true : decision.holds && !!granted(id)),
      via,
      shown,
      isNamed,
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
    files: {},
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
    (id) => (isJudging ? null : (granted(id) ?? (isTranslating ? null : undefined))),
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

  if (choice) {
    // Of a category that lapsed as well; a new edition of the policy says nothing of old cookies.
    if (decision.ask !== 'policy-changed') eraseRefused(() => true);
    if (decision.holds) prolong(choice);
  }
  const { upcoming } = policy;
  if (choice && !decision.ask && upcoming && recall().notice !== upcoming.version) {
    surface.notify('upcoming');
  }

  const adopt = (next: Choice): void => decideAnew(next, 'adopted');
  const translated =
    isTranslating &&
    edges
      .loadCompat()
      .then((start) => {
        isTranslating = start({ settings, key, gpc, current: () => choice, adopt, signal });
        gate.update();
      })
      .catch((cause) => warn('W06', `no compat: ${cause}`));

  // Another site, or another tool, may know the answer already.
  const mayBeKnown = !choice && (importChoice || (isShared && (token || settings.hub)));
  if (!mayBeKnown) surface.ask();
  let heard: Promise<void> | undefined;
  if (isShared) {
    const judged = (): void => {
      isJudging = false;
      tell(state);
      if (token) gate.update();
    };
    heard = share(edges.loadSharing, token, () => choice, adopt, judged, signal);
  }
  if (mayBeKnown) {
    void Promise.all([heard, translated]).then(surface.ask);
    setTimeout(surface.ask, MAX_WAIT);
  }

  return {
    // The choice is known only when what the link, or another tool, says of it was judged.
    settled: Promise.all([token && heard, importChoice && translated]).then(() => gate.settled),
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
        choose((id) => !!granted(id) && !isMeant(id), 'api', '', isMeant);
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
