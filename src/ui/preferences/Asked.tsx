import { h, type JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import type { UiState } from '../../model/ui.js';
import type { Words } from '../text.js';
import { titleOf } from '../title.js';
import { dayInWords } from './term.js';

interface AskedProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly state: UiState;
}

/** Why a visitor who has chosen before is asked again: what changed, or which categories it is about. */
export const Asked = ({
  settings,
  words,
  state: { asked, consent },
}: AskedProps): JSX.Element | null => {
  const { updated, summary = '' } = settings.policy;
  if (consent.ask === 'policy-changed' && updated) {
    const date = dayInWords(updated, words);
    return <p>{words.text('update.askText', { date, summary })}</p>;
  }
  // Some categories alone; otherwise all of them, and the question says enough.
  if (consent.status === 'unset' || !asked[0]) return null;
  const list = settings.categories
    .filter(({ id }) => asked.includes(id))
    .map((category) => titleOf(category, words))
    .join(', ');
  return (
    <p>{words.text(consent.ask === 'expired' ? 'expired.list' : 'update.newCat', { list })}</p>
  );
};
