import type { Settings } from '../../model/settings.js';
import type { UiState } from '../../model/ui.js';

/**
 * Names of what a withdrawal erases, as the operator has listed them: of every category that is off
 * now, without what is kept. Nothing else is known to belong to a category.
 */
export const erasedNames = (
  { categories, services }: Pick<Settings, 'categories' | 'services'>,
  { consent }: Pick<UiState, 'consent'>,
): string[] => {
  const names = [
    ...categories.map(({ id, cookies }) => ({ id, category: id, cookies })),
    ...services,
  ].flatMap(({ id, category, cookies }) =>
    (consent.services?.[id] ?? consent.categories[category])
      ? []
      : cookies.filter(({ keep }) => !keep).map(({ name }) => name),
  );
  return [...new Set(names)];
};
