/** What a held element is, as far as its words tell. */
export type Kind = 'map' | 'video' | 'chat' | 'other';

/** Whole words alone: «картинка» is no map, «печать» no chat. */
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['map', /(?<![a-z])maps?(?![a-z])|2gis|(?<![а-яё])карт[аыеу](?![а-яё])/i],
  ['video', /youtu\.?be|rutube|vimeo|(?<![a-z])video(?![a-z])|(?<![а-яё])(?:видео|ролик)/i],
  ['chat', /jivo|livetex|(?<![a-z])chat(?![a-z])|(?<![а-яё])чат(?![а-яё])/i],
];

/** The kind that a service id, an address or a title speaks of. */
export const kindOf = (words: string): Kind =>
  PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
