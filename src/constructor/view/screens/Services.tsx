import { h, type JSX } from 'preact';
import { MAX_IDS } from '../../../core/config/lenient.js';
import { knownIds, presetOf } from '../../draft/config.js';
import { at, isRaw, textAt } from '../../draft/draft.js';
import { isNumber, shapeOf } from '../../draft/numbers.js';
import { found, titleOf } from '../../draft/search.js';
import { categoryIds, categoryTitle } from '../categories.js';
import { faultsAt, Section } from '../Frame.js';
import { type It, isOn, typed } from '../it.js';
import { FormerTool, Rules } from './Advanced.js';
import { OwnServices } from './OwnServices.js';

/** How many are shown of those that are found. */
const MOST = 12;

interface ServiceProps {
  readonly it: It;
  readonly id: string;
}

const NumberField = ({ it, id }: ServiceProps): JSX.Element | null => {
  const { words, state, act } = it;
  const shape = shapeOf(id);
  if (!shape) return null;
  const number = textAt(state.draft.numbers, [id]);
  const isWrong = number.trim() !== '' && !isNumber(id, number.trim());
  const field = `number-${id}`;
  return (
    <div class="field">
      <label for={field}>
        {words.fields.number.label}
        <span class="hidden">: {titleOf(id, state.lang)}</span>
      </label>
      <p class="hint" id={`${field}-hint`}>
        {words.choices.services.example(shape.example)}
      </p>
      <input
        id={field}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${field}-hint ${field}-said`}
        aria-invalid={isWrong || undefined}
        value={number}
        onInput={(event) => act({ type: 'number', id, value: typed(event) })}
      />
      <div id={`${field}-said`} aria-live="polite">
        {isWrong && <p class="said error">{words.choices.services.badNumber(shape.example)}</p>}
      </div>
    </div>
  );
};

const CategoryField = ({ it, id }: ServiceProps): JSX.Element => {
  const { words, state, act } = it;
  const usual = presetOf(id)?.category ?? '';
  const value = at(state.draft.config, ['services', id, 'category']) ?? usual;
  const field = `category-${id}`;
  const set = (category: string): void => {
    const written = at(state.draft.config, ['services', id]);
    const { category: _, ...own } = isRaw(written) ? written : {};
    const next = category === usual ? own : { ...own, category };
    act({
      type: 'set',
      path: ['services', id],
      value: Object.keys(next)[0] ? next : true,
    });
  };
  return (
    <div class="field">
      <label for={field}>
        {words.fields.category.label}
        <span class="hidden">: {titleOf(id, state.lang)}</span>
      </label>
      <select id={field} value={String(value)} onChange={(event) => set(typed(event))}>
        {categoryIds(it).map((one) => (
          <option key={one} value={one} selected={one === value}>
            {categoryTitle(it, one)}
          </option>
        ))}
      </select>
    </div>
  );
};

const LAW = 'https://www.consultant.ru/document/cons_doc_LAW_61801/';
const COMPARISON = 'https://comply.ru/tpost/xsisovz031-complypulse-pod-zapretom-teper-ne-tolko';

const Chosen = ({ it, id }: ServiceProps): JSX.Element => {
  const { words, act, findings } = it;
  const { services } = words.choices;
  const isAbroad = findings.some(
    ({ code, path }) => code === 'data-abroad' && path === `config.services.${id}`,
  );
  return (
    <li class="chosen">
      <h3>{titleOf(id, it.state.lang)}</h3>
      {faultsAt(it, ['services', id])}
      {isAbroad && (
        <p class="hint">
          {services.abroad}: <a href={LAW}>{services.law}</a>.{' '}
          <a href={COMPARISON}>{services.compare}</a>.
        </p>
      )}
      <NumberField it={it} id={id} />
      <CategoryField it={it} id={id} />
      <button
        type="button"
        class="quiet"
        onClick={() => act({ type: 'set', path: ['services', id], value: undefined })}
      >
        {words.removeNamed(titleOf(id, it.state.lang))}
      </button>
    </li>
  );
};

const Search = ({ it, chosen }: { readonly it: It; readonly chosen: readonly string[] }) => {
  const { words, state, act } = it;
  const { services } = words.choices;
  const hits = found(state.query, knownIds());
  return (
    <Section title={services.known}>
      <div class="field">
        <label for="query">{words.fields.query.label}</label>
        <p class="hint" id="query-hint">
          {words.fields.query.hint}
        </p>
        <input
          id="query"
          type="search"
          autocomplete="off"
          aria-describedby="query-hint"
          value={state.query}
          onInput={(event) => act({ type: 'show', value: { query: typed(event) } })}
        />
        <p class="hint" role="status">
          {state.query && (hits[0] ? services.count(hits.length) : services.none)}
        </p>
      </div>
      <ul class="plain">
        {hits.slice(0, MOST).map((id) => (
          <li key={id}>
            <label class="option">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  act({ type: 'set', path: ['services', id], value: isOn(event) || undefined })
                }
              />
              <span>{titleOf(id, state.lang)}</span>
            </label>
          </li>
        ))}
      </ul>
      {hits.length > MOST && <p class="hint">{services.more}</p>}
    </Section>
  );
};

/** What is on the site: known services by name, and the owner's own. */
export const Services = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, config } = it;
  const services = at(it.state.draft.config, ['services']);
  const all = Object.keys(isRaw(services) ? services : {});
  const chosen = all.filter((id) => presetOf(id));
  const count = categoryIds(it).length + Object.keys(config.services ?? {}).length;
  return (
    <div>
      <Search it={it} chosen={chosen} />
      {chosen[0] && (
        <Section title={words.choices.services.chosen}>
          <ul class="plain">
            {chosen.map((id) => (
              <Chosen key={id} it={it} id={id} />
            ))}
          </ul>
          <p class={count > MAX_IDS ? 'said error' : 'hint'}>
            {words.choices.services.limit(count)}
          </p>
        </Section>
      )}
      <OwnServices it={it} ids={all.filter((id) => !presetOf(id))} />
      <Rules it={it} />
      <FormerTool it={it} />
    </div>
  );
};
