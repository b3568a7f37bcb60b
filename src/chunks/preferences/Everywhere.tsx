import type { JSX } from 'preact';
import { displayHost } from '../../config/display-host.js';
import { Fragment, h } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';

/** What became of «Применить на всех сайтах»: not pressed, under way, or the hosts it failed on. */
export type SyncStatus = undefined | 'busy' | readonly string[];

export interface EverywhereProps {
  readonly words: Translator;
  readonly syncStatus: SyncStatus;
  readonly onPress: () => void;
}

/** Applies the choice on all of the operator's sites at once, and says how that went. */
export const Everywhere = ({ words, syncStatus, onPress }: EverywhereProps): JSX.Element => (
  <Fragment>
    {typeof syncStatus !== 'object' && (
      <button type="button" class="btn" aria-disabled={syncStatus === 'busy'} onClick={onPress}>
        {words.t('action.applyAll')}
      </button>
    )}
    <div aria-live="polite">
      {syncStatus === 'busy' && <p>{words.t('tour.busy')}</p>}
      {typeof syncStatus === 'object' && !syncStatus[0] && <p>{words.t('tour.done')}</p>}
      {typeof syncStatus === 'object' &&
        syncStatus.map((site) => <p>{words.t('error.sync', { site: displayHost(site) })}</p>)}
    </div>
  </Fragment>
);
