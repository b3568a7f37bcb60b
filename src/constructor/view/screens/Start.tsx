import { h, type JSX } from 'preact';
import { type It, typed } from '../it.js';

/** The first screen: from nothing, or from what there is. */
export const Start = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, act, effects } = it;
  const { start } = words;
  return (
    <div>
      <p class="lead">{start.lead}</p>
      <p>
        <a class="button" href="#/company">
          {start.scratch}
        </a>
      </p>
      <section>
        <h2>{start.paste}</h2>
        <div class="field">
          <label for="paste">{start.pasteLabel}</label>
          <p class="hint" id="paste-hint">
            {start.pasteHint}
          </p>
          <textarea
            id="paste"
            rows={8}
            spellcheck={false}
            aria-describedby="paste-hint"
            value={state.pasted}
            onInput={(event) => act({ type: 'show', value: { pasted: typed(event) } })}
          />
        </div>
        <div class="field">
          <label for="file">{start.file}</label>
          <input
            id="file"
            type="file"
            accept=".json,.html,.htm,.txt,.js"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) effects.readFile(file);
            }}
          />
        </div>
        <button type="button" onClick={() => effects.read(state.pasted)}>
          {start.read}
        </button>
      </section>
    </div>
  );
};
