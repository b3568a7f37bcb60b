import { h, type JSX } from 'preact';
import { type Scheme, TOKENS, type Token } from '../../draft/draft.js';
import { faintIn, parseColour } from '../../look/contrast.js';
import { schemesOf } from '../../look/style.js';
import { RadioField, SelectField } from '../Choice.js';
import { Section } from '../Frame.js';
import { type It, typed } from '../it.js';

interface ColourProps {
  readonly it: It;
  readonly scheme: Scheme;
  readonly token: Token;
}

/** As a picker has it, in six digits; white where nothing was chosen. */
const sixDigits = (text: string): string => {
  const colour = parseColour(text) ?? [255, 255, 255];
  return `#${colour.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
};

const ColourField = ({ it, scheme, token }: ColourProps): JSX.Element => {
  const { words, state, act } = it;
  const { look } = words.choices;
  const id = `colour-${scheme}-${token}`;
  const { label } = words.fields[token];
  const value = state.draft.colours[scheme][token];
  const isWrong = value.trim() !== '' && !parseColour(value);
  const set = (next: string): void => act({ type: 'colour', scheme, token, value: next });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="pair">
        <input
          id={id}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-said`}
          aria-invalid={isWrong || undefined}
          value={value}
          onInput={(event) => set(typed(event))}
        />
        <input
          type="color"
          aria-label={look.pick(`${label}, ${look.schemes[scheme].toLowerCase()}`)}
          value={sixDigits(value)}
          onInput={(event) => set(typed(event))}
        />
      </div>
      <div id={`${id}-said`} aria-live="polite">
        {isWrong && <p class="said error">{look.bad}</p>}
      </div>
    </div>
  );
};

const Contrast = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state } = it;
  const { look } = words.choices;
  const faint = faintIn(state.draft.colours, schemesOf(state.draft));
  const number = (value: number): string =>
    value.toLocaleString(state.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Section title={look.checked}>
      <div role="status">
        {faint[0] ? (
          faint.map(({ scheme, pair, ratio, needed, instead }) => (
            <p class="said error" key={`${scheme}-${pair}`}>
              {look.faint(
                look.schemes[scheme],
                look.pairs[pair],
                number(ratio),
                number(needed),
                number(needed - ratio),
              )}{' '}
              {instead ? look.instead(instead) : look.own}
            </p>
          ))
        ) : (
          <p>{look.fine}</p>
        )}
      </div>
    </Section>
  );
};

/** Form, colours and what of them cannot be read. */
export const Look = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, act } = it;
  const { choices, fields } = words;
  const { look } = choices;
  return (
    <div>
      <RadioField
        it={it}
        name="layout"
        path={['ui', 'layout']}
        options={choices.layout}
        usual="card"
      />
      <SelectField
        it={it}
        name="theme"
        path={['ui', 'theme']}
        options={choices.theme}
        usual="page"
      />
      <SelectField
        it={it}
        name="launcher"
        path={['ui', 'launcher']}
        options={choices.launcher}
        usual="auto"
      />
      <div class="field">
        <label for="radius">{fields.radius.label}</label>
        <p class="hint" id="radius-hint">
          {fields.radius.hint}
        </p>
        <input
          id="radius"
          inputMode="numeric"
          autocomplete="off"
          aria-describedby="radius-hint"
          value={state.draft.radius}
          onInput={(event) => act({ type: 'other', value: { radius: typed(event) } })}
        />
      </div>
      {schemesOf(state.draft).map((scheme) => (
        <Section key={scheme} title={look[scheme]} hint={look.hint}>
          <div class="columns">
            {TOKENS.map((token) => (
              <ColourField key={token} it={it} scheme={scheme} token={token} />
            ))}
          </div>
        </Section>
      ))}
      <Contrast it={it} />
    </div>
  );
};
