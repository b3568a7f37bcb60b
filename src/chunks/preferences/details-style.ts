import { css } from '../ui/tokens.js';

/** Look of a category's switch and of what it discloses. */
export const DETAILS = css`
.switch {
  appearance: none;
  position: relative;
  z-index: 1;
  flex: none;
  width: 48px;
  height: 28px;
  margin: 0;
  border: 2px solid var(--control);
  border-radius: 99px;
  background: var(--bg);
  cursor: pointer;
}
.switch::before, .switch:checked::after {
  content: "";
  position: absolute;
  top: 4px;
  inset-inline-start: 4px;
  width: 16px;
  height: 16px;
  border-radius: 50%;
  background: var(--control);
}
.switch:checked {
  background: var(--accent);
  border-color: var(--accent);
}
.switch:checked::before {
  inset-inline-start: 24px;
  scale: 1.2;
  background: var(--bg);
}
/* The tick: «on» is told by shape as well as by colour and place. */
.switch:checked::after {
  top: 6px;
  inset-inline-start: 29px;
  width: 5px;
  height: 9px;
  border: solid var(--accent);
  border-width: 0 2px 2px 0;
  border-radius: 0;
  background: none;
  rotate: 40deg;
}
summary {
  display: inline-flex;
  align-items: center;
  gap: 10px;
  min-height: 44px;
  cursor: pointer;
  text-decoration: underline;
}
summary::before {
  content: "";
  width: 6px;
  height: 6px;
  border: solid;
  border-width: 0 2px 2px 0;
  rotate: -45deg;
}
[dir=rtl] summary::before {
  rotate: 135deg;
}
[open] > summary::before {
  rotate: 45deg;
}
.scroll {
  overflow: auto;
  border: 1px solid var(--line);
  border-radius: 10px;
}
table {
  width: 100%;
  border-collapse: collapse;
}
th, td {
  padding: 8px 12px;
  text-align: start;
  vertical-align: top;
}
th {
  background: var(--soft);
}
td {
  border-top: 1px solid var(--line);
}
td:first-child, textarea {
  font-family: ui-monospace, monospace;
}
.who {
  margin-top: 12px;
}
ul {
  padding-inline-start: 18px;
}
li {
  padding: 4px 0;
}
@media (max-width: 520px) {
  table, tbody, tr, td {
    display: block;
    overflow-wrap: anywhere;
  }
  thead {
    display: block;
    position: absolute;
    width: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tr {
    padding: 8px 0;
  }
  tr + tr {
    border-top: 1px solid var(--line);
  }
  td {
    padding: 2px 12px;
    border: 0;
  }
  td:empty {
    display: none;
  }
  td[data-head]::before {
    content: attr(data-head) ":";
    content: attr(data-head) ":" / "";
    margin-inline-end: .3em;
  }
}
@media (forced-colors: active) {
  .switch {
    forced-color-adjust: none;
    --bg: Canvas;
    --control: CanvasText;
    --accent: CanvasText;
  }
}
`;
