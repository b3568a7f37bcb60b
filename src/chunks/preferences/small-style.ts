import { css } from '../ui/tokens.js';

/** On phones and in low windows. */
export const SMALL = css`
@media (max-width: 520px) {
  dialog {
    --side: 16px;
    width: 100%;
    max-width: none;
    max-height: calc(100% - 24px);
    margin-bottom: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .head {
    padding-block: 6px;
  }
  .foot {
    grid-template-columns: 1fr 1fr;
  }
  .foot .full {
    grid-column: 1 / -1;
  }
}
@media (max-height: 420px) {
  dialog[open] {
    display: block;
    overflow: auto;
  }
}
`;
