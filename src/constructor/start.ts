import { h, render } from 'preact';
import { download } from './download.js';
import { configOf } from './draft/config.js';
import { EMPTY } from './draft/draft.js';
import { findingsOn } from './draft/findings.js';
import { imported } from './draft/import.js';
import { titleOf } from './draft/search.js';
import { createFrame } from './preview/frame.js';
import { messageOf } from './preview/message.js';
import { type Act, keptIn, reduced, type State, screenOf } from './state.js';
import { App } from './view/App.js';
import { placeOfFocus } from './view/focus.js';
import type { Effects } from './view/it.js';
import { type Lang, WORDS } from './words/words.js';

/** Name in localStorage. */
const KEY = 'soglasie-constructor';

const recall = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** Where nothing can be kept, the draft lives as long as the page. */
const remember = ({ draft, lang }: State): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ draft, lang }));
  } catch {
    // The page works on.
  }
};

const usualLang = (): Lang => (/^(?:ru|be|kk|uk)/.test(navigator.language) ? 'ru' : 'en');

const begin = (): State => ({
  draft: EMPTY,
  lang: usualLang(),
  screen: screenOf(location.hash),
  view: { shown: 'banner', width: innerWidth < 900 ? 'phone' : 'desktop', scheme: 'light' },
  query: '',
  pasted: '',
  message: '',
  ...keptIn(recall()),
});

/** What the page says of a text that was pasted, and whether it goes on from it. */
const readingOf = (text: string, { lang }: State): { said: string; act?: Act } => {
  const { start } = WORDS[lang];
  const found = imported(text);
  if (!found) return { said: start.unread };
  const { kind, draft, services } = found;
  const names = services.map((id) => titleOf(id, lang)).join(', ');
  const strangers = draft.strangers.length;
  const said = [
    start.done[kind],
    names ? start.found(names) : start.foundNone,
    ...(strangers ? [start.strangers(strangers)] : []),
  ].join(' ');
  return { said, act: { type: 'begin', draft } };
};

/** Whether a draft that was begun may go. */
const isSure = ({ draft, lang }: State): boolean =>
  JSON.stringify(draft) === JSON.stringify(EMPTY) || confirm(WORDS[lang].sure);

/** Runs the page. */
export const start = (): void => {
  const root = document.querySelector('#app') as HTMLElement;
  const showFrame = createFrame();
  let state = begin();

  const draw = (): void => {
    const words = WORDS[state.lang];
    document.documentElement.lang = state.lang;
    document.title = `${words.screens[state.screen].title}: ${words.title}`;
    const config = configOf(state.draft);
    render(
      h(App, { it: { state, words, config, findings: findingsOn(config), act, effects } }),
      root,
    );
    showFrame(messageOf(state.draft, { ...state.view, lang: state.lang }), words.preview.frame);
  };
  const act = (next: Act): void => {
    const before = placeOfFocus();
    state = reduced(state, next);
    remember(state);
    draw();
    before();
  };
  const say = (message: string): void => act({ type: 'show', value: { message } });

  const effects: Effects = {
    copy(text) {
      const { copied, copyFailed } = WORDS[state.lang];
      navigator.clipboard.writeText(text).then(
        () => say(copied),
        () => say(copyFailed),
      );
    },
    download() {
      const { packing, packed, noLibrary } = WORDS[state.lang].result;
      say(packing);
      download(state.draft, WORDS[state.lang]).then((isWhole) => say(isWhole ? packed : noLibrary));
    },
    read(text) {
      const { said, act: next } = readingOf(text, state);
      if (next && !isSure(state)) return;
      if (next) act(next);
      say(said);
    },
    readFile(file) {
      file.text().then((pasted) => {
        act({ type: 'show', value: { pasted } });
        effects.read(pasted);
      });
    },
    again() {
      if (!isSure(state)) return;
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Nothing was kept.
      }
      const { lang, view } = state;
      state = { ...begin(), draft: EMPTY, lang, view, message: WORDS[lang].againDone };
      if (state.screen === 'start') draw();
      else location.hash = '#/start';
    },
  };

  window.addEventListener('hashchange', () => {
    const screen = screenOf(location.hash);
    const message = screen === 'start' && state.draft === EMPTY ? state.message : '';
    state = { ...state, screen, message };
    draw();
    // Read out first, and the next Tab goes on from here.
    document.querySelector('h1')?.focus();
    document
      .querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
    scrollTo(0, 0);
  });
  draw();
};
