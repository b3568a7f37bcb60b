import type { Both, Code, Fact, Lang } from './finding.js';

/** What the reader expects, by its own words: said so that one knows what to write. */
const EXPECTED: Readonly<Record<string, Both>> = {
  text: { ru: 'текст в кавычках', en: 'a text in quotes' },
  list: { ru: 'список в квадратных скобках', en: 'a list in square brackets' },
  object: { ru: 'поля в фигурных скобках', en: 'fields in curly brackets' },
  'whole number': { ru: 'целое число без кавычек', en: 'a whole number without quotes' },
  '1 to 400 days': { ru: 'число дней от 1 до 400', en: 'a number of days, 1 to 400' },
  'http(s) address': { ru: 'адрес http или https', en: 'an http or https address' },
  'host name': { ru: 'имя сайта, example.ru', en: 'the name of a site, example.com' },
  'host or host/path': {
    ru: 'имя сайта или начало адреса, example.ru/pixel',
    en: 'the name of a site or the start of an address, example.com/pixel',
  },
  'ISO date': { ru: 'дата, 2026-09-01', en: 'a date, 2026-09-01' },
  path: { ru: 'путь от корня сайта, /tour.html', en: 'a path from the root, /tour.html' },
  'CSS selector': { ru: 'селектор CSS, #cookies', en: 'a CSS selector, #cookies' },
  'cookie name': {
    ru: 'до 40 латинских букв, цифр, точек, дефисов и подчёркиваний',
    en: 'up to 40 Latin letters, digits, dots, dashes and underscores',
  },
  '/^[\\w.-]{1,16}$/': {
    ru: 'до 16 латинских букв, цифр, точек, дефисов и подчёркиваний, в кавычках',
    en: 'up to 16 Latin letters, digits, dots, dashes and underscores, in quotes',
  },
  '/^[a-z][a-z0-9_-]{0,31}$/': {
    ru: 'до 32 маленьких латинских букв, цифр, дефисов и подчёркиваний, сначала буква',
    en: 'up to 32 small Latin letters, digits, dashes and underscores, a letter first',
  },
  'at most 4 links': { ru: 'не больше четырёх ссылок', en: 'no more than four links' },
  'at most 16 categories and services': {
    ru: 'не больше 16 категорий и сервисов вместе',
    en: 'at most 16 categories and services together',
  },
};

const expectation = (expected: string, lang: Lang): string =>
  EXPECTED[expected]?.[lang] ?? expected.replaceAll('|', ', ');

type Words = (fact: Required<Fact>) => string;

/** What to do, by code. */
const REMEDIES: Readonly<Record<Code, Readonly<Record<Lang, Words>>>> = {
  'wrong-value': {
    ru: ({ expected }) => `Здесь может стоять: ${expectation(expected, 'ru')}.`,
    en: ({ expected }) => `What may stand here: ${expectation(expected, 'en')}.`,
  },
  'unknown-key': {
    ru: () => 'Такого поля нет, и его никто не читает. Исправьте имя или уберите его.',
    en: () => 'There is no such field, and nobody reads it. Correct the name or remove it.',
  },
  'unknown-category': {
    ru: ({ expected }) =>
      `Такой категории нет, и это останется закрытым навсегда. Назовите одну из: ${expectation(expected, 'ru')}, или добавьте свою в categories.`,
    en: ({ expected }) =>
      `There is no such category, and this stays shut for good. Name one of ${expectation(expected, 'en')}, or add yours to categories.`,
  },
  'no-category': {
    ru: ({ expected }) =>
      `Готового сервиса с таким именем нет, а своему нужна категория. Добавьте category: ${expectation(expected, 'ru')}.`,
    en: ({ expected }) =>
      `No known service has this name, and one of your own needs a category. Add category: ${expectation(expected, 'en')}.`,
  },
  'shared-id': {
    ru: ({ got }) => `Имя ${got} уже носит категория. Назовите сервис иначе.`,
    en: ({ got }) => `A category has the name ${got} already. Give the service another.`,
  },
  'unknown-preset': {
    ru: () =>
      'Готового сервиса с таким именем нет. Исправьте имя или опишите сервис сами, с категорией.',
    en: () =>
      'No known service has this name. Correct it, or describe the service yourself, with a category.',
  },
  'incomplete-preset': {
    ru: ({ expected }) =>
      `Этот сервис известен, но его категории и адресов в библиотеке нет: их называет настройка. Напишите ${expected}; это сделает и soglasie check --fix.`,
    en: ({ expected }) =>
      `This service is known, but its category and addresses are not part of the library: the config names them. Write ${expected}; soglasie check --fix does it as well.`,
  },
  'preset-without-match': {
    ru: ({ expected }) =>
      `Адресов этого сервиса в библиотеке нет, и без пометки его теги не удержать. Допишите ${expected}; это сделает и soglasie check --fix. Если все его теги помечены, напишите "match": [].`,
    en: ({ expected }) =>
      `The addresses of this service are not part of the library, which cannot hold its tags unless they are marked. Add ${expected}; soglasie check --fix does it as well. If all of its tags are marked, write "match": [].`,
  },
  'hub-outside-sites': {
    ru: ({ got }) =>
      `Узел ${got} не лежит ни на одном сайте из sites. Перенесите его на один из них.`,
    en: ({ got }) => `The hub ${got} is on none of sites. Put it on one of them.`,
  },
  'page-outside-sites': {
    ru: ({ got }) =>
      `Страницы ${got} нет на сайтах из sites: выбор действовал бы только на ней. Добавьте её сайт.`,
    en: ({ got }) =>
      `The page ${got} is on none of sites: the choice would hold there alone. Add its site.`,
  },
  'single-site': {
    ru: () => 'Передавать выбор некуда: в sites меньше двух сайтов. Добавьте их или уберите поле.',
    en: () =>
      'There is nowhere to bring the choice: sites has fewer than two. Add them or remove the field.',
  },
  'covered-site': {
    ru: ({ got }) =>
      `${got} уже входит в другой сайт списка вместе со всеми поддоменами. Строку можно убрать.`,
    en: ({ got }) =>
      `${got} belongs to another site of the list, as all subdomains do. The entry can go.`,
  },
  'unreachable-rule': {
    ru: ({ got }) => `Эти адреса уже удерживает ${got} с той же категорией. Правило можно убрать.`,
    en: ({ got }) =>
      `${got} holds these addresses already, with the same category. The rule can go.`,
  },
  'idle-rule': {
    ru: ({ got }) =>
      `Категория ${got} всегда включена, и правило ничего не удерживает. Выберите другую или уберите его.`,
    en: ({ got }) =>
      `The category ${got} is always granted, and the rule holds nothing. Choose another or remove it.`,
  },
  'duplicate-cookie': {
    ru: ({ got }) =>
      `Эту cookie уже называет другой (${got}): она удалится, когда отозвано хотя бы одно. Оставьте её в одном месте.`,
    en: ({ got }) =>
      `Another names this cookie already (${got}): it is erased when either is withdrawn. Keep it in one place.`,
  },
};

const GUESS: Readonly<Record<Lang, (name: string) => string>> = {
  ru: (name) => ` Похоже, имелось в виду ${name}.`,
  en: (name) => ` Probably ${name} was meant.`,
};

/** What to do about a fact, in both languages. */
export const remedyOf = (fact: Required<Fact>): Both => {
  const say = (lang: Lang): string =>
    REMEDIES[fact.code][lang](fact) + (fact.nearest && GUESS[lang](fact.nearest));
  return { ru: say('ru'), en: say('en') };
};
