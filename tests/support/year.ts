/**
 * This year, for the time that a page is given. A browser lets cookies go by a clock of its own: of
 * what is chosen late in a year that is over, nothing is kept.
 */
export const YEAR = new Date().getUTCFullYear();
