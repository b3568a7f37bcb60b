import { NECESSARY } from '../../model/category.js';
import type { CategorySettings, Settings } from '../../model/settings.js';
import type { UiState } from '../../model/ui.js';

/** Whether the visitor may switch a category. */
export const isOptional = ({ id, required }: CategorySettings): boolean =>
  id !== NECESSARY && !required;

/** Positions of the switches while the preferences are open: the choice, and what was moved since. */
export interface Draft {
  isOn(id: string): boolean;
  /** A category takes the services along that can be chosen apart. */
  move(id: string, isOn: boolean): void;
  /** Something differs from what is in force. */
  isDirty(): boolean;
  /** Every optional category, and every service that can be chosen apart, by name. */
  grants(): Record<string, boolean>;
  clear(): void;
}

export function createDraft(settings: Settings, getState: () => UiState): Draft {
  const moved = new Map<string, boolean>();
  const apart = settings.services.filter(({ isApart }) => isApart);
  const optional = [...settings.categories.filter(isOptional), ...apart].map(({ id }) => id);

  const inForce = (id: string): boolean => {
    const { status, categories, services } = getState().consent;
    // Nothing is ticked for the visitor: consent is an act of their own.
    const isKnown = status === 'set' || settings.mode === 'opt-out';
    return isKnown && (services?.[id] ?? categories[id]) === true;
  };
  const isOn = (id: string): boolean => moved.get(id) ?? inForce(id);

  return {
    isOn,
    move(id, position) {
      moved.set(id, position);
      for (const service of apart) if (service.category === id) moved.set(service.id, position);
    },
    isDirty: () => optional.some((id) => isOn(id) !== inForce(id)),
    grants: () => Object.fromEntries(optional.map((id) => [id, isOn(id)])),
    clear: () => moved.clear(),
  };
}
