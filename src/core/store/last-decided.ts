import { isAhead } from '../decision/decide.js';
import { readLocal } from '../platform/memory.js';

/** When the last decision here was made, as the browser remembers it beside the cookie; 0 for never. */
export const lastDecidedAt = (now = Date.now()): number => {
  const decidedAt = Number(readLocal().decidedAt) || 0;
  return isAhead({ decidedAt }, now) ? 0 : decidedAt;
};
