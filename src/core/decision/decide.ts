import { ADVERTISING } from '../../model/category.js';
import type { Choice } from '../../model/choice.js';
import type { AskReason, BrowserPreference, Decision } from '../../model/decision.js';
import type { Terms } from '../../model/settings.js';

const DAY = 864e5;
/** Days; longer than anybody remembers a choice. */
const UNTIL_WITHDRAWN = 1e5;

/** Days that answers of a choice hold, but for categories with a term of their own. */
const generalTerm = (settings: Terms, { answers }: Choice): number => {
  // A refusal grants no optional category.
  const isRefusal = !Object.keys(answers).some((id) => answers[id]);
  if (isRefusal) return settings.reaskAfterRefusal;
  return Number(settings.expires) || UNTIL_WITHDRAWN;
};

/** A category, or a service with the term of its category. */
type Term = Pick<Terms['categories'][number], 'id' | 'expires'>;

/** Days that the answer for a category holds. A refusal is not asked about again for its sake. */
const termOf = (settings: Terms, choice: Choice, { id, expires }: Term): number =>
  (choice.answers[id] && expires) || generalTerm(settings, choice);

/** Days that a choice is worth keeping: as long as the answer that holds longest. */
export const daysToHold = (settings: Terms, choice: Choice): number =>
  Math.max(
    generalTerm(settings, choice),
    ...settings.categories.map((category) => termOf(settings, choice, category)),
  );

/** Whether a choice was made by a clock that was more than an hour ahead: nobody knows when that was. */
export const isAhead = ({ decidedAt }: Pick<Choice, 'decidedAt'>, now: number): boolean =>
  decidedAt - now > 36e5;

/** Days since an answer was given. One from the future is over: nobody knows when its term began. */
export const ageOf = (choice: Choice, id: string, now: number): number =>
  isAhead(choice, now)
    ? Number.POSITIVE_INFINITY
    : (choice.ages?.[id] ?? 0) + (now - choice.decidedAt) / DAY;

/** Why a choice does not hold, or no longer. */
const reasonToAsk = (settings: Terms, choice: Choice | null, now: number): AskReason | null => {
  if (!choice) return 'first';
  const { version, covers } = settings.policy;
  if (![version, ...covers].includes(choice.policyVersion)) return 'policy-changed';
  const isOver = ageOf(choice, '', now) > daysToHold(settings, choice);
  return isOver ? 'expired' : null;
};

/**
 * What may run now and whether the visitor has to be asked: the legal heart. Pure.
 *
 * A choice that no longer holds grants nothing; in opt-out mode its refusals still count. A
 * category that it never asked about, or whose own term is over, is off and asked for alone. A
 * service without an answer of its own follows its category.
 */
export const decide = (
  settings: Terms,
  choice: Choice | null,
  preference: BrowserPreference,
  now: number,
): Decision => {
  const reason = reasonToAsk(settings, choice, now);
  const grants: Record<string, boolean> = Object.create(null);
  let services: Record<string, boolean> | undefined;
  const asked: string[] = [];
  let isLapsed = false;
  let isHeld = false;
  /** Whether there is an answer, and its term is over. */
  const hasLapsed = (each: Term): boolean =>
    choice?.answers[each.id] !== undefined &&
    ageOf(choice, each.id, now) > termOf(settings, choice, each);
  for (const category of settings.categories) {
    const { id, required, expires } = category;
    const answer = choice?.answers[id];
    const byDefault =
      settings.mode === 'opt-out' &&
      answer !== false &&
      !(id === ADVERTISING && settings.gpc === 'honour' && preference.gpc);
    const isOver = hasLapsed(category);
    grants[id] = required || (reason ? byDefault : answer === true && !isOver);
    if (!required && (reason || answer === undefined || isOver)) asked.push(id);
    isLapsed ||= isOver && !required;
    isHeld ||= answer !== undefined && !isOver;
    for (const service of settings.services) {
      if (!service.isApart || service.category !== id) continue;
      const own = choice?.answers[service.id];
      services ??= Object.create(null) as Record<string, boolean>;
      services[service.id] =
        reason || own === undefined
          ? !!grants[id] && own !== false
          : own && !hasLapsed({ id: service.id, expires });
    }
  }
  return {
    categories: Object.freeze(grants),
    services: services && Object.freeze(services),
    grants: services ? { __proto__: null as never, ...grants, ...services } : grants,
    ask: reason ?? (isLapsed ? 'expired' : asked[0] ? 'new-category' : null),
    asked,
    holds: !reason && (isHeld || !isLapsed),
  };
};
