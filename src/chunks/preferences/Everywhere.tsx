import type { JSX } from 'preact';
import { displayHost } from '../../config/display-host.js';
import { Fragment, h } from '../ui/shared.js';
import type { Words } from '../ui/text.js';

/** What became of «Применить на всех сайтах»: not pressed, under way, or the hosts it failed on. */
export type Toured = undefined | 'busy' | readonly string[];

export interface EverywhereProps {
  readonly words: Words;
  readonly toured: Toured;
  readonly onPress: () => void;
}

/** Applies the choice on all of the operator's sites at once, and says how that went. */
export const Everywhere = ({ words, toured, onPress }: EverywhereProps): JSX.Element => (
  <Fragment>
    {typeof toured !== 'object' && (
      <button type="button" class="btn" aria-disabled={toured === 'busy'} onClick={onPress}>
        {words.text('action.applyAll')}
      </button>
    )}
    <div aria-live="polite">
      {toured === 'busy' && <p>{words.text('tour.busy')}</p>}
      {typeof toured === 'object' && !toured[0] && <p>{words.text('tour.done')}</p>}
      {typeof toured === 'object' &&
        toured.map((site) => <p>{words.text('error.sync', { site: displayHost(site) })}</p>)}
    </div>
  </Fragment>
);
