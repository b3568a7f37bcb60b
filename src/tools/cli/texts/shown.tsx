import { h } from 'preact';
import { DECIDED_BY } from '../../../chunks/preferences/decided-by.js';
import { Preferences } from '../../../chunks/preferences/Preferences.js';
import { Question } from '../../../chunks/preferences/Question.js';
import { digestOf } from '../../../chunks/record/complete.js';
import { Banner } from '../../../chunks/ui/Banner.js';
import { documentsOf } from '../../../chunks/ui/documents.js';
import { createWords, type Translator } from '../../../chunks/ui/text.js';
import { displayHost } from '../../../config/display-host.js';
import type { AskReason } from '../../../model/decision.js';
import type { Settings } from '../../../model/settings.js';
import type { Texts } from '../../../model/texts.js';
import type { UiState } from '../../../model/ui.js';
import { linesOf, select, draw as show, textOf } from './drawn.js';
import { ELSEWHERE, type Moment, statesOf } from './states.js';

/** Texts that a visitor may decide by, as the archive keeps them. */
export interface Shown {
  /** What a record of the decision carries: SHA-256 of `text`. */
  readonly digest: string;
  readonly locale: string;
  /** How the language is written: `ltr` or `rtl`. */
  readonly dir: string;
  readonly view: 'banner' | 'preferences';
  /** Why it is asked; null in the preferences, and where the page shows the banner by itself. */
  readonly ask: AskReason | null;
  /** Categories that the question is about; empty where it is about all of them. */
  readonly asked: readonly string[];
  /** The browser sends Global Privacy Control, and the texts say so. */
  readonly gpc: boolean;
  /** Origin of the page, where a document beside the question is on that very site; '' elsewhere. */
  readonly page: string;
  readonly operator: string;
  readonly policy: { readonly url: string; readonly consentUrl?: string; readonly version: string };
  /** Documents that were linked beside the question. */
  readonly documents: readonly { readonly url: string; readonly label: string }[];
  /** Version of soglasie. */
  readonly version: string;
  /** What was on screen, line by line, to be read. */
  readonly lines: readonly string[];
  /** What the digest is made of: language, what was on screen, address and version of the policy. */
  readonly text: string;
}

const nothing = (): void => {};

/** Runs something while a global is another one. */
const replacing = <Result,>(
  owner: object,
  name: string,
  value: unknown,
  run: () => Result,
): Result => {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true });
  try {
    return run();
  } finally {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  }
};

/** What a browser has that knows no names of countries in a language. */
const NO_NAMES = { supportedLocalesOf: () => [] };

/** Runs what looks at its page and its browser. */
const within = <Result,>({ page, hasCountries }: Moment, run: () => Result): Result =>
  replacing(globalThis, 'location', new URL(page), () =>
    hasCountries ? run() : replacing(Intl, 'DisplayNames', NO_NAMES, run),
  );

/** What the banner says; `question`: false where the preferences' file did not come. */
const banner = (settings: Settings, words: Translator, state: UiState, hasQuestion: boolean) =>
  show(
    <Banner
      settings={settings}
      words={words}
      state={state}
      question={hasQuestion && <Question settings={settings} words={words} state={state} />}
      onAccept={nothing}
      onReject={nothing}
      onCustomize={nothing}
      nameOf={displayHost}
    />,
  );

const preferences = (settings: Settings, words: Translator, state: UiState, isOn: boolean) =>
  select(
    show(
      <Preferences
        settings={settings}
        words={words}
        state={state}
        copied={undefined}
        isOn={() => isOn}
        onSwitch={nothing}
        onAccept={nothing}
        onReject={nothing}
        onSave={nothing}
        onWithdraw={nothing}
        onForget={nothing}
        onCopy={nothing}
        onClose={nothing}
        everywhere={false}
      />,
    ),
    DECIDED_BY,
  );

/** Everything that a config can show in one language, each text once. */
export const shownIn = (
  locale: string,
  sources: readonly Partial<Texts>[],
  settings: Settings,
  version: string,
): Shown[] => {
  const words = createWords(locale, [settings.texts, ...sources]);
  const { operator } = settings;
  const { url, consentUrl, version: edition } = settings.policy;
  const policy = { url, ...(consentUrl && { consentUrl }), version: edition };
  const all = new Map<string, Shown>();
  for (const moment of statesOf(settings)) {
    const { view, page, ask, asked, state, isOn, hasQuestion } = moment;
    within(moment, () => {
      const drawn =
        view === 'banner'
          ? banner(settings, words, state, hasQuestion)
          : preferences(settings, words, state, isOn);
      const parts = view === 'banner' ? [drawn.map(textOf).join('')] : drawn.map(textOf);
      const shown = [locale, ...parts].join('\n');
      if (all.has(shown)) return;
      all.set(shown, {
        digest: digestOf(shown, policy),
        ...{
          locale,
          dir: words.t('locale.dir'),
          view,
          ask,
          asked,
          gpc: state.gpc,
          page: page === ELSEWHERE ? '' : page,
        },
        ...{ operator, policy, documents: documentsOf(settings, words), version },
        lines: linesOf(drawn),
        text: [shown, url, edition].join('\n'),
      });
    });
  }
  return [...all.values()];
};
