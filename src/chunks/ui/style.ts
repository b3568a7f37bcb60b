import { PHONE } from './phone-style.js';
import { css, tokensOf } from './tokens.js';

/** Look of banner and messages, and what the preferences share with them. */
export const STYLE =
  tokensOf(':host') +
  css`
/* Out of the flow: in a flex or grid body it takes no cell and no gap. */
:host {
  position: absolute !important;
}
* {
  box-sizing: border-box;
}
h2, p {
  margin: 0;
}
h2 {
  font-size: 1.2em;
  font-weight: 600;
  text-wrap: balance;
}
a {
  color: inherit;
}
button {
  font: inherit;
  color: inherit;
  background: none;
  border: 1px solid transparent;
  cursor: pointer;
}
button:hover {
  box-shadow: inset 0 0 0 99em rgb(128 128 128 / .16);
}
:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
}
[tabindex="-1"] {
  outline: none;
}
svg {
  flex: none;
  width: 20px;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
}
.vh {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.btn {
  min-height: var(--sg-button-height, 44px);
  padding: 8px 12px;
  border-radius: var(--sg-button-radius, 10px);
  border-color: var(--control);
  font-weight: 600;
  line-height: 1.2;
  text-wrap: balance;
}
.main {
  background: var(--button);
  border-color: transparent;
  color: var(--on-button);
}
/* Of what browsers make of a popover nothing is left. */
.dock {
  all: unset;
  --edge: 16px;
  position: fixed;
  z-index: var(--sg-z, 2147483000);
  inset-inline-start: max(var(--edge), env(safe-area-inset-left));
  bottom: max(var(--edge), env(safe-area-inset-bottom));
  width: 27.5em;
  max-width: calc(100% - 2 * var(--edge));
  max-height: calc(100% - 2 * var(--edge));
  display: flex;
  flex-flow: column;
  gap: 8px;
  pointer-events: none;
}
.banner, .toast, dialog {
  border: 1px solid transparent;
  border-radius: var(--sg-radius, 16px);
  background: var(--bg);
  color: var(--fg);
  box-shadow: var(--shadow);
  font-size: .9375em;
  pointer-events: auto;
}
/* Text beside the buttons where both fit, else above them. */
.banner {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  overflow: auto;
  overscroll-behavior: contain;
}
.say {
  flex: 2 26em;
  padding: 18px 22px;
}
.say p {
  margin-top: 8px;
}
.note {
  font-size: .9em;
  color: var(--muted);
}
.acts {
  flex: 1 20em;
  position: sticky;
  bottom: 0;
  display: grid;
  /* Two columns; one where a button would get too narrow. */
  grid-template-columns: repeat(auto-fit, minmax(max(7em, 40%), 1fr));
  gap: 8px;
  padding: 0 22px 18px;
  background: var(--bg);
}
.full {
  grid-column: 1 / -1;
}
.toast {
  display: flex;
  align-items: start;
  gap: 12px;
  max-width: 30em;
  padding: 14px 18px;
}
.cross {
  flex: none;
  display: grid;
  place-items: center;
  width: 44px;
  height: 44px;
  padding: 0;
  border-radius: 10px;
}
.toast p {
  flex: 1;
}
.toast .cross {
  margin-block: -10px;
  margin-inline: -8px -12px;
}
/* Clear of the launcher. */
.up {
  margin-bottom: 48px;
}
.bar {
  inset-inline: 0;
  width: 1120px;
  margin: auto;
}
@media (max-height: 420px) {
  .acts {
    position: static;
  }
}
@media (prefers-reduced-motion: no-preference) {
  /* Opaque and in its place from the first frame: it only slides the last pixels. */
  .banner, .toast, dialog {
    animation: in .2s;
  }
}
@keyframes in {
  from {
    translate: 0 12px;
  }
}
@media print {
  :host {
    display: none !important;
  }
}
` +
  PHONE;
