import type { Theme } from '../../model/config-parts.js';
import type { Settings } from '../../model/settings.js';
import { isToBeHydrated, whenHydrated } from './hydration.js';
import { createElement, fromDocument } from './page.js';
import { STYLE } from './style.js';
import type { Translator } from './text.js';

/** A page that throws us out again and again wins: returning for ever would freeze the tab. */
const MOST_RETURNS = 20;

/** `page` sets nothing: what the page has is inherited. */
const SCHEMES: Partial<Record<Theme, string>> = { page: '', os: 'light dark' };

/** The element on the page that holds the widget. */
export interface Shell {
  readonly root: ShadowRoot;
  /** Everything that can be seen. */
  readonly box: HTMLElement;
  /** What is fixed to the window: banner and messages are drawn here. */
  readonly dock: HTMLElement;
  /** Adds a style sheet. */
  addStyles(css: string): void;
  /** Brings the dock above the page, whatever the page does to its own boxes. */
  lift(): void;
  /** The language of the words is another one. */
  speak(): void;
  remove(): void;
}

/**
 * Puts `<soglasie-ui>` first into body: first in the tab order; last while a page is to be hydrated. When the page swaps its body, the
 * element comes back, and `onReturn` is told.
 */
export function createShell({ ui }: Settings, words: Translator, onReturn: () => void): Shell {
  const host = createElement('soglasie-ui');
  // Search engines would quote the banner as the text of the page.
  host.dataset.nosnippet = '';
  const root = host.attachShadow({ mode: 'open' });
  // Direction and colours are set inside, where no rule of the page reaches them.
  const box = createElement('div');
  box.style.colorScheme = SCHEMES[ui.theme] ?? ui.theme;
  const dock = createElement('div');
  dock.className = `dock ${ui.layout}`;
  box.append(dock);

  const speak = (): void => {
    host.lang = words.lang;
    box.dir = words.t('locale.dir');
  };
  speak();

  const addStyles = (css: string): void => {
    // Passes `style-src 'self'`, which a <style> element does not.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  addStyles(STYLE);
  root.append(box);

  // In the top layer the window is what it is fixed to, though the body has a transform or a filter
  // of its own: https://www.w3.org/TR/css-transforms-1/#transform-rendering
  const lift = (): void => {
    const isLifted = dock.popover && dock.matches(':popover-open');
    // Under a dialog of the page, which makes everything else inert, it would be seen, and dead.
    const isInert = Document.prototype.querySelector.call(document, ':modal');
    if (!dock.showPopover || isLifted || isInert || !dock.isConnected || ui.layout === 'inline') {
      return;
    }
    dock.popover = 'manual';
    dock.showPopover();
  };

  let returns = 0;
  /** Moves nothing while the visitor is in it. */
  const goFirst = (): void => {
    if (host.isConnected && !root.activeElement && fromDocument('body').firstChild !== host)
      attach();
  };
  const attach = (): void => {
    const body = fromDocument('body');
    const mustWait = isToBeHydrated(body);
    if (mustWait) body.append(host);
    else body.prepend(host);
    if (mustWait) whenHydrated(body, goFirst);
    for (const parent of [body, body.parentNode]) {
      if (parent) observer.observe(parent, { childList: true });
    }
    // Thrown out it was closed, and a closed one is not drawn.
    dock.popover = null;
    lift();
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
    addStyles,
    lift,
    speak,
    remove() {
      observer.disconnect();
      host.remove();
    },
  };
}
