import { MAX_IDS } from '../../core/config/lenient.js';
import { ageOf, isAhead } from '../../core/decision/decide.js';
import type { Choice, Via } from '../../model/choice.js';
import type { Store } from '../../model/commands.js';

export interface Wish {
  readonly via: Via;
  /** What is wanted of each optional category, and of a service that is named. */
  wanted(id: string): boolean;
  /**
   * Whether an id was named: its answer is new, others keep theirs. Default: all categories, and
   * every service follows its own.
   */
  isNamed?(id: string): boolean;
}

type Before = Pick<Store, 'settings' | 'choice' | 'decision'>;

/** What becomes of the answer for a service that is chosen apart; undefined: it follows its category. */
const answerOf = (
  { id, category }: { readonly id: string; readonly category: string },
  { choice, decision }: Before,
  { wanted, isNamed }: Wish,
): boolean | undefined => {
  if (!isNamed) return undefined;
  if (isNamed(id)) return wanted(id);
  const hasOwn = decision.holds && choice?.answers[id] !== undefined;
  const before = hasOwn ? decision.grants[id] === true : undefined;
  // With its category it goes off; on goes only what was not refused by name.
  return isNamed(category) && before ? undefined : before;
};

/** The choice that a wish makes of the one in force. Pure but for the store that it reads. */
export const nextChoice = (store: Before, key: string, wish: Wish, now: number): Choice => {
  const { settings, choice, decision } = store;
  const { via, wanted, isNamed = () => true } = wish;
  const answers: Record<string, boolean> = Object.create(null);
  const ages: Record<string, number> = Object.create(null);
  // Later than what it replaces: the newest decision counts. But for one that a wrong clock made.
  const last = choice && !isAhead(choice, now) ? choice.decidedAt + 1000 : 0;
  const decidedAt = Math.floor(Math.max(now, last) / 1000) * 1000;

  const put = (id: string, answer: boolean, isLeft: unknown): void => {
    answers[id] = answer;
    if (choice && decision.holds && isLeft && answer === choice.answers[id]) {
      ages[id] = Math.ceil(ageOf(choice, id, decidedAt));
    }
  };

  for (const { id, required } of settings.categories) {
    if (required) continue;
    // A question about other categories renews no answer that it leaves as it was.
    const isLeft = !isNamed(id) || (decision.asked[0] && !decision.asked.includes(id));
    put(id, wanted(id), isLeft);
  }
  for (const service of settings.services) {
    const answer = service.isApart ? answerOf(service, store, wish) : undefined;
    // One that follows its category costs the cookie nothing.
    if (answer !== undefined && answer !== answers[service.category]) {
      put(service.id, answer, !isNamed(service.id));
    }
  }
  // Of what only another page of this site has, this decision says nothing.
  const known = [...settings.categories, ...settings.services].map(({ id }) => id);
  if (choice && decision.holds) {
    for (const id of Object.keys(choice.answers)) {
      if (!known.includes(id) && Object.keys(answers).length < MAX_IDS) {
        put(id, choice.answers[id] === true, true);
      }
    }
  }
  return { key, decidedAt, policyVersion: settings.policy.version, via, answers, ages };
};
