import { h, type JSX } from 'preact';
import { SCHEMES } from '../draft/draft.js';
import { SHOWN } from '../preview/message.js';
import type { View } from '../state.js';
import type { It } from './it.js';

const WIDTHS = ['phone', 'desktop'] as const;

interface SwitchProps {
  readonly it: It;
  readonly name: keyof View;
  readonly legend: string;
  readonly options: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
}

const Switch = ({ it, name, legend, options, keys }: SwitchProps): JSX.Element => (
  <fieldset class="switch">
    <legend>{legend}</legend>
    {keys.map((key) => (
      <label key={key}>
        <input
          type="radio"
          name={`view-${name}`}
          value={key}
          checked={it.state.view[name] === key}
          onChange={() => it.act({ type: 'view', value: { [name]: key } })}
        />
        <span>{options[key]}</span>
      </label>
    ))}
  </fieldset>
);

/** Around the frame that the library runs in. */
export const Preview = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state } = it;
  const { preview } = words;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <div>
        <h2 id="preview-title">{preview.title}</h2>
        <div class="switches">
          <Switch
            it={it}
            name="shown"
            legend={preview.shown}
            options={preview.states}
            keys={SHOWN}
          />
          <Switch
            it={it}
            name="width"
            legend={preview.width}
            options={preview.widths}
            keys={WIDTHS}
          />
          <Switch
            it={it}
            name="scheme"
            legend={preview.scheme}
            options={preview.schemes}
            keys={SCHEMES}
          />
        </div>
        {/* frame.ts fills it. */}
        <div id="stage" class={`stage ${state.view.width}`} />
        <p class="hint">{preview.note}</p>
      </div>
    </section>
  );
};
