import type { JSX } from 'preact';
import { h } from '../ui/shared.js';

interface SwitchProps {
  /** Of the category or service. */
  readonly name: string;
  readonly isOn: boolean;
  /** Id of what says more. */
  readonly describedBy?: string;
  readonly onSwitch: (isOn: boolean) => void;
}

/** The switch of a category or a service; its label says `for={`c-${name}`}`. */
export const Switch = ({ name, isOn, describedBy, onSwitch }: SwitchProps): JSX.Element => (
  <input
    id={`c-${name}`}
    type="checkbox"
    // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
    role="switch"
    class="switch"
    name={name}
    checked={isOn}
    aria-describedby={describedBy}
    onChange={(event) => onSwitch(event.currentTarget.checked)}
  />
);
