import { h, type JSX } from 'preact';
import { isNumber, numberOf, shapeOf } from '../../draft/numbers.js';
import { displayPath, placeOf, screenFor } from '../../draft/owner.js';
import { titleOf } from '../../draft/search.js';
import { faintIn } from '../../look/contrast.js';
import { schemesOf } from '../../look/style.js';
import type { Screen } from '../../state.js';
import { Section } from '../Frame.js';
import type { It } from '../it.js';

interface Fault {
  readonly severity: 'error' | 'warning';
  readonly where: string;
  readonly said: string;
  readonly screen: Screen | undefined;
  /** What no screen asks for, and so has to be taken out here. */
  readonly unknown?: readonly string[] | null;
}

/** What the config does not hold: numbers that are none, and colours that cannot be read. */
const besides = ({ words, state, config }: It): Fault[] => {
  const { colours } = state.draft;
  const { services, look } = words.choices;
  const wrong = Object.keys(config.services ?? {}).flatMap((id): Fault[] => {
    const number = numberOf(state.draft, id);
    const example = shapeOf(id)?.example;
    if (!number || !example || isNumber(id, number)) return [];
    const where = titleOf(id, state.lang);
    return [{ severity: 'error', where, said: services.badNumber(example), screen: 'services' }];
  });
  const [faint] = faintIn(colours, schemesOf(state.draft));
  return faint
    ? [
        ...wrong,
        { severity: 'warning', where: look.checked, said: look.unreadable, screen: 'look' },
      ]
    : wrong;
};

/** Everything that is to be corrected, with the way to its screen. */
export const Faults = ({ it }: { readonly it: It }): JSX.Element => {
  const { words, state, findings, act } = it;
  const all: readonly Fault[] = [
    ...findings.map(({ severity, path, remedy, code }) => ({
      severity,
      where: displayPath(path),
      said: remedy[state.lang],
      screen: code === 'unknown-key' ? undefined : screenFor(path),
      unknown: code === 'unknown-key' ? placeOf(state.draft.config, path) : null,
    })),
    ...besides(it),
  ];
  return (
    <div>
      {all.every(({ severity }) => severity === 'warning') && <p>{words.result.sound}</p>}
      {all[0] && (
        <Section title={words.result.faulty}>
          {all.map(({ severity, where, said, screen, unknown }, index) => (
            <div class={`said ${severity}`} key={`${where}-${index}`}>
              <p>
                <b>{where}</b>: {said}
              </p>
              {unknown && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => act({ type: 'set', path: unknown, value: undefined })}
                >
                  {words.removeNamed(where)}
                </button>
              )}
              {screen && (
                <p>
                  <a href={`#/${screen}`}>{words.result.goTo(words.screens[screen].step)}</a>
                </p>
              )}
            </div>
          ))}
        </Section>
      )}
    </div>
  );
};
