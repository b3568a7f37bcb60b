import type { ComponentChild, JSX } from 'preact';
import { displayHost } from '../../config/display-host.js';
import type { Settings } from '../../model/settings.js';
import type { UiState } from '../../model/ui.js';
import { h } from '../ui/shared.js';
import type { Words } from '../ui/text.js';
import { isOptional } from './draft.js';
import { dayInWords } from './term.js';

interface LastChoiceProps {
  readonly settings: Settings;
  readonly words: Words;
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
    return <p class="soft">{words.text(isOptOut ? 'prefs.unsetOptOut' : 'prefs.unset')}</p>;
  }
  return (
    <div class="soft">
      <p>
        {words.text('prefs.last', {
          date: dayInWords(decidedAt, words),
          site: displayHost(location.hostname),
        })}
      </p>
      {id && <p>{words.text('prefs.record', { id })}</p>}
      {isLate && <p>{words.text('error.record')}</p>}
      {isGranted && (
        <button type="button" class="btn" onClick={onWithdraw}>
          {words.text('action.withdraw')}
        </button>
      )}
      {children}
    </div>
  );
};
