import en from '../../../../locales/en.json' with { type: 'json' };
import ru from '../../../../locales/ru.json' with { type: 'json' };
import type { Text } from '../../../model/config-parts.js';
import type { Settings } from '../../../model/settings.js';
import type { Lang } from './report.js';

const LOCALES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { ru, en };

/** Titles of the categories of a config, and of the known ones in all languages of a report. */
export const titlesOf = ({ categories }: Settings): Record<string, Text> =>
  Object.fromEntries(
    categories.map(({ id, title }): [string, Text] => {
      const known = (lang: Lang): string => LOCALES[lang][`cat.${id}.title`] ?? id;
      return [id, title || { ru: known('ru'), en: known('en') }];
    }),
  );

/** What a category is called in a language; its id where nobody has called it anything. */
export const titleOf = (titles: Readonly<Record<string, Text>>, id: string, lang: Lang): string => {
  const title = titles[id];
  if (title === undefined) return id;
  return typeof title === 'string' ? title : (title[lang] ?? Object.values(title)[0] ?? id);
};
