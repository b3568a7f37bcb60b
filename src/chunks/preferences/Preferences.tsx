import type { ComponentChild, JSX } from 'preact';
import { ADVERTISING } from '../../model/category.js';
import type { CategorySettings, Settings } from '../../model/settings.js';
import type { UiState } from '../../model/ui.js';
import { acceptLabel, Cross, Fragment, h } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { titleOf } from '../ui/title.js';
import { About, type RecordProps } from './About.js';
import { Apart } from './Apart.js';
import { Category } from './Category.js';
import { disclose } from './disclosure.js';
import { isOptional } from './draft.js';
import { LastChoice } from './LastChoice.js';
import { Sites } from './Sites.js';

export interface PreferencesProps extends RecordProps {
  readonly settings: Settings;
  readonly words: Translator;
  readonly state: UiState;
  /** Position of a switch. */
  readonly isOn: (id: string) => boolean;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onSave: () => void;
  readonly onWithdraw: () => void;
  /** In a dialog only: what stands in the page is always there. */
  readonly onClose: (() => void) | undefined;
  /** «Применить на всех сайтах», where there are others. */
  readonly everywhere: ComponentChild;
}

/** What stands inside the dialog, or in the page. */
export const Preferences = (props: PreferencesProps): JSX.Element => {
  const { settings, words, state, isOn, onClose } = props;
  const noteOf = (id: string): string => {
    if (id !== ADVERTISING || !state.gpc) return '';
    return words.t(isOn(id) ? 'gpc.override' : 'gpc.text');
  };
  const apartOf = (category: CategorySettings): ComponentChild => {
    const services = settings.services.filter((it) => it.isApart && it.category === category.id);
    return (
      services[0] && (
        <Apart
          words={words}
          title={titleOf(category, words)}
          services={services}
          isOn={isOn}
          onSwitch={props.onSwitch}
        />
      )
    );
  };
  return (
    <Fragment>
      <div class="head">
        <h2 id="pt" tabIndex={-1} autofocus={!!onClose}>
          {words.t('prefs.title')}
        </h2>
        {onClose && <Cross words={words} onPress={onClose} />}
      </div>
      <div class="mid">
        <p id="pi">{words.t('prefs.intro')}</p>
        <Sites settings={settings} words={words} />
        <LastChoice settings={settings} words={words} state={state} onWithdraw={props.onWithdraw}>
          {props.everywhere}
        </LastChoice>
        {settings.categories.map((category) => (
          <Category
            key={category.id}
            category={category}
            disclosure={disclose(category, settings, words)}
            words={words}
            isOn={isOptional(category) ? isOn(category.id) : undefined}
            note={noteOf(category.id)}
            onSwitch={(position) => props.onSwitch(category.id, position)}
            apart={apartOf(category)}
          />
        ))}
        <About
          settings={settings}
          words={words}
          isSet={state.consent.status === 'set'}
          copied={props.copied}
          onCopy={props.onCopy}
          onForget={props.onForget}
        />
      </div>
      <div class="foot">
        <button type="button" class="btn" onClick={props.onAccept}>
          {acceptLabel(state, words)}
        </button>
        <button type="button" class="btn" onClick={props.onReject}>
          {words.t('action.rejectAll')}
        </button>
        <button type="button" class="btn main full" onClick={props.onSave}>
          {words.t('action.save')}
        </button>
      </div>
    </Fragment>
  );
};
