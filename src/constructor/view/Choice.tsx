import { h, type JSX } from 'preact';
import { at, type Json, listOfTexts } from '../draft/draft.js';
import { type FieldProps, Frame, partsOf } from './Frame.js';
import { isOn, typed } from './it.js';

type Options = Readonly<Record<string, string>>;

interface SelectProps extends FieldProps {
  readonly options: Options;
  /** Stands for a field that is left out. */
  readonly usual: string;
}

/** `true` and `false` are no texts. */
const OTHERS: Readonly<Record<string, Json>> = { true: true, false: false };

/** One of several, in a list. */
export const SelectField = (props: SelectProps): JSX.Element => {
  const { id, label, hint, faults, described, isWrong, set } = partsOf(props);
  const { options, usual, it, path } = props;
  const value = String(at(it.state.draft.config, path) ?? usual);
  return (
    <Frame id={id} label={label} hint={hint} faults={faults}>
      <select
        id={id}
        aria-describedby={described}
        aria-invalid={isWrong || undefined}
        value={value}
        onChange={(event) => {
          const next = typed(event);
          set(next === usual ? undefined : (OTHERS[next] ?? next));
        }}
      >
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
};

/** One of a few, all in sight. */
export const RadioField = (props: SelectProps): JSX.Element => {
  const { id, label, hint, faults, set } = partsOf(props);
  const { options, usual, it, path } = props;
  const value = String(at(it.state.draft.config, path) ?? usual);
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {Object.entries(options).map(([key, text]) => (
        <label key={key} class="option">
          <input
            type="radio"
            name={id}
            value={key}
            checked={key === value}
            onChange={() => set(key === usual ? undefined : (OTHERS[key] ?? key))}
          />
          <span>{text}</span>
        </label>
      ))}
      {faults}
    </fieldset>
  );
};

/** Any of several. What stands in the list and is none of them is shown too, to be taken out. */
export const ManyField = (props: FieldProps & { readonly options: Options }): JSX.Element => {
  const { label, hint, faults, set } = partsOf(props);
  const { options, it, path } = props;
  const list = listOfTexts(at(it.state.draft.config, path));
  const all = [...new Set([...Object.keys(options), ...list])];
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {all.map((key) => (
        <label key={key} class="option">
          <input
            type="checkbox"
            checked={list.includes(key)}
            onChange={(event) =>
              set(isOn(event) ? [...list, key] : list.filter((one) => one !== key))
            }
          />
          <span>{options[key] ?? key}</span>
        </label>
      ))}
      {faults}
    </fieldset>
  );
};
