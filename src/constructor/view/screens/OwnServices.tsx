import { h, type JSX } from 'preact';
import { at, textAt } from '../../draft/draft.js';
import { freeId } from '../../draft/free-id.js';
import { SelectField } from '../Choice.js';
import { categoryOptions } from '../categories.js';
import { ListField, TextField } from '../Field.js';
import { Section } from '../Frame.js';
import type { It } from '../it.js';
import { Rows } from '../Rows.js';

const OwnService = ({
  it,
  id,
  index,
}: {
  readonly it: It;
  readonly id: string;
  readonly index: number;
}) => {
  const { words, state, act } = it;
  const path = ['services', id];
  const title = at(state.draft.config, [...path, 'title']);
  const name = (typeof title === 'string' && title) || words.choices.services.ownName(index + 1);
  const options = categoryOptions(it, textAt(state.draft.config, [...path, 'category']));
  return (
    <li class="chosen">
      <h3>{name}</h3>
      <TextField it={it} name="ownTitle" path={[...path, 'title']} />
      <SelectField
        it={it}
        name="category"
        path={[...path, 'category']}
        options={options}
        usual=""
      />
      <ListField it={it} name="ownMatch" path={[...path, 'match']} />
      <TextField it={it} name="provider" path={[...path, 'provider']} />
      <TextField it={it} name="country" path={[...path, 'country']} />
      <TextField it={it} name="servicePolicy" path={[...path, 'policyUrl']} mode="url" />
      <h4>{words.choices.services.cookies}</h4>
      <Rows
        it={it}
        path={[...path, 'cookies']}
        columns={{ name: 'cookieName', purpose: 'cookiePurpose', expires: 'cookieExpires' }}
      />
      <button
        type="button"
        class="quiet"
        onClick={() => act({ type: 'set', path, value: undefined })}
      >
        {words.removeNamed(name)}
      </button>
    </li>
  );
};

/** Services that nobody has described yet, and hosts that a scan met. */
export const OwnServices = ({
  it,
  ids,
}: {
  readonly it: It;
  readonly ids: readonly string[];
}): JSX.Element => {
  const { words, state, act } = it;
  const { services } = words.choices;
  const named = JSON.stringify(at(state.draft.config, ['services']) ?? {});
  const strangers = state.draft.strangers.filter((host) => !named.includes(JSON.stringify(host)));
  const addOwn = (host: string): void =>
    act({
      type: 'set',
      path: ['services', freeId(host || 'service', it.state.draft.config)],
      value: { title: host, category: 'functional', ...(host && { match: [host] }) },
    });
  return (
    <Section title={services.own}>
      {ids[0] && (
        <ul class="plain">
          {ids.map((id, index) => (
            <OwnService key={id} it={it} id={id} index={index} />
          ))}
        </ul>
      )}
      {strangers[0] && (
        <div class="field">
          <h3>{services.strangers}</h3>
          <p class="hint">{services.strangersHint}</p>
          <ul class="plain">
            {strangers.map((host) => (
              <li key={host}>
                <button type="button" onClick={() => addOwn(host)}>
                  {services.describe(host)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" onClick={() => addOwn('')}>
        {services.addOwn}
      </button>
    </Section>
  );
};
