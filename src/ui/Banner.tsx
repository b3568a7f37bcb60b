import { type ComponentChild, h, type JSX } from 'preact';
import type { Settings } from '../model/settings.js';
import type { TextKey } from '../model/texts.js';
import type { UiState } from '../model/ui.js';
import { acceptLabel } from './gpc.js';
import { Link } from './Link.js';
import { Scope } from './Scope.js';
import type { Words } from './text.js';

export interface BannerProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly state: UiState;
  /** What is asked about beside what was answered: comes with the preferences. */
  readonly added: ComponentChild;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onCustomize: (event: { readonly currentTarget: HTMLElement }) => void;
  /** «Настроить» is about to be pressed. */
  readonly onIntent: () => void;
}

const TITLES: Readonly<Record<string, TextKey>> = {
  'policy-changed': 'update.askTitle',
  expired: 'expired.title',
};

/** The question. Accept and reject are the same element in the same form, by law and by intent. */
export const Banner = (props: BannerProps): JSX.Element => {
  const { settings, words, state } = props;
  const { text } = words;
  const { consent, gpc } = state;
  const isOptOut = settings.mode === 'opt-out' && consent.status === 'unset';
  const { url } = settings.policy;
  return (
    <section class="banner" part="banner" aria-labelledby="bt">
      <div class="say">
        <h2 id="bt">{text(TITLES[consent.ask ?? ''] ?? 'banner.title') || text('banner.title')}</h2>
        {props.added}
        <p>{text(isOptOut ? 'banner.bodyOptOut' : 'banner.body')}</p>
        <p class="note">
          {text('banner.note')}{' '}
          {url && <Link words={words} url={url} label={text('banner.policy')} />}
        </p>
        {gpc && <p class="note">{text('gpc.text')}</p>}
        <Scope settings={settings} words={words} />
      </div>
      <div class="acts">
        <button type="button" class="btn main" onClick={props.onAccept}>
          {acceptLabel(state, words)}
        </button>
        <button type="button" class="btn main" onClick={props.onReject}>
          {text('action.rejectAll')}
        </button>
        <button
          type="button"
          class="btn full"
          aria-haspopup="dialog"
          onFocus={props.onIntent}
          onPointerEnter={props.onIntent}
          onClick={props.onCustomize}
        >
          {text('action.customize')}
        </button>
      </div>
    </section>
  );
};
