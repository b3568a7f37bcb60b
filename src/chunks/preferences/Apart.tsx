import type { JSX } from 'preact';
import type { ServiceSettings } from '../../model/settings.js';
import { h } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { serviceName } from '../ui/title.js';
import { Switch } from './Switch.js';

interface ApartProps {
  readonly words: Translator;
  /** Title of the category. */
  readonly title: string;
  readonly services: readonly ServiceSettings[];
  readonly isOn: (id: string) => boolean;
  readonly onSwitch: (id: string, isOn: boolean) => void;
}

/** The services of a category that can be chosen apart from it. */
export const Apart = ({ words, title, services, isOn, onSwitch }: ApartProps): JSX.Element => (
  <ul class="apart" aria-label={title}>
    {services.map((service) => (
      <li class="row" key={service.id}>
        <label for={`c-${service.id}`}>{serviceName(service, words)}</label>
        <Switch
          name={service.id}
          isOn={isOn(service.id)}
          onSwitch={(position) => onSwitch(service.id, position)}
        />
      </li>
    ))}
  </ul>
);
