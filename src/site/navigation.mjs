/**
 * The pages of the documentation, in reading order: the menu of the site, and what tests mean by
 * «the documents». A page is `pages/<language>/<name>.md`, and its title is its first heading.
 */
export const LANGUAGES = ['ru', 'en'];

/** @type {readonly { readonly title: Readonly<Record<string, string>>, readonly pages: readonly string[] }[]} */
export const GROUPS = [
  {
    title: { ru: 'Поставить', en: 'Putting it in' },
    pages: ['questions', 'html', 'bitrix', 'tilda', 'wordpress', 'gtm', 'migrate'],
  },
  {
    title: { ru: 'Что должно ждать согласия', en: 'What waits for consent' },
    pages: [
      ...['scan', 'services', 'tags', 'block', 'embeds', 'noscript', 'forms', 'check', 'rules'],
    ],
  },
  {
    title: { ru: 'Что видит посетитель', en: 'What a visitor sees' },
    pages: ['look', 'preferences', 'declaration', 'policy', 'sites', 'records'],
  },
  {
    title: { ru: 'Разработчику', en: 'For developers' },
    pages: ['npm', 'frameworks', 'own-ui', 'server', 'signals', 'csp'],
  },
  { title: { ru: 'Тестировщику', en: 'For testers' }, pages: ['testing'] },
  {
    title: { ru: 'Справочник', en: 'Reference' },
    pages: ['settings', 'categories', 'api', 'console', 'commands', 'storage', 'weight'],
  },
  { title: { ru: 'О проекте', en: 'The project' }, pages: ['design', 'contributing'] },
];

export const PAGES = GROUPS.flatMap(({ pages }) => pages);

/** The file of a page, from the root of the repository. */
export const pathOf = (language, page) => `src/site/pages/${language}/${page}.md`;

/** Every file of a language, in order: what is read first is the README. */
export const documentsOf = (language) => [
  language === 'ru' ? 'README.md' : `README.${language}.md`,
  ...PAGES.map((page) => pathOf(language, page)),
];
