import { type ComponentChildren, Fragment, h, type JSX } from 'preact';
import { writtenPath } from '../draft/config.js';
import type { Json } from '../draft/draft.js';
import { isAbout, type Said } from '../draft/findings.js';
import { shownAt, writtenAt } from '../draft/localized.js';
import type { FieldName } from '../words/words.js';
import { type It, idOf, pathOf } from './it.js';

export interface FieldProps {
  readonly it: It;
  readonly name: FieldName;
  readonly path: readonly string[];
  /** Another label than that of the name. */
  readonly label?: string;
  readonly hint?: string;
}

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly faults: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Label, hint and what is said, around a control. */
export const Frame = ({ id, label, hint, faults, children }: FrameProps): JSX.Element => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {children}
    {faults}
  </div>
);

const sentences = ({ state, words }: It, said: readonly Said[]) =>
  said[0]
    ? said.map(({ severity, remedy }) => (
        <p class={`said ${severity}`}>
          <b>{words[severity]}:</b> {remedy[state.lang]}
        </p>
      ))
    : null;

const findingsAbout = ({ findings, state }: It, path: readonly string[]): readonly Said[] => {
  const written = writtenPath(state.draft.config, path);
  return written ? findings.filter((one) => isAbout(one, pathOf(written))) : [];
};

/** What the checker says of a field or of a part of it; null where it says nothing. */
export const faultsAt = (it: It, path: readonly string[]) => sentences(it, findingsAbout(it, path));

/** What it says of a whole, but not of the fields in it. */
export const saidAt = (it: It, path: readonly string[]) =>
  sentences(
    it,
    it.findings.filter((one) => one.path === pathOf(path)),
  );

/** Everything about a field but its control. */
export const partsOf = ({ it, name, path, label, hint }: FieldProps) => {
  const id = idOf(path);
  const words = it.words.fields[name];
  const faults = faultsAt(it, path);
  const isWrong = findingsAbout(it, path).some(({ severity }) => severity === 'error');
  const said = hint ?? words.hint;
  return {
    id,
    isWrong,
    hint: said,
    label: label ?? words.label,
    // Always there, so that a screen reader says what comes into it.
    faults: (
      <div id={`${id}-said`} aria-live="polite">
        {faults}
      </div>
    ),
    described:
      [said && `${id}-hint`, faults && `${id}-said`].filter(Boolean).join(' ') || undefined,
    set: (value: Json | undefined) => it.act({ type: 'set', path, value }),
    text: shownAt(it.state.draft.config, path, it.state.lang),
    setText: (value: string) =>
      it.act({
        type: 'set',
        path: writtenAt(it.state.draft.config, path, it.state.lang),
        value: value || undefined,
      }),
  };
};

/** A part of a screen with a heading of its own. */
export const Section = ({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section>
    <h2>{title}</h2>
    {hint && <p class="hint">{hint}</p>}
    <Fragment>{children}</Fragment>
  </section>
);
