import { type ComponentChild, Fragment, h, type JSX } from 'preact';
import type { Settings } from '../model/settings.js';
import type { UiState } from '../model/ui.js';
import { acceptLabel } from './gpc.js';
import { Link } from './Link.js';
import { Purposes } from './Purposes.js';
import { Scope } from './Scope.js';
import type { Words } from './text.js';

export interface BannerProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly state: UiState;
  /** Any question but the first one, in other words: they come with the preferences. */
  readonly question: ComponentChild;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onCustomize: (event: { readonly currentTarget: HTMLElement }) => void;
  /** «Настроить» is about to be pressed. */
  readonly onIntent: () => void;
}

/** The question. Accept and reject are the same element in the same form, by law and by intent. */
export const Banner = (props: BannerProps): JSX.Element => {
  const { settings, words, state } = props;
  const { text } = words;
  const { url } = settings.policy;
  return (
    <section class="banner" part="banner" aria-labelledby="bt">
      <div class="say">
        {props.question || (
          <Fragment>
            <h2 id="bt">{text('banner.title')}</h2>
            {settings.mode === 'opt-in' && (
              <Purposes settings={settings} words={words} text="banner.body" />
            )}
          </Fragment>
        )}
        <p class="note">
          {text('banner.note')} {state.gpc && text('gpc.text')}{' '}
          <Scope settings={settings} words={words} />{' '}
          {url && <Link words={words} url={url} label={text('banner.policy')} />}
        </p>
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
