import { h, type JSX } from 'preact';
import type { Translator } from './text.js';

interface CrossProps {
  readonly words: Translator;
  /** For a pointer alone: the keyboard leaves what is closed in another way. */
  readonly isQuiet?: boolean;
  readonly onPress: () => void;
}

/** The button that closes. */
export const Cross = ({ words, isQuiet, onPress }: CrossProps): JSX.Element => (
  <button
    type="button"
    class="cross"
    tabIndex={isQuiet ? -1 : 0}
    aria-label={words.t('action.close')}
    onClick={onPress}
  >
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M3 3l12 12M15 3L3 15" />
    </svg>
  </button>
);
