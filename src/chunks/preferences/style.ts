import { css } from '../ui/tokens.js';
import { DETAILS } from './details-style.js';
import { PLACES } from './place-style.js';
import { SMALL } from './small-style.js';

/** Look of the preferences; tokens and what they share with the banner stand in ui/. */
export const STYLE =
  DETAILS +
  css`
:host {
  --line: var(--sg-line, light-dark(#dde2e8, #333b46));
  --soft: var(--sg-soft, light-dark(#f3f5f8, #232a33));
  --accent: var(--sg-accent, var(--button));
}
dialog {
  --side: 24px;
  width: 45em;
  max-width: calc(100% - 32px);
  max-height: min(56em, 100% - 48px);
  margin: auto;
  padding: 0;
  /* Not hidden: focus inside would scroll the header away. */
  overflow: clip;
}
dialog[open] {
  display: flex;
  flex-direction: column;
}
/* Under the scrim the banner would only confuse. */
dialog[open] + .dock {
  opacity: 0;
}
dialog::backdrop {
  background: var(--sg-scrim, rgb(15 20 27 / .55));
}
.head, .row {
  display: flex;
  align-items: center;
  gap: 12px;
}
.head {
  padding: 10px;
  padding-inline-start: var(--side);
  border-bottom: 1px solid var(--line);
}
.head h2 {
  font-size: 1.33em;
}
h2, h3 {
  flex: 1;
}
h3, ul {
  margin: 0;
}
h3 {
  font-size: 1.07em;
  font-weight: 600;
}
.toast div {
  flex: 1;
}
.toast p + p {
  margin-top: 6px;
}
.toast .btn, .toast div div:not(:empty) {
  margin-top: 12px;
}
.mid {
  /* Hidden text inside would else be placed against the dialog and make it grow. */
  position: relative;
  flex: 1;
  overflow: auto;
  overscroll-behavior: contain;
  padding: 8px var(--side);
}
.mid > p {
  margin-top: 8px;
}
.foot {
  display: grid;
  grid-template-columns: 1fr 1fr 1fr;
  gap: 8px;
  padding: 14px var(--side) max(14px, env(safe-area-inset-bottom));
  border-top: 1px solid var(--line);
}
.foot .full {
  grid-column: auto;
}
.soft, .record {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
  margin: 12px 0;
}
.soft {
  padding: 10px 14px;
  border-radius: 10px;
  background: var(--soft);
}
.soft p {
  flex: 1 0 100%;
}
.soft .btn {
  background: var(--bg);
}
.cat, .about {
  padding: 12px 0;
}
.cat + .cat, .about {
  border-top: 1px solid var(--line);
}
.row {
  position: relative;
  min-height: 44px;
  padding: 6px 0;
}
.apart {
  margin: 4px 0 0;
  padding-inline-start: 16px;
  list-style: none;
}
.apart label {
  flex: 1;
  overflow-wrap: anywhere;
}
label {
  cursor: pointer;
}
/* The whole row is the target. */
label::after {
  content: "";
  position: absolute;
  inset: 0;
}
.why, .always, .about, td::before {
  color: var(--muted);
}
.why {
  max-width: 58ch;
}
.always {
  padding: 4px 10px;
  border: 1px solid transparent;
  border-radius: 99px;
  background: var(--soft);
  font-size: .87em;
  font-weight: 600;
  white-space: nowrap;
}
.soft, details {
  font-size: .93em;
}
.about {
  font-size: .9em;
}
/* Links on lines of their own keep 24 px from one to the next. */
.about p {
  margin-top: 6px;
}
.record {
  color: var(--fg);
}
textarea {
  width: 100%;
  padding: 8px;
  border: 1px solid var(--control);
  border-radius: 10px;
  background: var(--bg);
  color: var(--fg);
}
` +
  SMALL +
  css`
@media (prefers-contrast: more) {
  :host {
    --line: var(--control);
  }
}
` +
  PLACES;
