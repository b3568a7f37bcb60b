import { displayHost } from '../../config/display-host.js';
import { patchLocal } from '../../core/platform/memory.js';
import type { Preferences, WidgetContext } from '../ui/preferences.js';
import { h } from '../ui/shared.js';
import { titleOf } from '../ui/title.js';
import { erasedNames } from './erased.js';
import { Question } from './Question.js';
import type { Syncing } from './syncing.js';
import { NoticeText } from './Told.js';

/** What only some visitors read in the banner, and the messages that have more to say than a line. */
export const createBannerTexts = (
  { host, words, getState, choose }: WidgetContext,
  syncing: Syncing,
): Pick<Preferences, 'nameOf' | 'question' | 'renderNotice'> => {
  const { settings } = host;
  return {
    nameOf: displayHost,
    question: () => <Question settings={settings} words={words} state={getState()} />,
    renderNotice: (notice, onClose) => (
      <NoticeText
        settings={settings}
        words={words}
        notice={notice}
        site={getState().from}
        offered={settings.categories
          .filter(({ id }) => getState().offered.includes(id))
          .map((category) => titleOf(category, words))}
        onAnswer={(isWanted) => {
          if (isWanted) return choose(() => host.answerOffer(true));
          host.answerOffer(false);
          onClose();
        }}
        erased={erasedNames(settings, getState())}
        record={getState().record.id}
        everywhere={syncing.draw()}
        onChange={({ currentTarget }) => host.open(currentTarget)}
        onClose={() => {
          if (notice === 'upcoming') patchLocal({ notice: settings.policy.upcoming?.version });
          onClose();
        }}
      />
    ),
  };
};
