import { h, type JSX } from 'preact';
import { at } from '../draft/draft.js';
import { type FieldProps, Frame, partsOf } from './Frame.js';
import { isOn, typed } from './it.js';

/** One line of text. */
export const TextField = (
  props: FieldProps & { readonly mode?: 'numeric' | 'url' | 'email' },
): JSX.Element => {
  const { id, label, hint, faults, described, isWrong, text, setText } = partsOf(props);
  return (
    <Frame id={id} label={label} hint={hint} faults={faults}>
      <input
        id={id}
        type="text"
        inputMode={props.mode}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={described}
        aria-invalid={isWrong || undefined}
        value={text}
        onInput={(event) => setText(typed(event))}
      />
    </Frame>
  );
};

/** Several texts, one in a line; blank lines stay until they are read. */
export const ListField = (props: FieldProps): JSX.Element => {
  const { id, label, hint, faults, described, isWrong, set } = partsOf(props);
  const value = at(props.it.state.draft.config, props.path);
  const lines = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return (
    <Frame id={id} label={label} hint={hint} faults={faults}>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        aria-describedby={described}
        aria-invalid={isWrong || undefined}
        value={lines.join('\n')}
        onInput={(event) => {
          const text = typed(event);
          set(text ? text.split('\n') : undefined);
        }}
      />
    </Frame>
  );
};

/** A longer text. */
export const AreaField = (props: FieldProps): JSX.Element => {
  const { id, label, hint, faults, described, isWrong, text, setText } = partsOf(props);
  return (
    <Frame id={id} label={label} hint={hint} faults={faults}>
      <textarea
        id={id}
        rows={2}
        aria-describedby={described}
        aria-invalid={isWrong || undefined}
        value={text}
        onInput={(event) => setText(typed(event))}
      />
    </Frame>
  );
};

/** Yes or no; no is left out. */
export const CheckField = (props: FieldProps): JSX.Element => {
  const { id, label, hint, faults, described, set } = partsOf(props);
  return (
    <div class="field">
      <label class="option">
        <input
          type="checkbox"
          aria-describedby={described}
          checked={!!at(props.it.state.draft.config, props.path)}
          onChange={(event) => set(isOn(event) || undefined)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {faults}
    </div>
  );
};
