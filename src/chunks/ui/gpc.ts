import { ADVERTISING } from '../../model/category.js';
import type { UiHost, UiState } from '../../model/ui.js';
import type { Translator } from './text.js';

/** Under an honoured GPC «Принять все» leaves advertising off, and its label says so. */
export const acceptLabel = ({ gpc }: UiState, words: Translator): string =>
  words.t(gpc ? 'action.acceptAllGpc' : 'action.acceptAll');

/** The state as it concerns this site: where nothing is asked about advertising, GPC is no matter. */
export const stateOf = (host: UiHost): UiState => {
  const state = host.getState();
  const hasAdvertising = host.settings.categories.some(
    ({ id, required }) => id === ADVERTISING && !required,
  );
  return { ...state, gpc: state.gpc && hasAdvertising };
};
