import { EN } from './en.js';
import { EN_CHOICES } from './en-choices.js';
import { EN_FIELDS } from './en-fields.js';
import { EN_NOTES } from './en-notes.js';
import { RU } from './ru.js';
import { RU_CHOICES } from './ru-choices.js';
import { RU_FIELDS } from './ru-fields.js';
import { RU_NOTES } from './ru-notes.js';

export type Lang = 'ru' | 'en';

/** All that the constructor says in one language. */
export type Words = typeof RU & {
  readonly fields: typeof RU_FIELDS;
  readonly choices: typeof RU_CHOICES;
  readonly notes: typeof RU_NOTES;
};

export type FieldName = keyof typeof RU_FIELDS;

export const WORDS: Readonly<Record<Lang, Words>> = {
  ru: { ...RU, fields: RU_FIELDS, choices: RU_CHOICES, notes: RU_NOTES },
  en: { ...EN, fields: EN_FIELDS, choices: EN_CHOICES, notes: EN_NOTES },
};
