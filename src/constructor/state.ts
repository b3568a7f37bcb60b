import { type Change, changed } from './draft/change.js';
import { type Draft, isRaw, type Scheme } from './draft/draft.js';
import { draftIn } from './draft/kept.js';
import type { Shown } from './preview/message.js';
import type { Lang } from './words/words.js';

export const SCREENS = [
  'start',
  'company',
  'policy',
  'services',
  'categories',
  'look',
  'texts',
  'terms',
  'sites',
  'records',
  'result',
] as const;
export type Screen = (typeof SCREENS)[number];

type Width = 'phone' | 'desktop';

/** What the preview looks like. */
export interface View {
  readonly shown: Shown;
  readonly width: Width;
  readonly scheme: Scheme;
}

/** All that the page shows depends on this. */
export interface State {
  readonly draft: Draft;
  readonly lang: Lang;
  readonly screen: Screen;
  readonly view: View;
  /** What is looked for among the known services. */
  readonly query: string;
  /** What was pasted to begin with. */
  readonly pasted: string;
  /** Said once, by a live region. */
  readonly message: string;
}

export type Act =
  | Change
  | { readonly type: 'show'; readonly value: Partial<Omit<State, 'draft' | 'view'>> }
  | { readonly type: 'view'; readonly value: Partial<View> };

export const reduced = (state: State, act: Act): State => {
  if (act.type === 'show') return { ...state, ...act.value };
  if (act.type === 'view') return { ...state, view: { ...state.view, ...act.value } };
  return { ...state, draft: changed(state.draft, act) };
};

/** The screen that a fragment names; the first where it names none. */
export const screenOf = (hash: string): Screen =>
  SCREENS.find((screen) => screen === hash.replace(/^#\/?/, '')) ?? 'start';

/** What was kept, if this version can read it; whatever it is, the page begins. */
export const keptIn = (text: string | null): Partial<Pick<State, 'draft' | 'lang'>> => {
  try {
    const { draft, lang } = JSON.parse(text ?? '{}');
    return {
      ...(isRaw(draft) && { draft: draftIn(draft) }),
      ...((lang === 'ru' || lang === 'en') && { lang }),
    };
  } catch {
    return {};
  }
};
