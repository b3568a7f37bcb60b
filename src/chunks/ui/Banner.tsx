import { type ComponentChild, Fragment, h, type JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import type { UiState } from '../../model/ui.js';
import { documentsOf } from './documents.js';
import { acceptLabel } from './gpc.js';
import { Link } from './Link.js';
import { Purposes } from './Purposes.js';
import { Scope } from './Scope.js';
import type { Translator } from './text.js';

export interface BannerProps {
  readonly settings: Settings;
  readonly words: Translator;
  readonly state: UiState;
  /** Any question but the first one, in other words: they come with the preferences. */
  readonly question: ComponentChild;
  /** A host as people write it. */
  readonly nameOf: (host: string) => string;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onCustomize: (button: HTMLElement) => void;
}

/** The question. Accept and reject are the same element in the same form, by law and by intent. */
export const Banner = (props: BannerProps): JSX.Element => {
  const { settings, words, state } = props;
  const { t } = words;
  const press = ({ target }: { readonly target: EventTarget | null }): void => {
    const button = (target as Element).closest('button');
    if (button?.name === 'accept') props.onAccept();
    if (button?.name === 'reject') props.onReject();
    if (button?.name === 'customize') props.onCustomize(button);
  };
  return (
    <section class="banner" part="banner" aria-labelledby="bt">
      <div class="say">
        {props.question || (
          <Fragment>
            <h2 id="bt">{t('banner.title')}</h2>
            {settings.mode === 'opt-in' && (
              <Purposes settings={settings} words={words} text="banner.body" />
            )}
          </Fragment>
        )}
        <p class="note">
          {`${t('banner.note')} ${state.gpc ? `${t('gpc.text')} ` : ''}`}
          <Scope settings={settings} words={words} nameOf={props.nameOf} />
          {documentsOf(settings, words).map((one, at) => [
            at ? ' · ' : null,
            <Link words={words} {...one} />,
          ])}
        </p>
      </div>
      {/* biome-ignore lint/a11y: it only hears of its buttons, one listener for all */}
      <div class="acts" onClick={press}>
        <button type="button" class="btn main" name="accept">
          {acceptLabel(state, words)}
        </button>
        <button type="button" class="btn main" name="reject">
          {t('action.rejectAll')}
        </button>
        <button type="button" class="btn full" name="customize" aria-haspopup="dialog">
          {t('action.customize')}
        </button>
      </div>
    </section>
  );
};
