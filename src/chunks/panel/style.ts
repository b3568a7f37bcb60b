import { css } from '../ui/tokens.js';

export const STYLE = css`
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  top: 8px !important;
  right: 8px !important;
  width: min(440px, calc(100vw - 16px)) !important;
  max-height: calc(100vh - 16px) !important;
  overflow: auto !important;
  box-sizing: border-box !important;
  padding: 12px 16px !important;
  border: 1px solid #7c8796 !important;
  border-radius: 10px !important;
  color: #161b22 !important;
  background: #fff !important;
  box-shadow: 0 8px 30px rgb(0 0 0 / .25) !important;
  font: 14px/1.45 system-ui, sans-serif !important;
}
.head {
  display: flex;
  gap: 12px;
  align-items: start;
  justify-content: space-between;
}
h2, h3, p, ul {
  margin: 0 0 6px;
}
h2 {
  font-size: 16px;
}
h3 {
  margin-top: 14px;
  font-size: 14px;
}
ul {
  padding-left: 18px;
}
li, code, textarea {
  overflow-wrap: anywhere;
}
code {
  display: block;
  color: #4c5663;
  font: 12px/1.4 ui-monospace, monospace;
}
button {
  flex: none;
  min-height: 32px;
  padding: 4px 12px;
  border: 1px solid #7c8796;
  border-radius: 6px;
  color: inherit;
  background: #fff;
  font: inherit;
  cursor: pointer;
}
textarea {
  display: block;
  width: 100%;
  box-sizing: border-box;
  margin-bottom: 6px;
  border: 1px solid #7c8796;
  border-radius: 6px;
  color: inherit;
  background: #f4f6f8;
  font: 12px/1.4 ui-monospace, monospace;
}
@media print {
  :host {
    display: none !important;
  }
}`;
