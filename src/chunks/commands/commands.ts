// Lazy chunk. Only entry/ may import this folder (tests/package/imports.test.ts).
import { warn } from '../../core/platform/env.js';
import { patchLocal, readLocal, toJson } from '../../core/platform/memory.js';
import { lastDecidedAt } from '../../core/store/last-decided.js';
import { describeRecord } from '../../core/store/state.js';
import { ADVERTISING, NECESSARY } from '../../model/category.js';
import type { Choice, Via } from '../../model/choice.js';
import type { CreateCommands } from '../../model/commands.js';
import { LOOKS } from '../../model/panel.js';
import type { Notice } from '../../model/ui.js';
import { VERSION } from '../../model/version.js';
import { judgeChanged } from './changed.js';
import { nextChoice, type Wish } from './choose.js';
import { createDeclaration } from './declaration.js';
import { EFFECTS, type EffectContext } from './effects.js';
import { listenElsewhere } from './elsewhere.js';
import { createPlaceholderLoader } from './embeds.js';
import { eraseRefused } from './erasing.js';
import { createLanguage } from './language.js';
import { createOffered } from './offered.js';
import { createOutbox } from './outbox.js';
import type { Parts } from './parts.js';
import { createPersistence } from './persistence.js';
import { createReading } from './reading.js';
import { tellUnnamed } from './unnamed.js';
import { createController } from './widget/controller.js';

/** All that changes a choice, and what follows from it. */
export const createCommands =
  (parts: Parts): CreateCommands =>
  (core) => {
    const { store, cookie } = core;
    const { signal } = core.stopping;
    const reading = createReading(core, parts);
    const { settings } = reading;
    const gpc = store.preference.gpc && settings.gpc === 'honour';
    const persistence = createPersistence(settings, cookie, parts.setCookie);
    const { status, enqueue } = createOutbox(settings, parts.loadRecord);
    /** All that can be chosen. */
    const optional = [
      ...settings.categories.flatMap(({ id, required }) => (required ? [] : id)),
      ...settings.services.flatMap(({ id, isApart }) => (isApart ? id : [])),
    ];
    const copy = () => describeRecord(store.state, settings, status().id);

    /** Puts a choice, or the lack of one, into force. Whether something that was granted is off. */
    const commit = (choice: Choice | null, isKept = true, notice?: Notice): boolean => {
      const { decision, state } = store;
      const { grants } = decision;
      store.commit(choice, settings);
      const changed = optional.filter((id) => grants[id] !== store.decision.grants[id]);
      const isOff = !core.waits.isHandoffPending && changed.some((id) => grants[id]);
      const change = { before: { decision, state }, choice, changed, isOff, isKept, notice };
      for (const effect of EFFECTS) {
        try {
          effect(change, context);
        } catch (cause) {
          // A setter of the page, say: what else follows from a choice follows all the same.
          void Promise.reject(cause);
        }
      }
      return isOff;
    };

    /** Takes a decision and notes it for the operator. Those of another tab were noted there. */
    const commitDecision = (choice: Choice, notice?: Notice, shown = '', from?: string): void => {
      // Page code may have kept a button; another site may answer late.
      if (signal.aborted) return;
      offered.drop();
      const { isKept, days } = persistence.persist(choice);
      elsewhere.publish(choice, days);
      const isOff = commit(choice, isKept, notice);
      const { decidedAt, via } = choice;
      const event = isOff ? 'withdrawal' : 'choice';
      enqueue({ ...copy(), event, decidedAt, via, gpc, shown, from });
    };

    const choose = (wish: Wish, shown?: string): void =>
      commitDecision(
        nextChoice(store, cookie.key, wish, Date.now()),
        wish.via === 'api' ? undefined : 'saved',
        shown,
      );

    const acceptAll = (via: Via, shown?: string): void =>
      choose({ via, wanted: (id) => !(gpc && id === ADVERTISING) }, shown);

    const rejectAll = (via: Via, shown?: string): void =>
      choose({ via, wanted: () => false }, shown);

    const set = (grants: Readonly<Record<string, boolean>>, via: Via, shown?: string): void => {
      for (const id of Object.keys(grants)) {
        if (!optional.includes(id) && (id !== NECESSARY || !grants[id])) {
          warn('W11', `set(): "${id}"`);
        }
      }
      const isNamed = (id: string): boolean => Object.hasOwn(grants, id);
      const { holds, grants: before } = store.decision;
      const wanted = (id: string): boolean =>
        isNamed(id) ? grants[id] === true : holds && !!before[id];
      choose({ via, wanted, isNamed }, shown);
    };

    const reset = (via: Via): void => {
      if (signal.aborted) return;
      const isChosen = store.choice;
      persistence.erase();
      offered.drop();
      if (isChosen && settings.cookie.renewUrl) patchLocal({ decidedAt: Date.now() });
      commit(null);
      if (isChosen) {
        enqueue({ ...copy(), event: 'reset', decidedAt: Date.now(), via, gpc, shown: '' });
      }
    };

    /** Site that an adopted choice was made on, or an offered one. */
    let from = '';

    const host = {
      ...core.files,
      version: VERSION,
      files: {},
      getState: () => ({
        consent: store.state,
        asked: store.decision.asked,
        gpc,
        record: status(),
        from,
        offered: offered.now()?.ids ?? [],
      }),
      answerOffer: (isWanted: boolean) => offered.answer(isWanted),
      acceptAll,
      rejectAll,
      set,
      reset: () => reset('preferences'),
      link: (url: string) => elsewhere.link(url),
      copy: () => toJson(copy(), 2),
    };
    const controller = createController({ core, reading, host });
    const embeds = createPlaceholderLoader({
      core,
      reading,
      host,
      controller,
      load: parts.loadEmbeds,
    });
    const declaration = createDeclaration({ core, reading, host, load: parts.loadDeclaration });
    const language = createLanguage(reading, [controller, embeds, declaration], signal);

    const adopt = (found: Choice, site = location.hostname): void => {
      from = site;
      commitDecision(found, 'adopted', '', site);
    };
    const offered = createOffered(() => controller.notify('offered'), adopt);
    const elsewhere = listenElsewhere({
      ...{ core, settings, parts, ask: controller.ask },
      ...{ adopt, forgetTold: persistence.forgetTold },
      offer(offer) {
        from = offer.site;
        offered.show(offer);
      },
    });
    const context: EffectContext = {
      core,
      reading,
      controller,
      elsewhere,
      isBlockedTold: false,
    };

    const { choice, decision } = store;
    // Whether silence grants was not known until now.
    if (settings.mode === 'opt-out' && !core.settings) commit(choice);
    if (choice) {
      // Of a category that lapsed as well; a new edition of the policy says nothing of old cookies.
      if (decision.ask !== 'policy-changed') eraseRefused(reading, store, () => true);
      if (decision.holds) persistence.extendExpiry(choice);
    }
    tellUnnamed(core);
    // For the owner of the page, who asks for it by the address.
    if (LOOKS.test(location.search)) {
      parts.loadPanel().then(
        (show) => show(core, settings),
        (cause) => warn('W06', `no check of the page: ${cause}`),
      );
    }
    const { upcoming } = settings.policy;
    if (choice && !decision.ask && upcoming && readLocal().notice !== upcoming.version) {
      controller.notify('upcoming');
    }

    return {
      acceptAll: () => acceptAll('api'),
      rejectAll: () => rejectAll('api'),
      set: (grants) => set(grants, 'api'),
      withdraw(...ids) {
        const { state } = store;
        // With a category go its services.
        const isNamed = (id: string): boolean =>
          !ids[0] ||
          ids.includes(id) ||
          settings.services.some((it) => it.id === id && ids.includes(it.category));
        const isOn = (id: string): boolean => !!store.decision.grants[id];
        if (state.status === 'set' && optional.some((id) => isNamed(id) && isOn(id))) {
          choose({ via: 'api', wanted: (id) => isOn(id) && !isNamed(id), isNamed });
        }
      },
      reset: () => reset('api'),
      open: controller.show,
      close: controller.close,
      link: elsewhere.link,
      setLocale: language.set,
      updatePlaceholder: embeds.updatePlaceholder,
      changed() {
        const found = persistence.read();
        const known = store.choice;
        const verdict = judgeChanged(found, known, lastDecidedAt(), Date.now());
        if (verdict === 'erase') persistence.erase();
        else if (verdict === 'restore' && known) persistence.restore(known);
        else {
          offered.drop();
          commit(found);
        }
      },
      rebind() {
        language.rebind();
        controller.rebind();
      },
      destroy: controller.destroy,
      settled: elsewhere.settled,
    };
  };
