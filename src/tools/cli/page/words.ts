import type { Lang } from '../../../chunks/check/finding.js';
import { writtenOut } from '../../../chunks/check/written-out.js';

/** What is known of something that a page asks for. */
export interface Subject {
  /** Name of the service, or the host. */
  readonly title: string;
  /** Id of a known service; '' when it has none. */
  readonly id: string;
  readonly category: string;
  /** Attribute of the element that holds the address. */
  readonly attribute: string;
}

type Say = (subject: Subject) => string;
type Both = Readonly<Record<Lang, Say>>;

const named = ({ id, category }: Subject): string =>
  id
    ? `"services": { "${id}": ${JSON.stringify(writtenOut(id))} }`
    : `"block": [{ "match": "…", "category": "${category}" }]`;

/** What a page does before anybody is asked, and how to keep it from that. */
export const LIVE_WORDS = {
  'live-tag': {
    ru: ({ title, category, attribute }) =>
      `${title} (${category}) загрузится до согласия: тег, который стоит в странице, браузер запрашивает сам. Замените ${attribute}="…" на data-category="${category}" data-${attribute}="…".`,
    en: ({ title, category, attribute }) =>
      `${title} (${category}) is loaded before consent: the browser asks for a tag of the page by itself. Replace ${attribute}="…" by data-category="${category}" data-${attribute}="…".`,
  },
  'live-mark': {
    ru: ({ title, attribute }) =>
      `Пометка есть, но адрес не спрятан, и ${title} загрузится до согласия. Замените ${attribute}="…" на data-${attribute}="…", у скрипта добавьте type="text/plain".`,
    en: ({ title, attribute }) =>
      `There is a mark, but the address is not hidden, and ${title} is loaded before consent. Replace ${attribute}="…" by data-${attribute}="…"; to a script add type="text/plain".`,
  },
  'live-script': {
    ru: (subject) =>
      `${subject.title} (${subject.category}) запустится до согласия. Добавьте тегу type="text/plain" data-category="${subject.category}" или назовите сервис в настройке: ${named(subject)}.`,
    en: (subject) =>
      `${subject.title} (${subject.category}) runs before consent. Add type="text/plain" data-category="${subject.category}" to the tag, or name the service in the config: ${named(subject)}.`,
  },
  'script-above': {
    ru: ({ title, category }) =>
      `${title} (${category}) стоит выше тега библиотеки и запустится раньше неё. Перенесите его ниже или пометьте: type="text/plain" data-category="${category}".`,
    en: ({ title, category }) =>
      `${title} (${category}) stands above the library’s tag and runs before it. Move it below, or mark it: type="text/plain" data-category="${category}".`,
  },
  'late-script': {
    ru: ({ title, category }) =>
      `${title} (${category}) до согласия не запустится, но браузер может запросить его раньше, чем библиотека успеет удержать. Пометьте: type="text/plain" data-category="${category}".`,
    en: ({ title, category }) =>
      `${title} (${category}) does not run before consent, but the browser may ask for it before the library can hold it. Mark it: type="text/plain" data-category="${category}".`,
  },
  'live-import': {
    ru: ({ title, category }) =>
      `${title} (${category}) загружает import(): удержать его нельзя. Пометьте сам скрипт: type="text/plain" data-type="module" data-category="${category}".`,
    en: ({ title, category }) =>
      `${title} (${category}) is loaded by import(), which cannot be held. Mark the script itself: type="text/plain" data-type="module" data-category="${category}".`,
  },
  'live-css': {
    ru: ({ title, category }) =>
      `${title} (${category}) загружают стили: удержать это нельзя. Вынесите их в отдельный файл и пометьте его: <link data-category="${category}" data-consent-href="…">.`,
    en: ({ title, category }) =>
      `${title} (${category}) is loaded by styles, which cannot be held. Move them to a file of their own and mark that: <link data-category="${category}" data-consent-href="…">.`,
  },
  'live-link': {
    ru: ({ title, category }) =>
      `Из-за этой строки браузер обращается к ${title} (${category}) до согласия. Уберите её; стили пометьте: data-category="${category}" data-consent-href="…".`,
    en: ({ title, category }) =>
      `By this line the browser speaks to ${title} (${category}) before consent. Remove it; a style sheet can be marked: data-category="${category}" data-consent-href="…".`,
  },
  'noscript-request': {
    ru: ({ title }) =>
      `${title} в <noscript>: без JavaScript согласия не спросить, и удержать это нечем. Уберите.`,
    en: ({ title }) =>
      `${title} in <noscript>: without JavaScript nobody can be asked, and nothing can hold it. Take it out.`,
  },
  'foreign-frame': {
    ru: ({ title }) =>
      `Фрейм чужого сайта ${title} загрузится до согласия. Если он не нужен для работы страницы, назовите его в services и пометьте: data-category="…" data-consent-src="…" вместо src.`,
    en: ({ title }) =>
      `A frame of another site, ${title}, is loaded before consent. Unless the page cannot do without, name it in services and mark it: data-category="…" data-consent-src="…" instead of src.`,
  },
} satisfies Readonly<Record<string, Both>>;

export type LiveCode = keyof typeof LIVE_WORDS;

/** What keeps a config from being read, or the library from reading it. */
export const PLACE_WORDS = {
  'config-type': {
    ru: 'У настройки нет type="application/json": браузер попробует выполнить её как скрипт, а библиотека её не увидит. Добавьте.',
    en: 'The config has no type="application/json": the browser will try to run it, and the library does not see it. Add it.',
  },
  'late-config': {
    ru: 'Настройка стоит ниже тега библиотеки, и та её не читает. Перенесите выше.',
    en: 'The config stands below the library’s tag, which does not read it. Move it above.',
  },
  'second-config': {
    ru: 'На странице уже есть настройка, а читается только первая. Оставьте одну.',
    en: 'The page has a config already, and only the first is read. Keep one.',
  },
  'no-library': {
    ru: 'Настройка есть, а тега библиотеки на странице нет. Добавьте после неё: <script src="/soglasie/soglasie.js"></script>.',
    en: 'There is a config, but no tag of the library. Add after it: <script src="/soglasie/soglasie.js"></script>.',
  },
  'config-in-script': {
    ru: 'Настройку задаёт скрипт (window.soglasieConfig): прочитать его нельзя. Проверьте то, что он задаёт, отдельным файлом: soglasie check consent.json.',
    en: 'A script sets the config (window.soglasieConfig), which cannot be read. Check what it sets as a file of its own: soglasie check consent.json.',
  },
  'no-opener': {
    ru: 'Круглой кнопки нет (launcher: false), и открыть настройки на этой странице нечем: передумать посетитель не сможет. Поставьте в подвал кнопку с data-soglasie-open.',
    en: 'There is no round button (launcher: false), and nothing on this page opens the preferences: a visitor cannot change their mind. Put a button with data-soglasie-open into the footer.',
  },
} satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;
