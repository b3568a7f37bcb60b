import { watchChanges } from './choice/changes.js';
import { cookieDomain, coveringSite, operatorKey } from './choice/domain.js';
import { createStore, type SetCookie } from './choice/store.js';
import type { LoadChunk } from './chunk/load.js';
import { daysToHold, decide } from './decision/decide.js';
import type { Emitter } from './emitter.js';
import { fromDocument, listen, warn } from './env.js';
import { erase } from './gate/erase.js';
import { createGate } from './gate/gate.js';
import { createLauncher } from './launcher/launcher.js';
import { ADVERTISING, NECESSARY } from './model/category.js';
import type { Choice, Via } from './model/choice.js';
import type { View } from './model/consent.js';
import type { Settings } from './model/settings.js';
import type { JoinSites, Sharing } from './model/sharing.js';
import type { Notice } from './model/ui.js';
import { VERSION } from './model/version.js';
import { watchOpeners } from './openers.js';
import { describeRecord, describeState } from './state.js';
import { createWidget, type LoadUi } from './widget.js';

/** What differs between the published builds. */
export interface Edges {
  readonly load: LoadChunk;
  readonly loadUi: LoadUi;
  readonly loadSharing: () => Promise<JoinSites>;
  readonly setCookie: SetCookie;
  /** Folder of our files; '' in the npm build. */
  readonly base: string;
  /** Whether our own tag carries `integrity`. */
  readonly checked: boolean;
  readonly nonce: string;
}

/** How long a banner waits for word from another site, in ms. */
const MAX_WAIT = 1000;

/** Browsers keep no cookie for longer. */
const MAX_DAYS = 400;

const noop = (): void => {};

/** The library at work on a page: everything behind the Consent object, once the settings are known. */
export const createEngine = (
  settings: Settings,
  edges: Edges,
  emitter: Emitter,
  /** What the link that led here carried. */
  token: string,
) => {
  const { sites, categories, cookie, policy, ui } = settings;
  const { hostname } = location;
  const stopping = new AbortController();
  const { signal } = stopping;
  const key = operatorKey(sites, hostname);
  let choice: Choice | null = null;
  const cover = (host: string) => coveringSite(sites, host);
  const here = cover(hostname);
  let sharing: Sharing | undefined;
  let joined: Promise<Sharing> | undefined;
  const store = createStore(
    edges.setCookie,
    cookie.name,
    cookieDomain(sites, cookie.domain, hostname),
    key,
    // Siblings read this site's cookie from a frame.
    !!settings.hub && !!here && cover(new URL(settings.hub, location.href).hostname) === here,
  );
  const preference = { gpc: Reflect.get(navigator, 'globalPrivacyControl') === true };
  const gpc = preference.gpc && settings.gpc === 'honour';
  const optional = categories.flatMap(({ id, required }) => (required ? [] : id));
  const services = new Map(settings.services.map(({ id, category }) => [id, category]));

  /** Browsers keep what a server sets for longer than what a script does. */
  const renew = (): void => {
    if (cookie.renewUrl) fetch(cookie.renewUrl, { keepalive: true }).catch(noop);
  };

  /** Keeps a choice. False when the browser does not. */
  const keep = (next: Choice): boolean => {
    const days = Math.min(daysToHold(settings, next.answers), MAX_DAYS);
    const isKept = store.write(next, days);
    joined?.then((it) => it.tell(next, days), noop);
    renew();
    return isKept;
  };

  choice = store.read();
  let decision = decide(settings, choice, preference, Date.now());
  let state = describeState(decision, choice);
  let view: View | undefined;
  let isIdle = false;
  let isBlockedTold = false;

  const granted = (id: string): boolean | undefined => decision.grants[services.get(id) ?? id];

  const eraseRefused = (isMeant: (id: string) => boolean): void =>
    erase(
      [...categories, ...settings.services].flatMap(({ id, cookies }) =>
        !granted(id) && isMeant(services.get(id) ?? id) ? cookies : [],
      ),
      cookie.name,
    );

  const link = (url: string): string => sharing?.link(url) ?? url;

  const notify = (notice: Notice): void => void widget.use((handle) => handle.notify(notice));

  const show = (wanted: View, opener?: HTMLElement): Promise<void> =>
    widget.use((handle) => handle.open(wanted, opener));

  const ask = (): void => {
    if (decision.ask && ui.prompt === 'auto') {
      void widget.use((handle) => decision.ask && handle.open('banner'));
    }
  };

  /** Puts a choice, or the lack of one, into force and tells everybody: gate, page, visitor. */
  const take = (next: Choice | null, isKept = true, notice?: Notice): void => {
    const via = next?.via;
    const before = decision;
    const { status } = state;
    choice = next;
    decision = decide(settings, choice, preference, Date.now());
    state = describeState(decision, choice);
    const changed = Object.keys(decision.grants).filter((id) => before.grants[id] !== granted(id));
    const isOff = changed.some((id) => before.grants[id]);
    eraseRefused((id) => state.status === 'set' || before.grants[id] === true);
    gate.update();
    emitter.emit('state', state);
    if (changed[0] || before.ask !== decision.ask || status !== state.status) {
      emitter.emit('change', { state, changed, ...(via && { via }) });
    }
    widget.handle()?.update();
    if (isOff && settings.onWithdraw === 'reload') location.reload();
    else if (!isKept && !isBlockedTold) {
      isBlockedTold = true;
      warn('W09', 'the browser keeps no cookie');
      notify('blocked');
    } else if (isOff && choice) notify('withdrawn');
    else if (notice) notify(notice);
    ask();
  };

  const choose = (wanted: (id: string) => boolean, via: Via): void => {
    const answers: Record<string, boolean> = Object.create(null);
    for (const id of optional) answers[id] = wanted(id);
    // Later than what it replaces, whatever the clock says: the newest decision counts.
    const seconds = Math.floor(Math.max(Date.now(), (choice?.decidedAt ?? 0) + 1000) / 1000);
    const next = { key, decidedAt: seconds * 1000, policyVersion: policy.version, via, answers };
    take(next, keep(next), via === 'api' ? undefined : 'saved');
  };

  const acceptAll = (via: Via): void => choose((id) => !(gpc && id === ADVERTISING), via);
  const rejectAll = (via: Via): void => choose(() => false, via);

  const set = (grants: Readonly<Record<string, boolean>>, via: Via): void => {
    for (const id of Object.keys(grants)) {
      if (!optional.includes(id) && (id !== NECESSARY || !grants[id]))
        warn('W11', `set(): "${id}"`);
    }
    const isSet = state.status === 'set';
    choose((id) => (Object.hasOwn(grants, id) ? grants[id] === true : isSet && !!granted(id)), via);
  };

  const withdraw = (ids: readonly string[]): void => {
    const isMeant = (id: string): boolean => !ids[0] || ids.includes(id);
    if (state.status === 'set' && optional.some((id) => isMeant(id) && granted(id))) {
      choose((id) => !!granted(id) && !isMeant(id), 'api');
    }
  };

  const reset = (): void => {
    store.erase();
    take(null);
  };

  // Under the banner nobody would find it; behind the dialog it waits for the focus to come back.
  const updateLauncher = (): void => launch(isIdle && view !== 'banner' && !signal.aborted);

  const widget = createWidget(
    edges.loadUi,
    {
      version: VERSION,
      settings,
      base: edges.base,
      load: edges.load,
      checked: edges.checked,
      getState: () => ({ consent: state, asked: decision.asked, gpc, site: hostname }),
      acceptAll,
      rejectAll,
      set,
      reset,
      open: (opener) => void show('preferences', opener),
      link,
      copy: () => JSON.stringify(describeRecord(state, settings), null, 2),
      onView(next) {
        const last = view;
        view = next;
        if (next === last) return;
        if (last) emitter.emit('close', last);
        if (next) emitter.emit('open', next);
        updateLauncher();
      },
    },
    signal,
  );
  const launch = createLauncher(ui, settings, (button) => void show('preferences', button));
  const gate = createGate(granted, edges.nonce || settings.nonce, optional.some(granted), signal);

  watchOpeners((opener) => void show('preferences', opener), signal);
  watchChanges(() => {
    if (!store.hasChanged()) return;
    take(store.read());
  }, signal);

  if (sites[0] && !here) {
    warn('W08', `config.sites lacks ${hostname}`);
  }
  if (choice && state.status === 'set') {
    eraseRefused(() => true);
    // A rolling term: every visit starts it anew, since no browser keeps a cookie for longer.
    if (daysToHold(settings, choice.answers) > MAX_DAYS) keep(choice);
  }
  // Another site may know the answer already.
  const mayBeKnown = !choice && (token || settings.hub);
  if (!mayBeKnown || !sites[1]) ask();
  if (sites[1]) {
    joined = edges.loadSharing().then((join) => {
      const adopt = (next: Choice): void => take(next, keep(next), 'adopted');
      sharing = join({ settings, key, token, cover, current: () => choice, adopt, signal });
      return sharing;
    });
    joined.catch((cause) => warn('W06', `no siblings: ${cause}`));
    if (mayBeKnown) {
      joined.then(({ heard }) => heard).then(ask, ask);
      setTimeout(ask, MAX_WAIT);
    }
  }

  const onLoad = (): void => {
    (window.requestIdleCallback ?? setTimeout)(() => {
      isIdle = true;
      updateLauncher();
    });
  };
  if (fromDocument('readyState') === 'complete') onLoad();
  else listen(window, 'load', onLoad, signal);

  return {
    // With a token, the choice is known only when that was judged.
    settled: Promise.resolve(token && joined)
      .catch(noop)
      .then(() => gate.settled),
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
    withdraw: (...ids: string[]) => withdraw(ids),
    reset,
    open: (view: View = 'preferences') => show(view),
    close: () => void widget.handle()?.close(),
    link,
    scan: (root: ParentNode = document) => gate.scan(root),
    export: () => describeRecord(state, settings),
    destroy() {
      stopping.abort();
      widget.handle()?.destroy();
      updateLauncher();
    },
  };
};

export type Engine = ReturnType<typeof createEngine>;
