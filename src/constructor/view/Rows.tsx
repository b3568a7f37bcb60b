import { type ComponentChildren, h, type JSX } from 'preact';
import { at, isRaw, type Raw, textAt } from '../draft/draft.js';
import type { FieldName } from '../words/words.js';
import { ListField, TextField } from './Field.js';
import type { It } from './it.js';

interface RowsProps {
  readonly it: It;
  readonly path: readonly string[];
  /** Key of each column and the words for it; the first names the row. */
  readonly columns: Readonly<Record<string, FieldName>>;
  readonly most?: number;
  /** What a new row begins with. Default: its first column, blank. */
  readonly fresh?: Raw;
  /** What a row asks besides. */
  readonly more?: (path: readonly string[]) => ComponentChildren;
}

/** A list of things with the same few fields. What in it is no object stays as it came. */
export const Rows = ({ it, path, columns, most = 99, fresh, more }: RowsProps): JSX.Element => {
  const { words, act, state } = it;
  const written = at(state.draft.config, path);
  const list = Array.isArray(written) ? written : [];
  const [first = ''] = Object.keys(columns);
  return (
    <div class="rows">
      {list.map((row, index) => {
        if (!isRaw(row)) return null;
        const here = [...path, String(index)];
        const name = textAt(row, [first]).trim() || String(index + 1);
        return (
          <fieldset class="row" aria-label={name} key={index}>
            {Object.entries(columns).map(([key, column]) => {
              const Field = Array.isArray(row[key]) ? ListField : TextField;
              return <Field key={key} it={it} name={column} path={[...here, key]} />;
            })}
            {more?.(here)}
            <button
              type="button"
              class="quiet"
              onClick={() => act({ type: 'set', path: here, value: undefined })}
            >
              {words.removeNamed(name)}
            </button>
          </fieldset>
        );
      })}
      {list.length < most && (
        <button
          type="button"
          onClick={() =>
            act({
              type: 'set',
              path: [...path, String(list.length)],
              value: fresh ?? { [first]: '' },
            })
          }
        >
          {words.add}
        </button>
      )}
    </div>
  );
};
