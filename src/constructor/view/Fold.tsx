import { type ComponentChildren, h, type JSX } from 'preact';
import { at } from '../draft/draft.js';
import { saidAt } from './Frame.js';
import type { It } from './it.js';

interface FoldProps {
  readonly it: It;
  /** Fields that are asked for in it. */
  readonly paths: readonly (readonly string[])[];
  readonly title: string;
  readonly hint: string;
  readonly children: ComponentChildren;
}

/**
 * Questions for a few owners, out of the way of the others. What stands in the config is in sight: a
 * field that was filled and emptied leaves its object, so that nothing shuts while somebody types.
 */
export const Fold = ({ it, paths, title, hint, children }: FoldProps): JSX.Element => (
  <details class="fold" open={paths.some((path) => at(it.state.draft.config, path) !== undefined)}>
    <summary>
      {it.words.advanced}: {title}
    </summary>
    <p class="hint">{hint}</p>
    {paths.map((path) => (
      <div key={path.join()} aria-live="polite">
        {saidAt(it, path)}
      </div>
    ))}
    {children}
  </details>
);
