// Lazy chunk. Only entry/ may import this folder (tests/package/imports.test.ts).
import { warn } from '../../core/platform/env.js';
import { readLocal } from '../../core/platform/memory.js';
import { lastDecidedAt } from '../../core/store/last-decided.js';
import type { Core, CreateCommands } from '../../model/commands.js';
import { LOOKS } from '../../model/panel.js';
import { judgeChanged } from './changed.js';
import { acceptAll, commit, type Desk, rejectAll, reset, set, withdraw } from './deciding.js';
import { setUp } from './desk.js';
import { eraseRefused } from './erasing.js';
import type { Parts } from './parts.js';
import { tellUnnamed } from './unnamed.js';

/** What the choice of an earlier visit, and the address, ask for at once. */
const begin = (desk: Desk, parts: Parts): void => {
  const { core, reading, settings, persistence } = desk;
  const { choice, decision } = core.store;
  // Whether silence grants was not known until now.
  if (settings.mode === 'opt-out' && !core.settings) commit(desk, choice);
  if (choice) {
    // Of a category that lapsed as well; a new edition of the policy says nothing of old cookies.
    if (decision.ask !== 'policy-changed') eraseRefused(reading, core.store, () => true);
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
    desk.controller.notify('upcoming');
  }
};

/** Somebody else has changed the cookie. */
const followCookie = (desk: Desk): void => {
  const { persistence } = desk;
  const found = persistence.read();
  const known = desk.core.store.choice;
  const verdict = judgeChanged(found, known, lastDecidedAt(), Date.now());
  if (verdict === 'erase') persistence.erase();
  else if (verdict === 'restore' && known) persistence.restore(known);
  else {
    desk.offered.drop();
    commit(desk, found);
  }
};

/** All that changes a choice, and what follows from it. */
export const createCommands =
  (parts: Parts): CreateCommands =>
  (core: Core) => {
    const { desk, embeds, language } = setUp(core, parts);
    const { controller, elsewhere, listeners } = desk;
    begin(desk, parts);
    return {
      acceptAll: () => acceptAll(desk, 'api'),
      rejectAll: () => rejectAll(desk, 'api'),
      set: (grants) => set(desk, grants, 'api'),
      withdraw: (...ids) => withdraw(desk, ids),
      reset: () => reset(desk, 'api'),
      open: controller.show,
      close: controller.close,
      link: elsewhere.link,
      setLocale: language.set,
      updatePlaceholder: embeds.updatePlaceholder,
      changed: () => followCookie(desk),
      rebind() {
        language.rebind();
        controller.rebind();
      },
      destroy() {
        // Of what is in force already; after this nobody is told anything.
        listeners.release();
        controller.destroy();
      },
      settled: elsewhere.settled,
    };
  };
