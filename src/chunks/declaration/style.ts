import { css } from '../ui/tokens.js';

/** As light as can be: any rule of the page, by whatever selector, is stronger. */
export const STYLE = css`
:where(.soglasie-cookies-table) {
  overflow-x: auto;
  margin-block: 1em;
}
:where(.soglasie-cookies-table table) {
  width: 100%;
  border-collapse: collapse;
}
:where(.soglasie-cookies-table :is(th, td)) {
  padding: .5em .75em .5em 0;
  border-bottom: 1px solid #8886;
  text-align: start;
  vertical-align: top;
}`;
