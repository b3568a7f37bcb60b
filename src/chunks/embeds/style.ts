import { css, tokensOf } from '../ui/tokens.js';

/** A stand-in starts from nothing of the page; its box is that of the frame (frame.ts). */
export const ALONE = css`
:host {
  all: initial !important;
  color-scheme: inherit !important;
  font: inherit !important;
}
`;

/** Look of what stands in for held content, inside the box of a frame or of the page's own element. */
export const STYLE =
  tokensOf('.card') +
  css`
:host {
  position: relative;
}
.card {
  position: absolute !important;
  inset: 0 !important;
  box-sizing: border-box !important;
  display: flex !important;
  flex-flow: column !important;
  align-items: center !important;
  justify-content: center !important;
  overflow: hidden !important;
  padding: 16px !important;
  border: 1px dashed var(--control) !important;
  border-radius: inherit !important;
  background: var(--soft) !important;
  color: var(--fg) !important;
  text-align: center !important;
  --soft: var(--sg-soft, light-dark(#f3f5f8, #242b34));
}
/* An element without a height of its own takes that of what is said. */
.flow {
  position: relative !important;
}
svg {
  flex: none;
  width: 40px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
}
p {
  margin: 0;
}
.title {
  margin-top: 8px;
  font-size: 1.125em;
  font-weight: 600;
}
.text {
  margin-top: 4px;
  max-width: 30em;
  color: var(--muted);
  font-size: .9375em;
  text-wrap: balance;
  overflow-wrap: anywhere;
}
/* In a row, or one above the other in the same width. */
.acts {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-top: 16px;
}
.acts button {
  flex: auto;
}
button {
  min-height: var(--sg-button-height, 44px);
  padding: 8px 16px;
  border: 1px solid transparent;
  border-radius: var(--sg-button-radius, 10px);
  background: var(--button);
  color: var(--on-button);
  font: inherit;
  font-size: .9375em;
  font-weight: 600;
  text-wrap: balance;
  overflow-wrap: anywhere;
  cursor: pointer;
}
button:hover {
  box-shadow: inset 0 0 0 99em rgb(128 128 128 / .16);
}
:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
}
/* Each leaves out more than the one before it: see MODES. */
.tight svg, .brief .text, .bare svg, .bare p, .least svg, .least p, .least .acts,
.card:not(.least) > button {
  display: none;
}
.tight {
  padding: 8px !important;
}
.tight .title {
  margin: 0;
}
.tight .acts {
  margin-top: 8px;
}
.small {
  padding: 4px !important;
  font-size: .875em !important;
}
.small .acts {
  gap: 4px;
}
.small button {
  min-height: 28px;
  padding: 2px 8px;
}
.bare .acts {
  margin: 0;
}
.least button {
  min-height: 24px;
  max-width: 100%;
  max-height: 100%;
  padding: 0 4px;
  overflow: hidden;
  line-height: 1.2;
}
`;
