import type { ComponentChild, JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import { documentsOf, Fragment, h, Link } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { Mail } from './Mail.js';
import { dayInWords } from './term.js';

/** What became of «Скопировать запись»: not pressed, copied, or the text to copy by hand. */
export type Copied = { readonly text?: string } | undefined;

export interface RecordProps {
  readonly copied: Copied;
  readonly onCopy: () => void;
  readonly onForget: () => void;
}

interface AboutProps extends RecordProps {
  readonly settings: Settings;
  readonly words: Translator;
  /** There is a choice to copy and to delete. */
  readonly isSet: boolean;
}

/** Who asks, under which policy, and what the visitor may do with the stored choice. */
export const About = ({ settings, words, isSet, copied, ...on }: AboutProps): JSX.Element => {
  const { operator, contact, policy } = settings;
  return (
    <div class="about">
      {operator && <p>{words.t('prefs.operator', { operator })}</p>}
      {contact && (
        <p>{words.parts<ComponentChild>('prefs.contact', { email: <Mail email={contact} /> })}</p>
      )}
      {documentsOf(settings, words).map((one) => (
        <p>
          <Link words={words} {...one} apart />
        </p>
      ))}
      {policy.updated && (
        <p>{words.t('prefs.updated', { date: dayInWords(policy.updated, words) })}</p>
      )}
      {isSet && (
        <Fragment>
          <div class="record">
            <button type="button" class="btn" onClick={on.onCopy}>
              {words.t('action.copy')}
            </button>
            <button type="button" class="btn" aria-describedby="ph" onClick={on.onForget}>
              {words.t('action.forget')}
            </button>
          </div>
          <p id="ph">{words.t('prefs.forgetHint')}</p>
        </Fragment>
      )}
      <p aria-live="polite">
        {copied && words.t(copied.text ? 'prefs.copyFailed' : 'prefs.copied')}
      </p>
      {copied?.text && (
        <textarea readOnly rows={4} aria-label={words.t('action.copy')} value={copied.text} />
      )}
    </div>
  );
};
