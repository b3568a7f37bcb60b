import { ADVERTISING } from '../model/category.js';
import type { Choice } from '../model/choice.js';
import type { AskReason, BrowserPreference, Decision } from '../model/decision.js';
import type { Settings } from '../model/settings.js';

const DAY = 864e5;
/** Days; longer than anybody remembers a choice. */
const UNTIL_WITHDRAWN = 1e5;

/** Days that a choice holds. A refusal grants no optional category. */
export const daysToHold = (settings: Settings, answers: Choice['answers']): number => {
  const isRefusal = !Object.keys(answers).some((id) => answers[id]);
  if (isRefusal) return settings.reaskAfterRefusal;
  return Number(settings.expires) || UNTIL_WITHDRAWN;
};

/** Why a choice does not hold, or no longer. */
const reasonToAsk = (settings: Settings, choice: Choice | null, now: number): AskReason | null => {
  if (!choice) return 'first';
  const { version, covers } = settings.policy;
  if (![version, ...covers].includes(choice.policyVersion)) return 'policy-changed';
  return now - choice.decidedAt > daysToHold(settings, choice.answers) * DAY ? 'expired' : null;
};

/**
 * What may run now and whether the visitor has to be asked: the legal heart. Pure.
 *
 * A choice that no longer holds grants nothing; in opt-out mode its refusals still count. A
 * category that it never asked about is off and asked for alone.
 */
export const decide = (
  settings: Settings,
  choice: Choice | null,
  preference: BrowserPreference,
  now: number,
): Decision => {
  const reason = reasonToAsk(settings, choice, now);
  const grants: Record<string, boolean> = Object.create(null);
  const asked: string[] = [];
  for (const { id, required } of settings.categories) {
    const answer = choice?.answers[id];
    const byDefault =
      settings.mode === 'opt-out' &&
      answer !== false &&
      !(id === ADVERTISING && settings.gpc === 'honour' && preference.gpc);
    grants[id] = required || (reason ? byDefault : answer === true);
    if (!required && (reason || answer === undefined)) asked.push(id);
  }
  return {
    grants: Object.freeze(grants),
    ask: reason ?? (asked[0] ? 'new-category' : null),
    asked,
  };
};
