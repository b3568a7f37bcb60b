const KEY = 'soglasie';

/**
 * When the last decision of this site was made, in ms; 0 when there is none. It outlives a deleted
 * cookie, so that a sibling's older decision does not bring back what the visitor deleted. It grants
 * nothing.
 */
export const readMarker = (): number => {
  try {
    return Number(JSON.parse(localStorage.getItem(KEY) ?? '{}').decidedAt) || 0;
  } catch {
    return 0;
  }
};

export const writeMarker = (decidedAt: number): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ decidedAt }));
  } catch {
    // Without it, a deleted choice may come back from a sibling; and the visitor is told.
  }
};
