import { createElement, css, fromDocument, listen } from '../../../core/platform/env.js';
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

/** In the corner where reading begins, or in the one that the operator names. */
const styleOf = ({ launcher }: Settings['ui']): string =>
  /t$/.test(`${launcher}`)
    ? `${STYLE}:host{inset-inline-start:auto!important;${launcher}:12px!important}`
    : STYLE;

const labelOf = ({ locale, texts }: Settings): string =>
  texts['open.label'] ?? (/^(?!ru)\w/i.test(locale) ? 'Cookie settings' : 'Настройки cookie');

/**
 * The round button that opens the preferences on pages that offer no other way. Drawn by the core,
 * so that a returning visitor loads no UI for it. Returns the function that shows and hides it.
 */
export const createLauncher = (
  reading: { readonly settings: Settings },
  press: (button: HTMLElement) => void,
): ((visible: boolean) => void) => {
  const { ui } = reading.settings;
  const host = createElement('soglasie-launcher' as 'div');
  const button = createElement('button');
  const draw = (): void => {
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styleOf(ui));
    root.adoptedStyleSheets = [sheet];
    button.setAttribute('aria-haspopup', 'dialog');
    const { theme } = ui;
    if (theme !== 'page') button.style.colorScheme = theme === 'os' ? 'light dark' : theme;
    listen(button, 'click', () => press(button));
    root.append(button);
  };
  return (visible) => {
    if (!visible) {
      // Old libraries have a `remove` of their own, which fails for what is not there.
      host.replaceWith();
      return;
    }
    if (!host.shadowRoot) draw();
    button.title = labelOf(reading.settings);
    if (!host.isConnected) fromDocument('body')?.append(host);
  };
};
