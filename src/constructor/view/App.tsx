import { h, type JSX } from 'preact';
import { SCREENS, type Screen } from '../state.js';
import type { It } from './it.js';
import { Preview } from './Preview.js';
import { Categories } from './screens/Categories.js';
import { Look } from './screens/Look.js';
import { Company, Policy, Records, Sites, Terms } from './screens/Questions.js';
import { Result } from './screens/Result.js';
import { Services } from './screens/Services.js';
import { Start } from './screens/Start.js';
import { Texts } from './screens/Texts.js';

const ALL: Readonly<Record<Screen, (props: { readonly it: It }) => JSX.Element>> = {
  start: Start,
  company: Company,
  policy: Policy,
  services: Services,
  categories: Categories,
  look: Look,
  texts: Texts,
  terms: Terms,
  sites: Sites,
  records: Records,
  result: Result,
};

const LANGS = { ru: 'Русский', en: 'English' } as const;

const Header = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, act, effects } = it;
  return (
    <header>
      <p class="name">{words.title}</p>
      <div class="tools">
        {(['ru', 'en'] as const).map((lang) => (
          <button
            key={lang}
            type="button"
            class="quiet"
            lang={lang}
            aria-pressed={state.lang === lang}
            onClick={() => act({ type: 'show', value: { lang, message: '' } })}
          >
            {LANGS[lang]}
          </button>
        ))}
        <button type="button" class="quiet" onClick={() => effects.again()}>
          {words.again}
        </button>
      </div>
    </header>
  );
};

const Steps = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state } = it;
  return (
    <nav aria-label={words.steps}>
      <ol>
        {SCREENS.map((screen) => (
          <li key={screen}>
            <a href={`#/${screen}`} aria-current={screen === state.screen ? 'step' : undefined}>
              {words.screens[screen].step}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** Links to the screens before and after. */
const Turn = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state } = it;
  const index = SCREENS.indexOf(state.screen);
  const before = SCREENS[index - 1];
  const after = SCREENS[index + 1];
  return (
    <p class="turn">
      {before && (
        <a href={`#/${before}`}>
          {words.back}: {words.screens[before].step}
        </a>
      )}
      {after && index > 0 && (
        <a class="button" href={`#/${after}`}>
          {words.next}: {words.screens[after].step}
        </a>
      )}
    </p>
  );
};

/** The whole page. */
export const App = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state } = it;
  const Current = ALL[state.screen];
  return (
    <div class="page">
      <Header it={it} />
      <Steps it={it} />
      <main>
        <h1 tabIndex={-1}>{words.screens[state.screen].title}</h1>
        <p class="message" role="status">
          {state.message}
        </p>
        <div key={state.screen}>
          <Current it={it} />
        </div>
        <Turn it={it} />
        <p class="hint">{words.kept}</p>
      </main>
      <Preview it={it} />
    </div>
  );
};
