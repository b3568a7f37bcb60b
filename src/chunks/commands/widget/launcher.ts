import { createElement, css, fromDocument, listen, queryAll } from '../../../core/platform/env.js';
import type { Settings } from '../../../model/settings.js';

/** A bitten biscuit with three holes. System colours follow the page's own colour scheme. */
const STYLE = css`
:host {
  all: initial !important;
  color-scheme: inherit !important;
  position: fixed !important;
  z-index: var(--sg-z, 2147483000) !important;
  bottom: 12px !important;
  inset-inline-start: 12px !important;
}
button {
  padding: 10px;
  border: 1px solid var(--sg-control, #7c8796);
  border-radius: 50%;
  color: var(--sg-fg, CanvasText);
  background: var(--sg-bg, Canvas);
  cursor: pointer;
}
button::before {
  content: "";
  display: block;
  width: 22px;
  height: 22px;
  background: currentColor;
  clip-path: path(evenodd, "M11 0A11 11 0 1 0 22 11 5 5 0 0 1 16 6 5 5 0 0 1 11 0M7 6a2 2 0 1 0 1 0M7 13a2 2 0 1 0 1 0M15 14a2 2 0 1 0 1 0");
}
@media print { button { display: none } }`;

/**
 * The round button that opens the preferences on pages that offer no other way. Drawn by the core,
 * so that a returning visitor loads no UI for it. Returns the function that shows and hides it.
 */
export const createLauncher = (
  { launcher, theme }: Settings['ui'],
  { locale, texts }: Settings,
  press: (button: HTMLElement) => void,
): ((visible: boolean) => void) => {
  let host: HTMLElement | undefined;
  const draw = (): HTMLElement => {
    const element = createElement('soglasie-launcher' as 'div');
    const root = element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const button = createElement('button');
    button.title =
      texts['open.label'] ?? (/^(?!ru)\w/i.test(locale) ? 'Cookie settings' : 'Настройки cookie');
    button.setAttribute('aria-haspopup', 'dialog');
    if (theme !== 'page') button.style.colorScheme = theme === 'os' ? 'light dark' : theme;
    listen(button, 'click', () => press(button));
    root.append(button);
    return element;
  };
  return (visible) => {
    const isNeeded =
      launcher === 'auto' ? !queryAll(document, '[data-soglasie-open]')[0] : launcher;
    if (!visible || !isNeeded) host?.remove();
    else if (!host?.isConnected) {
      host ??= draw();
      fromDocument('body')?.append(host);
    }
  };
};
