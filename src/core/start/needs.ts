import type { Core } from '../../model/commands.js';
import { DECLARATION } from '../../model/declaration.js';
import { LOOKS } from '../../model/panel.js';
import { own } from '../config/values.js';
import { queryAll, readCookies } from '../platform/env.js';
import { readLocal } from '../platform/memory.js';
import { OPENER } from './triggers.js';

/** Whether a visitor who refused may still have what somebody set for a refused category. */
const mayHaveRefused = ({ config, store, cookie }: Core): boolean => {
  const { services } = store.settings;
  const isDeclared =
    services[0] || Object.values(own(own(config).categories)).some((each) => own(each).cookies);
  return !!(
    isDeclared &&
    Object.values(store.decision.grants).includes(false) &&
    (readCookies().some(([name]) => name && name !== cookie.name) || hasStorage())
  );
};

const hasStorage = (): boolean => {
  try {
    return !!(localStorage.length || sessionStorage.length);
  } catch {
    // Storage that throws holds nothing of ours to erase.
    return false;
  }
};

/** Whether the commands are needed before anything else happens: there is something to ask. */
export const isNeededAtOnce = ({ config, store, isShared }: Core): boolean => {
  const { compat, ui } = store.settings;
  return !!(
    isShared ||
    compat.importChoice ||
    compat.markup[0] ||
    (store.decision.ask && ui.prompt === 'auto') ||
    // Whether silence grants is said only by a config that was read whole.
    (own(config).mode === 'opt-out' && !store.decision.holds)
  );
};

/** Whether they are needed once the page has loaded and is idle. */
export const isNeededWhenIdle = (core: Core): boolean => {
  const { settings, choice, decision } = core.store;
  const { launcher, mount, isHeadless } = settings.ui;
  const { upcoming } = settings.policy;
  const hasLauncher = typeof launcher === 'boolean' ? launcher : !queryAll(document, OPENER)[0];
  // Storage is asked last, and only by who has to know: the first look took 5 ms (2026-11).
  return !!(
    hasLauncher ||
    mount ||
    queryAll(document, DECLARATION)[0] ||
    LOOKS.test(location.search) ||
    // No browser keeps a cookie that long: the term rolls.
    (choice && settings.expires === 'until-withdrawn') ||
    (choice &&
      upcoming &&
      !isHeadless &&
      !decision.ask &&
      readLocal().notice !== upcoming.version) ||
    (choice && mayHaveRefused(core)) ||
    (settings.record.url && Object(readLocal().record).unsent?.[0])
  );
};
