import { type ComponentChild, Fragment, h, type JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import { Cross } from './Cross.js';
import { findOpener } from './page.js';
import type { Translator } from './text.js';

interface ToastProps {
  readonly settings: Settings;
  readonly words: Translator;
  /** What there is to say besides that a choice is saved: comes with the preferences. */
  readonly children: ComponentChild;
  readonly onClose: () => void;
}

/** Where the choice can be changed: a sentence that is true on this page, or nothing. */
const placeOf = (settings: Settings, { t }: Translator): string => {
  if (findOpener()) return t('saved.text');
  return settings.ui.launcher ? t('saved.launcher') : '';
};

/** What stands inside the status: a confirmation in the banner's place. */
export const Toast = ({ settings, words, children, onClose }: ToastProps): JSX.Element => (
  <Fragment>
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 10a9 9 0 1 0 18 0 9 9 0 1 0-18 0M6 10.5l2.6 2.6L14 7.6" />
    </svg>
    {children || (
      <Fragment>
        <p>
          <b>{words.t('saved.title')}</b> {placeOf(settings, words)}
        </p>
        {/* Tab goes on in the page, and closes it too. */}
        <Cross words={words} isQuiet onPress={onClose} />
      </Fragment>
    )}
  </Fragment>
);
