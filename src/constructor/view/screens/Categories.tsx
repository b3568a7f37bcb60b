import { h, type JSX } from 'preact';
import { CATEGORIES, NECESSARY } from '../../../model/category.js';
import { at, isRaw, textAt } from '../../draft/draft.js';
import { isFreeId } from '../../draft/free-id.js';
import { SelectField } from '../Choice.js';
import { AreaField, TextField } from '../Field.js';
import { faultsAt, Section } from '../Frame.js';
import { type It, isOn } from '../it.js';
import { Rows } from '../Rows.js';

const COOKIES = {
  name: 'cookieName',
  purpose: 'cookiePurpose',
  expires: 'cookieExpires',
} as const;

interface CategoryProps {
  readonly it: It;
  readonly id: string;
}

/** Words and a term of the owner's, out of the way until they are wanted. */
const Wording = ({ it, id }: CategoryProps): JSX.Element => (
  <details>
    <summary>
      {it.words.choices.categoriesPage.wording}
      <span class="hidden">: {it.words.choices.categories[id] ?? id}</span>
    </summary>
    <TextField it={it} name="categoryTitle" path={['categories', id, 'title']} />
    <AreaField it={it} name="categoryText" path={['categories', id, 'description']} />
    {id !== NECESSARY && (
      <TextField it={it} name="categoryExpires" path={['categories', id, 'expires']} />
    )}
  </details>
);

const Five = ({ it, id }: CategoryProps): JSX.Element => {
  const { words, state, act } = it;
  const { categoriesPage, categories } = words.choices;
  const title = categories[id] ?? id;
  const isUsed = at(state.draft.config, ['categories', id]) !== false;
  const set = (isWanted: boolean): void =>
    act({ type: 'set', path: ['categories', id], value: isWanted ? undefined : false });
  return (
    <li class="chosen">
      <h3>{title}</h3>
      {id === NECESSARY ? (
        <p class="hint">{categoriesPage.always}</p>
      ) : (
        <label class="option">
          <input type="checkbox" checked={isUsed} onChange={(event) => set(isOn(event))} />
          <span>{categoriesPage.used(title)}</span>
        </label>
      )}
      {faultsAt(it, ['categories', id])}
      {isUsed && <Wording it={it} id={id} />}
    </li>
  );
};

const Own = ({ it, id }: CategoryProps): JSX.Element => {
  const name = textAt(it.state.draft.config, ['categories', id, 'title']) || id;
  return (
    <li class="chosen">
      <h3>{name}</h3>
      <TextField it={it} name="categoryTitle" path={['categories', id, 'title']} />
      <AreaField it={it} name="categoryText" path={['categories', id, 'description']} />
      <button
        type="button"
        class="quiet"
        onClick={() => it.act({ type: 'set', path: ['categories', id], value: undefined })}
      >
        {it.words.removeNamed(name)}
      </button>
    </li>
  );
};

/** Asks for the id alone: the rest is said where the category then is. */
const NewCategory = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, act } = it;
  const { label, hint } = words.fields.newCategory;
  const add = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const id = String(new FormData(form).get('id')).trim();
    if (!isFreeId(id, state.draft.config)) {
      act({ type: 'show', value: { message: words.choices.categoriesPage.taken } });
      return;
    }
    form.reset();
    act({ type: 'set', path: ['categories', id], value: { title: '' } });
    act({ type: 'show', value: { message: '' } });
  };
  return (
    <form class="field" onSubmit={add}>
      <label for="new-category">{label}</label>
      <p class="hint" id="new-category-hint">
        {hint}
      </p>
      <div class="pair">
        <input
          id="new-category"
          name="id"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="new-category-hint"
        />
        <button type="submit">{words.add}</button>
      </div>
    </form>
  );
};

/** What consent is asked for. */
export const Categories = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state } = it;
  const { categoriesPage, choice } = words.choices;
  const written = at(state.draft.config, ['categories']);
  const own = Object.keys(isRaw(written) ? written : {}).filter(
    (id) => !CATEGORIES.some((one) => one === id),
  );
  return (
    <div>
      <SelectField it={it} name="choice" path={['choice']} options={choice} usual="category" />
      <Section title={categoriesPage.five}>
        <ul class="plain">
          {CATEGORIES.map((id) => (
            <Five key={id} it={it} id={id} />
          ))}
          {own.map((id) => (
            <Own key={id} it={it} id={id} />
          ))}
        </ul>
        <NewCategory it={it} />
      </Section>
      <Section title={categoriesPage.own} hint={categoriesPage.ownHint}>
        <Rows it={it} path={['categories', NECESSARY, 'cookies']} columns={COOKIES} />
      </Section>
    </div>
  );
};
