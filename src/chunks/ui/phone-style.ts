import { css } from './tokens.js';

/** Look of banner and messages in a narrow window. */
export const PHONE = css`
@media (max-width: 520px) {
  .dock {
    --edge: 8px;
    width: 100%;
  }
  .banner {
    font-size: .9em;
    line-height: 1.4;
  }
  .say {
    padding: 12px 14px 8px;
  }
  .say p {
    margin-top: 4px;
  }
  .acts {
    padding: 0 14px 12px;
  }
}
/* On a phone the page is what is looked at: the answers stand in one row. */
@media (min-width: 22.5em) and (max-width: 520px) {
  .acts {
    grid-template-columns: repeat(3, 1fr);
  }
  .acts .btn {
    padding: 4px 1px;
    font-size: .95em;
  }
  .full {
    grid-column: auto;
  }
}
/* What is longer than that scrolls. Not where letters are larger than the visitor's window is made for. */
@media (max-width: 520px) and (min-height: 44em) {
  .card .banner, .bar .banner {
    max-height: 38svh;
    scroll-padding-bottom: 5em;
  }
}
`;
