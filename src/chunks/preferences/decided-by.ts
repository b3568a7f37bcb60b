/**
 * What of the preferences the visitor decides by, as a selector: titles, sentences, categories and
 * buttons, but for what differs between visitors. Alternatives, each of one or two simple selectors.
 */
export const DECIDED_BY = 'h2, #pi, .note, .cat, .foot button';
