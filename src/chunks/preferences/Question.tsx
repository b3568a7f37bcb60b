import type { JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import type { TextKey } from '../../model/texts.js';
import type { UiState } from '../../model/ui.js';
import { Fragment, h, Purposes } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { titleOf } from '../ui/title.js';
import { dayInWords } from './term.js';

interface QuestionProps {
  readonly settings: Settings;
  readonly words: Translator;
  readonly state: UiState;
}

const TITLES: Readonly<Record<string, TextKey>> = {
  'policy-changed': 'update.askTitle',
  expired: 'expired.title',
};

/** Why a visitor who has chosen before is asked again: what changed, or which categories it is about. */
const reasonOf = ({ settings, words, state: { asked, consent } }: QuestionProps): string => {
  const { updated, summary = '' } = settings.policy;
  if (consent.ask === 'policy-changed' && updated) {
    const date = dayInWords(updated, words);
    return words.t('update.askText', { date, summary });
  }
  // Some categories alone; otherwise all of them, and the question says enough.
  if (consent.status === 'unset' || !asked[0]) return '';
  const list = settings.categories
    .filter(({ id }) => asked.includes(id))
    .map((category) => titleOf(category, words))
    .join(', ');
  return words.t(consent.ask === 'expired' ? 'expired.list' : 'update.newCat', { list });
};

/** What a banner asks. */
export const Question = (props: QuestionProps): JSX.Element => {
  const { settings, words } = props;
  const { consent } = props.state;
  const reason = reasonOf(props);
  const isOptOut = settings.mode === 'opt-out' && consent.status === 'unset';
  return (
    <Fragment>
      <h2 id="bt">{words.t(TITLES[consent.ask ?? ''] ?? 'banner.title')}</h2>
      {reason && <p>{reason}</p>}
      <Purposes
        settings={settings}
        words={words}
        text={isOptOut ? 'banner.bodyOptOut' : 'banner.body'}
      />
    </Fragment>
  );
};
