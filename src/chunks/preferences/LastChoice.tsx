import type { ComponentChild, JSX } from 'preact';
import { displayHost } from '../../config/display-host.js';
import type { Settings } from '../../model/settings.js';
import type { UiState } from '../../model/ui.js';
import { h } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { isOptional } from './draft.js';
import { dayInWords } from './term.js';

interface LastChoiceProps {
  readonly settings: Settings;
  readonly words: Translator;
  readonly state: UiState;
  readonly onWithdraw: () => void;
  readonly children: ComponentChild;
}

/** What was chosen and when, with the way back beside it: two presses from any page. */
export const LastChoice = ({
  settings,
  words,
  state,
  onWithdraw,
  children,
}: LastChoiceProps): JSX.Element => {
  const { decidedAt, categories, services = {}, status } = state.consent;
  const { id, isLate } = state.record;
  const isGranted =
    settings.categories.some((one) => isOptional(one) && categories[one.id]) ||
    Object.values(services).includes(true);
  if (status === 'unset' || !decidedAt) {
    const isOptOut = settings.mode === 'opt-out';
    return <p class="soft">{words.t(isOptOut ? 'prefs.unsetOptOut' : 'prefs.unset')}</p>;
  }
  return (
    <div class="soft">
      <p>
        {words.t('prefs.last', {
          date: dayInWords(decidedAt, words),
          site: displayHost(location.hostname),
        })}
      </p>
      {id && <p>{words.t('prefs.record', { id })}</p>}
      {isLate && <p>{words.t('error.record')}</p>}
      {isGranted && (
        <button type="button" class="btn" onClick={onWithdraw}>
          {words.t('action.withdraw')}
        </button>
      )}
      {children}
    </div>
  );
};
