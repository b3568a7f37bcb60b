import { h, type JSX } from 'preact';
import { listAt, textAt } from '../draft/draft.js';
import type { FieldName } from '../words/words.js';
import { TextField } from './Field.js';
import type { It } from './it.js';

interface RowsProps {
  readonly it: It;
  readonly path: readonly string[];
  /** Key of each column and the words for it; the first names the row. */
  readonly columns: Readonly<Record<string, FieldName>>;
  readonly most?: number;
}

/** A list of things with the same few fields. */
export const Rows = ({ it, path, columns, most = 99 }: RowsProps): JSX.Element => {
  const { words, act, state } = it;
  const rows = listAt(state.draft.config, path);
  const [first = ''] = Object.keys(columns);
  return (
    <div class="rows">
      {rows.map((row, index) => {
        const here = [...path, String(index)];
        return (
          <div class="row" key={index}>
            {Object.entries(columns).map(([key, name]) => (
              <TextField key={key} it={it} name={name} path={[...here, key]} />
            ))}
            <button
              type="button"
              class="quiet"
              onClick={() => act({ type: 'set', path: here, value: undefined })}
            >
              {words.removeNamed(textAt(row, [first]) || String(index + 1))}
            </button>
          </div>
        );
      })}
      {rows.length < most && (
        <button
          type="button"
          onClick={() =>
            act({ type: 'set', path: [...path, String(rows.length)], value: { [first]: '' } })
          }
        >
          {words.add}
        </button>
      )}
    </div>
  );
};
