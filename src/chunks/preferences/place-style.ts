import { css } from '../ui/tokens.js';

/** Look of the banner in the flow of the page and in a dialog, and of preferences in the page. */
export const PLACES = css`
:host([data-inline]), :host(soglasie-preferences) {
  display: block !important;
  position: static !important;
}
:host([data-inline]) .dock {
  position: static;
  width: auto;
  max-width: none;
  max-height: none;
  margin: 0;
}
:host([data-inline]) .banner {
  padding-inline: max(0px, 50% - 560px);
  border-bottom-color: var(--control);
  border-radius: 0;
  box-shadow: none;
  animation: none;
}
:host([data-inline]) .acts {
  position: static;
}
.center {
  width: 34em;
  max-width: calc(100% - 32px);
  max-height: calc(100% - 32px);
  margin: auto;
  border: 0;
  overflow: visible;
  background: none;
  box-shadow: none;
  font-size: 1em;
}
.center .dock {
  position: static;
  width: auto;
  max-width: none;
  min-height: 0;
  max-height: 100%;
}
/* One scrim, and one thing to look at. */
dialog[open] ~ .center, dialog[open] ~ .center::backdrop {
  opacity: 0;
}
.place {
  --side: 24px;
  padding-top: 8px;
  border: 1px solid var(--line);
  border-radius: var(--sg-radius, 16px);
  background: var(--bg);
  color: var(--fg);
  font-size: .9375em;
}
.place .mid {
  overflow: visible;
}
@media (max-width: 520px) {
  .place {
    --side: 16px;
  }
}
`;
