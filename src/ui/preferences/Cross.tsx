import type { JSX } from 'preact';
import { h } from '../shared.js';
import type { Words } from '../text.js';

interface CrossProps {
  readonly words: Words;
  readonly onPress: () => void;
}

/** The button that closes. */
export const Cross = ({ words, onPress }: CrossProps): JSX.Element => (
  <button type="button" class="cross" aria-label={words.text('action.close')} onClick={onPress}>
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M3 3l12 12M15 3L3 15" />
    </svg>
  </button>
);
