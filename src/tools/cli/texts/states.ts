import { coveringSite } from '../../../core/choice/domain.js';
import { ADVERTISING } from '../../../model/category.js';
import type { AskReason } from '../../../model/decision.js';
import type { Settings } from '../../../model/settings.js';
import type { UiState } from '../../../model/ui.js';

/** A page on no site that a document is on. */
export const ELSEWHERE = 'https://elsewhere.invalid';

/** How many optional categories there may be for every set of them to be a question of its own. */
const MOST_FOR_ALL = 4;

/** A moment at which something is shown. */
export interface Moment {
  readonly view: 'banner' | 'preferences';
  /** Origin of the page. */
  readonly page: string;
  readonly ask: AskReason | null;
  /** See Shown.asked. */
  readonly asked: readonly string[];
  readonly state: UiState;
  /** Position of the switches. */
  readonly isOn: boolean;
  /** False: what asks anything but the first question did not come. */
  readonly hasQuestion: boolean;
  /** False: the browser has no names of countries in this language, and their codes are shown. */
  readonly hasCountries: boolean;
}

/**
 * Sets of categories that a question can be about, without the empty one. Of many categories those of
 * one or two, of all but one, and of all: the rest would be thousands of texts that hardly anybody
 * is asked.
 */
export const setsOf = (ids: readonly string[]): string[][] => {
  if (ids.length <= MOST_FOR_ALL) {
    return Array.from({ length: 2 ** ids.length - 1 }, (_, at) =>
      ids.filter((_id, bit) => ((at + 1) >> bit) & 1),
    );
  }
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other]));
  const allButOne = ids.map((one) => ids.filter((id) => id !== one));
  return [...ids.map((id) => [id]), ...pairs, ...allButOne, [...ids]];
};

/** Pages that differ in what is said of a link: another site opens in a tab, and the name says so. */
const pagesOf = ({ policy, links, sites }: Settings): string[] => {
  const addresses = [policy.url, policy.consentUrl ?? '', ...links.map(({ url }) => url)];
  const isHere = (hostname: string): boolean => !sites[0] || !!coveringSite(sites, hostname);
  const origins = addresses
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address))
    .filter(({ protocol, hostname }) => /^https?:$/.test(protocol) && isHere(hostname))
    .map(({ origin }) => origin);
  return [...new Set([ELSEWHERE, ...origins])];
};

interface Asked {
  readonly ask: AskReason | null;
  readonly status: UiState['consent']['status'];
  readonly asked: readonly string[];
}

/** Every question that can be asked: the first, one anew, and one about some of the categories. */
const questionsOf = (ids: readonly string[]): Asked[] => [
  { ask: 'first', status: 'unset', asked: [] },
  { ask: 'policy-changed', status: 'unset', asked: [] },
  { ask: 'expired', status: 'unset', asked: [] },
  { ask: null, status: 'set', asked: [] },
  ...setsOf(ids).flatMap((asked): Asked[] => [
    { ask: 'new-category', status: 'set', asked },
    { ask: 'expired', status: 'set', asked },
  ]),
];

/** Every moment at which a visitor can decide by what is on screen. */
export const statesOf = (settings: Settings): Moment[] => {
  const ids = settings.categories.flatMap(({ id, required }) => (required ? [] : id));
  const signals = settings.gpc === 'honour' && ids.includes(ADVERTISING) ? [false, true] : [false];
  const stateOf = ({ ask, status, asked }: Asked, gpc: boolean): UiState => ({
    consent: { status, ask, categories: {} },
    asked,
    gpc,
    record: { id: '', isLate: false },
    from: '',
    offered: [],
  });
  const banners = pagesOf(settings).flatMap((page) =>
    signals.flatMap((gpc) =>
      questionsOf(ids).flatMap((question) =>
        // Without those words, the first question stands in their place.
        [true, false].map((hasQuestion): Moment => {
          const { ask, asked } = hasQuestion ? question : { ask: 'first' as const, asked: [] };
          const state = stateOf(question, gpc);
          const rest = { isOn: false, hasQuestion, hasCountries: true };
          return { view: 'banner', page, ask, asked, state, ...rest };
        }),
      ),
    ),
  );
  const positions = signals.flatMap((gpc) =>
    (gpc ? [false, true] : [false]).flatMap((isOn) =>
      [true, false].map((hasCountries): Moment => {
        const state = stateOf({ ask: null, status: 'unset', asked: [] }, gpc);
        const rest = { page: ELSEWHERE, ask: null, asked: [], isOn, hasQuestion: true };
        return { view: 'preferences', state, ...rest, hasCountries };
      }),
    ),
  );
  return [...banners, ...positions];
};
