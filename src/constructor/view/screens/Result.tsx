import { h, type JSX } from 'preact';
import { PLATFORMS, textAt } from '../../draft/draft.js';
import { isNumber, numberOf } from '../../draft/numbers.js';
import { titleOf } from '../../draft/search.js';
import { type Piece, piecesOf } from '../../lines/lines.js';
import { Section } from '../Frame.js';
import { type It, typed } from '../it.js';
import { Faults } from './Faults.js';

/** Where the files will be: a path of the site, or an address of another. */
const Folder = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, act } = it;
  const { folder, platform } = state.draft;
  const isWrong = platform === 'tilda' && !/^https:\/\/./i.test(folder.trim());
  return (
    <div class="field">
      <label for="folder">{words.fields.folder.label}</label>
      <p class="hint" id="folder-hint">
        {words.fields.folder.hint}
      </p>
      <input
        id="folder"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="folder-hint folder-said"
        aria-invalid={isWrong || undefined}
        value={folder}
        onInput={(event) => act({ type: 'other', value: { folder: typed(event) } })}
      />
      <div id="folder-said" aria-live="polite">
        {isWrong && <p class="said error">{words.result.folderForTilda}</p>}
      </div>
    </div>
  );
};

const Platform = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, act } = it;
  const { result } = words;
  return (
    <div>
      <fieldset class="field">
        <legend>{result.platform}</legend>
        {PLATFORMS.map((platform) => (
          <label key={platform} class="option">
            <input
              type="radio"
              name="platform"
              value={platform}
              checked={state.draft.platform === platform}
              onChange={() => act({ type: 'other', value: { platform } })}
            />
            <span>{result.platforms[platform]}</span>
          </label>
        ))}
      </fieldset>
      {state.draft.platform !== 'npm' && <Folder it={it} />}
    </div>
  );
};

const Lines = ({ it, piece }: { readonly it: It; readonly piece: Piece }): JSX.Element => {
  const { words, effects } = it;
  const title = words.result.places[piece.place];
  return (
    <div class="piece">
      <h3 id={`piece-${piece.place}`}>{title}</h3>
      {/* What scrolls has to be reached by keyboard. */}
      <textarea
        class="code"
        readOnly
        rows={Math.min(20, piece.code.split('\n').length + 1)}
        spellcheck={false}
        aria-labelledby={`piece-${piece.place}`}
        value={piece.code}
      />
      <button
        type="button"
        aria-describedby={`piece-${piece.place}`}
        onClick={() => effects.copy(piece.code)}
      >
        {words.copy}
      </button>
    </div>
  );
};

/** What of the chosen services is on the page already, and what the lines bring. */
const Counters = ({ it }: { readonly it: It }): JSX.Element | null => {
  const { words, state, config } = it;
  const { platform } = state.draft;
  const ids = Object.keys(config.services ?? {});
  const isCounted = (id: string): boolean => isNumber(id, numberOf(state.draft, id));
  const others = ids.filter((id) => !isCounted(id));
  const named = (id: string): string =>
    textAt(state.draft.config, ['services', id, 'title']) || titleOf(id, state.lang);
  if (platform === 'gtm' || !ids[0]) return null;
  return (
    <div>
      {others[0] && (
        <p class="hint">
          {words.result.numberless(
            others.map((id) => `${named(id)} (data-service="${id}")`).join(', '),
          )}
        </p>
      )}
      {others.length < ids.length && <p class="hint">{words.result.twice}</p>}
    </div>
  );
};

/** The last screen: what to paste where, and all of it as an archive. */
export const Result = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, effects } = it;
  const { result, notes } = words;
  const { draft } = state;
  const pieces = piecesOf(draft, { opener: result.opener });
  return (
    <div>
      <p class="lead">{result.lead}</p>
      <Platform it={it} />
      <Faults it={it} />
      <p class="actions">
        <button type="button" class="main" onClick={() => effects.download()}>
          {result.archive}
        </button>
      </p>
      <Section title={result.todo}>
        <ol class="todo">
          {notes.steps[draft.platform](draft.folder).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={result.lines}>
        <Counters it={it} />
        {pieces.map((piece) => (
          <Lines key={piece.place} it={it} piece={piece} />
        ))}
      </Section>
    </div>
  );
};
