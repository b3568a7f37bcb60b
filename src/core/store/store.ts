import type { Choice } from '../../model/choice.js';
import type { Store } from '../../model/commands.js';
import type { BrowserPreference } from '../../model/decision.js';
import type { CoreSettings } from '../../model/settings.js';
import { decide } from '../decision/decide.js';
import { describeState } from './state.js';

/** The one place that knows what is chosen, and what follows from it now. */
export const createStore = (
  settings: CoreSettings,
  choice: Choice | null,
  preference: BrowserPreference,
): Store => {
  const follow = (terms: CoreSettings, next: Choice | null) => {
    const decision = decide(terms, next, preference, Date.now());
    return { settings: terms, choice: next, decision, state: describeState(decision, next) };
  };
  let now = follow(settings, choice);
  return {
    preference,
    get settings() {
      return now.settings;
    },
    get choice() {
      return now.choice;
    },
    get decision() {
      return now.decision;
    },
    get state() {
      return now.state;
    },
    granted(id) {
      const { grants } = now.decision;
      // One that is chosen apart is among them.
      return (
        grants[id] ?? grants[now.settings.services.find((each) => each.id === id)?.category ?? '']
      );
    },
    commit(next, terms = now.settings) {
      now = follow(terms, next);
    },
  };
};
