import { type ComponentChild, Fragment, h, type JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import type { Words } from '../text.js';
import { Cross } from './Cross.js';
import { Mail } from './Mail.js';

interface WithdrawnProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly onClose: () => void;
}

/** What is said after a withdrawal: what happened, what will, and whom to write to. */
export const Withdrawn = ({ settings, words, onClose }: WithdrawnProps): JSX.Element => {
  const { email, within } = settings.withdrawal;
  const isKept = settings.onWithdraw === 'keep';
  return (
    <Fragment>
      <div>
        <p>
          <b>{words.text('withdrawn.title')}</b>{' '}
          {words.text(isKept ? 'withdrawn.kept' : 'withdrawn.text')}
        </p>
        {within && <p>{words.text('withdrawn.within', { term: within })}</p>}
        {email && (
          <p>{words.parts<ComponentChild>('withdrawn.mail', { email: <Mail email={email} /> })}</p>
        )}
        {!isKept && (
          <button type="button" class="btn" onClick={() => location.reload()}>
            {words.text('action.reload')}
          </button>
        )}
      </div>
      <Cross words={words} onPress={onClose} />
    </Fragment>
  );
};
