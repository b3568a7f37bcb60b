import { createElement, css, fromDocument, listen, queryAll } from '../env.js';
import type { Settings } from '../model/settings.js';

const LABELS: Readonly<Record<string, string>> = { ru: 'Настройки cookie', en: 'Cookie settings' };

/** A biscuit with three crumbs, bitten. System colours follow the page's own colour scheme. */
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
  display: block;
  width: 44px;
  height: 44px;
  border: 1px solid var(--sg-control, #7c8796);
  border-radius: 50%;
  color: var(--sg-fg, CanvasText);
  background: var(--sg-bg, Canvas);
  cursor: pointer;
}
button::before {
  content: "";
  position: absolute;
  inset: 11px;
  border: 2px solid;
  border-radius: 50%;
  background:
    radial-gradient(circle at 32% 38%, currentColor 1.4px, #0000 2px),
    radial-gradient(circle at 40% 72%, currentColor 1.4px, #0000 2px),
    radial-gradient(circle at 70% 60%, currentColor 1.4px, #0000 2px);
  mask: radial-gradient(circle at 84% 14%, #0000 6px, #000 7px);
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
    button.title = texts['open.label'] ?? LABELS[locale.slice(0, 2)] ?? LABELS.ru ?? '';
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
