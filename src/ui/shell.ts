import type { Settings, Theme } from '../model/settings.js';
import { createElement, fromDocument } from './page.js';
import { STYLE } from './style.js';
import type { Words } from './text.js';

/** A page that throws us out again and again wins: returning for ever would freeze the tab. */
const MOST_RETURNS = 20;

/** The element on the page that holds the widget. */
export interface Shell {
  readonly root: ShadowRoot;
  /** Everything that can be seen. */
  readonly box: HTMLElement;
  /** What is fixed to the window: banner and messages are drawn here. */
  readonly dock: HTMLElement;
  /** Adds a style sheet. */
  dress(css: string): void;
  remove(): void;
}

/**
 * Puts `<soglasie-ui>` first into body: first in the tab order. When the page swaps its body, the
 * element comes back, and `onReturn` is told.
 */
export function createShell({ ui }: Settings, words: Words, onReturn: () => void): Shell {
  const host = createElement('soglasie-ui');
  host.lang = words.lang;
  // Search engines would quote the banner as the text of the page.
  host.dataset.nosnippet = '';
  const root = host.attachShadow({ mode: 'open' });
  // Direction and colours are set inside, where no rule of the page reaches them.
  const box = createElement('div');
  box.dir = words.text('locale.dir');
  // `page` sets nothing: what the page has is inherited.
  const schemes: Partial<Record<Theme, string>> = { page: '', os: 'light dark' };
  box.style.colorScheme = schemes[ui.theme] ?? ui.theme;
  const dock = createElement('div');
  dock.className = `dock ${ui.layout}`;
  box.append(dock);

  const dress = (css: string): void => {
    // Passes `style-src 'self'`, which a <style> element does not.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  dress(STYLE);
  root.append(box);

  let returns = 0;
  const attach = (): void => {
    const body = fromDocument('body');
    body.prepend(host);
    for (const parent of [body, body.parentNode]) {
      if (parent) observer.observe(parent, { childList: true });
    }
  };
  const observer = new MutationObserver(() => {
    if (host.isConnected || !fromDocument('body') || ++returns > MOST_RETURNS) return;
    attach();
    onReturn();
  });
  attach();

  return {
    root,
    box,
    dock,
    dress,
    remove() {
      observer.disconnect();
      host.remove();
    },
  };
}
