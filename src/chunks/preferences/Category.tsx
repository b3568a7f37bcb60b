import type { ComponentChild, JSX } from 'preact';
import type { CategorySettings } from '../../model/settings.js';
import type { TextKey } from '../../model/texts.js';
import { h } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { pick, titleOf } from '../ui/title.js';
import { CookieTable } from './CookieTable.js';
import type { Disclosure } from './disclosure.js';
import { Receivers } from './Receivers.js';
import { Switch } from './Switch.js';

const textOf = ({ id, description }: CategorySettings, words: Translator): string =>
  description ? pick(description, words) : words.t(`cat.${id}.text` as TextKey);

interface CategoryProps {
  readonly category: CategorySettings;
  readonly disclosure: Disclosure;
  readonly words: Translator;
  /** Position of the switch; undefined for a category that is always on. */
  readonly isOn: boolean | undefined;
  /** What the browser's own signal does to this category. */
  readonly note: string;
  readonly onSwitch: (isOn: boolean) => void;
  /** Switches of its services, where those can be chosen apart. */
  readonly apart: ComponentChild;
}

/** One category. What is always on has no control: a dead switch only raises questions. */
export const Category = (props: CategoryProps): JSX.Element => {
  const { category, words, isOn, note } = props;
  const { entries, receivers } = props.disclosure;
  const id = `c-${category.id}`;
  const title = titleOf(category, words);
  return (
    <div class="cat">
      {isOn === undefined ? (
        <div class="row">
          <h3>{title}</h3>
          <span class="always">{words.t('prefs.always')}</span>
        </div>
      ) : (
        <div class="row">
          <h3>
            <label for={id}>{title}</label>
          </h3>
          <Switch
            name={category.id}
            isOn={isOn}
            describedBy={`${id}-d`}
            onSwitch={props.onSwitch}
          />
        </div>
      )}
      <p id={`${id}-d`} class="why">
        {textOf(category, words)}
      </p>
      {note && <p class="soft">{note}</p>}
      {props.apart}
      <details>
        <summary>
          {words.t('prefs.details')}
          <span class="vh">: {title}</span>
        </summary>
        {entries.length > 0 && <CookieTable words={words} title={title} entries={entries} />}
        {receivers.length > 0 && <Receivers words={words} receivers={receivers} />}
        {entries.length + receivers.length === 0 && <p>{words.t('prefs.empty')}</p>}
      </details>
    </div>
  );
};
