import type { ComponentChild, JSX } from 'preact';
import { displayHost } from '../../config/display-host.js';
import type { Settings } from '../../model/settings.js';
import type { Notice } from '../../model/ui.js';
import { Cross, Fragment, h, Link } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { Mail } from './Mail.js';
import { dayInWords } from './term.js';

const FIRST_NAMES = 5;

export interface NoticeTextProps {
  readonly settings: Settings;
  readonly words: Translator;
  readonly notice: Notice;
  /** Where an adopted choice was made, or the offered one. */
  readonly site: string;
  /** Titles of what the offered one would open. */
  readonly offered: readonly string[];
  /** Names of what a withdrawal has erased. */
  readonly erased: readonly string[];
  /** Number of the visitor's records, '' when there is none. */
  readonly record: string;
  /** «Применить на всех сайтах», where there are others. */
  readonly everywhere: ComponentChild;
  /** Press of «Применить», or of «Оставить как есть». */
  readonly onAnswer: (isWanted: boolean) => void;
  readonly onChange: (event: { readonly currentTarget: HTMLElement }) => void;
  readonly onClose: () => void;
}

/** Says that a choice from another site is in force here, and offers to change it. */
const Adopted = ({ words, site, onChange }: NoticeTextProps): JSX.Element => (
  <Fragment>
    <p>{words.parts<ComponentChild>('adopted.text', { site: <bdi>{displayHost(site)}</bdi> })}</p>
    <button type="button" class="btn" aria-haspopup="dialog" onClick={onChange}>
      {words.t('action.change')}
    </button>
  </Fragment>
);

/** Says what another site allows and this one does not; both answers look alike. */
const Offered = ({ words, site, offered, onAnswer }: NoticeTextProps): JSX.Element => (
  <Fragment>
    <p>
      {words.parts<ComponentChild>('adopted.offer', {
        site: <bdi>{site}</bdi>,
        list: offered.join(', '),
      })}
    </p>
    <button type="button" class="btn" onClick={() => onAnswer(true)}>
      {words.t('adopted.apply')}
    </button>{' '}
    <button type="button" class="btn" onClick={() => onAnswer(false)}>
      {words.t('adopted.keep')}
    </button>
  </Fragment>
);

/** What is said after a withdrawal: what happened, what will, and whom to write to. */
const Withdrawn = ({
  settings,
  words,
  record,
  erased,
  everywhere,
}: NoticeTextProps): JSX.Element => {
  const { email, within } = settings.withdrawal;
  const isKept = settings.onWithdraw === 'keep';
  const subject = words.t('withdrawn.subject', { site: displayHost(location.hostname) });
  const body = record && words.t('prefs.record', { id: record });
  const shown = erased.length > FIRST_NAMES + 1 ? erased.slice(0, FIRST_NAMES) : erased;
  const list: ComponentChild[] = shown.map((name, at) => [
    at ? ', ' : '',
    <bdi dir="ltr">{name}</bdi>,
  ]);
  const more = erased.length - shown.length;
  if (more) list.push(' ', words.t('banner.sitesMore', { n: more }));
  return (
    <Fragment>
      <p>
        <b>{words.t('withdrawn.title')}</b>{' '}
        {list[0] && words.parts<ComponentChild>('withdrawn.erased', { list })}{' '}
        {words.t('withdrawn.rest')}
      </p>
      <p>{words.t(isKept ? 'withdrawn.kept' : 'withdrawn.text')}</p>
      {within && <p>{words.t('withdrawn.within', { term: within })}</p>}
      {email && (
        <p>
          {words.parts<ComponentChild>('withdrawn.mail', {
            email: <Mail email={email} subject={subject} body={body} />,
          })}
        </p>
      )}
      {!isKept && (
        <button type="button" class="btn" onClick={() => location.reload()}>
          {words.t('action.reload')}
        </button>
      )}{' '}
      {everywhere}
    </Fragment>
  );
};

/** Announces another edition of the policy, before it takes effect. */
const Upcoming = ({ settings, words, onClose }: NoticeTextProps): JSX.Element | null => {
  const { upcoming, url } = settings.policy;
  if (!upcoming) return null;
  const date = dayInWords(upcoming.effective, words);
  const address = upcoming.url || url;
  return (
    <Fragment>
      <p>
        <b>{words.t('update.title')}</b>{' '}
        {words.t('update.text', { date, summary: upcoming.summary })}
      </p>
      {address && (
        <p>
          <Link words={words} url={address} label={words.t('update.read')} />
        </p>
      )}
      <button type="button" class="btn" onClick={onClose}>
        {words.t('action.ok')}
      </button>
    </Fragment>
  );
};

/** A message that has more to it than a line: it stays until it is closed. */
export const NoticeText = (props: NoticeTextProps): JSX.Element => {
  const { notice, words, onClose } = props;
  return (
    <Fragment>
      <div>
        {notice === 'adopted' && Adopted(props)}
        {notice === 'offered' && Offered(props)}
        {notice === 'withdrawn' && Withdrawn(props)}
        {notice === 'upcoming' && Upcoming(props)}
        {notice === 'blocked' && <p>{words.t('error.blocked')}</p>}
      </div>
      <Cross words={words} onPress={onClose} />
    </Fragment>
  );
};
