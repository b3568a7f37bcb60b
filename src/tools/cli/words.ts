import type { Lang } from '../../chunks/check/finding.js';
import { AUDIT_EN, AUDIT_RU } from './audit-words.js';
import { CONSTRUCTOR_EN, CONSTRUCTOR_RU } from './constructor-words.js';
import { DECLARATION_EN, DECLARATION_RU } from './declaration/words.js';
import { FIX_EN, FIX_RU } from './fix-words.js';
import { SCAN_EN, SCAN_RU } from './scan/words.js';
import { TEXTS_EN, TEXTS_RU } from './texts/command-words.js';

/** Commands that bring what an audit needs. */
const PLAYWRIGHT = `  npm install --save-dev @playwright/test
  npx playwright install chromium`;

/** All that the command line says, but for the findings themselves. */
const RU = {
  usage: 'Использование',
  commands: 'Команды',
  options: 'Параметры',
  examples: 'Примеры',
  more: 'Подробнее о команде: soglasie <команда> --help',
  codes: 'Коды выхода: 0 — исправлять нечего, 1 — есть ошибки, 2 — команду не удалось выполнить.',
  lang: 'язык: ru или en; по умолчанию по LANG',
  help: 'показать эту справку',
  version: 'показать версию',
  check: 'проверить настройку: файл JSON или страницу с ней',
  checkCsp: 'напечатать Content-Security-Policy, которая удержит то, чего не удержит библиотека',
  checkGranted: 'для --csp: категории, которые посетитель уже разрешил, через запятую',
  checkPage: 'адрес страницы, для которой эта настройка',
  json: 'вывести результат как JSON',
  init: 'задать несколько вопросов и записать consent.json и consent.html',
  out: 'папка, в которую писать',
  force: 'заменить файлы, которые уже есть',
  pages: 'записать hub.html и tour.html для сайтов из настройки',
  mark: 'пометить страницы готового сайта: файлы и папки с HTML',
  markConfig: 'настройка сайта; без этого параметра — consent.json',
  markCheck: 'ничего не записывать; код 1, если что-то не помечено',
  markGone: 'убрано',
  markNoPages: 'Там нет страниц: файлов .html, .htm или .xhtml',
  markProgress: (at: number, all: number) => `Страница ${at} из ${all}`,
  markDone: (count: number, changed: number, all: number) =>
    `Пометок: ${count}. Изменено страниц: ${changed} из ${all}`,
  markUnmarked: (count: number, changed: number, all: number) =>
    `Не помечено: ${count}. Страниц с этим: ${changed} из ${all}`,
  ...TEXTS_RU,
  ...FIX_RU,
  ...DECLARATION_RU,
  ...SCAN_RU,
  ...AUDIT_RU,
  ...CONSTRUCTOR_RU,
  error: 'ошибка',
  warning: 'замечание',
  clean: (file: string) => `${file}: исправлять нечего`,
  summary: (file: string, errors: number, warnings: number) =>
    `${file}: ошибок — ${errors}, замечаний — ${warnings}`,
  now: 'Сейчас',
  unknownCommand: (name: string) => `Нет команды ${name}. Список: soglasie --help`,
  unknownOption: (name: string) => `Нет параметра ${name}. Список: soglasie <команда> --help`,
  missingValue: (name: string) => `После ${name} нужно значение`,
  missingArgument: (name: string) => `Не хватает того, что обязательно: ${name}`,
  unusedArgument: (name: string) => `Лишнее: ${name}`,
  unknownCategory: (id: string) => `Нет категории ${id}`,
  cspFor: (granted: string) =>
    granted
      ? `CSP для тех, кто разрешил ${granted}:`
      : 'CSP для тех, кто ничего не разрешил или ещё не ответил:',
  cspHolds:
    'Удерживает то, чего не удержит библиотека: теги без пометки, import(), url() в стилях.',
  cspOthers: (hosts: string) => `Разрешено, потому что стоит на странице: ${hosts}`,
  cspHow:
    'Её присылает сервер, по выбору в cookie: README, «Сервер». Для разрешивших — своя: --csp --granted analytics. После ответа страницу нужно обновить. Сначала пришлите её как Content-Security-Policy-Report-Only и посмотрите, не мешает ли она своему.',
  cspIdle:
    'Политику не из чего составить: ни services, ни block не называют адресов, которые ждут согласия.',
  unreadable: (file: string) => `Не удалось прочитать ${file}`,
  noConfig: (file: string) => `В ${file} нет настройки: ни JSON, ни <script data-soglasie>`,
  exists: (file: string) => `${file} уже есть. Заменить: --force`,
  unwritable: (file: string) => `Не удалось записать ${file}`,
  written: (file: string) => `Записано: ${file}`,
  faulty: (file: string) => `Сначала исправьте ошибки: soglasie check ${file}`,
  fewSites: 'Узел и обход нужны, когда в sites хотя бы два сайта',
  noPlaywright: `Нужен Playwright и его браузер. Установите их в этой папке и повторите:
${PLAYWRIGHT}`,
  noBrowser: (command: string) => `Браузера у Playwright ещё нет. Скачайте его и повторите:
  ${command}
Или назовите свой Chromium, Chrome или Firefox: --browser <путь>`,
  noLibraries: (
    command: string,
  ) => `Браузеру не хватает системных библиотек. Установите их и повторите:
  ${command}`,
  badBrowser: (path: string) =>
    `Не удалось запустить ${path}: для --browser нужно chromium, firefox, webkit или путь к самой программе`,
  badAddress: (url: string) => `Не адрес http или https: ${url}`,
  askOperator: 'Кто отвечает за сайт? Например: ООО «Ромашка»',
  askContact: 'Почта для вопросов посетителей',
  askPolicy: 'Адрес политики cookie',
  askVersion: 'Редакция политики',
  askSites: 'На каких сайтах действует выбор? Через запятую; пусто — только на одном',
  askServices: 'Какие сервисы стоят на сайте? Через запятую; пусто — никаких',
  next: 'Вставьте содержимое consent.html первым в <head> каждой страницы, а файлы soglasie*.js и locales положите в папку /soglasie/.',
};

type Words = typeof RU;

const EN: Words = {
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  more: 'More about a command: soglasie <command> --help',
  codes: 'Exit codes: 0 nothing to correct, 1 errors were found, 2 the command could not be done.',
  lang: 'language: ru or en; by default by LANG',
  help: 'show this help',
  version: 'show the version',
  check: 'check a config: a file of JSON, or a page that holds one',
  checkCsp: 'print the Content-Security-Policy that holds what the library cannot',
  checkGranted: 'for --csp: categories that the visitor has granted already, with commas',
  checkPage: 'address of a page that the config is for',
  json: 'give the result as JSON',
  init: 'ask a few questions and write consent.json and consent.html',
  out: 'folder to write to',
  force: 'replace files that are there already',
  pages: 'write hub.html and tour.html for the sites of a config',
  mark: 'mark the pages of a site that is built: files and folders of HTML',
  markConfig: 'config of the site; consent.json where none is named',
  markCheck: 'write nothing; exit code 1 if something is not marked',
  markGone: 'removed',
  markNoPages: 'There are no pages: files named .html, .htm or .xhtml',
  markProgress: (at, all) => `Page ${at} of ${all}`,
  markDone: (count, changed, all) => `Marks: ${count}. Pages changed: ${changed} of ${all}`,
  markUnmarked: (count, changed, all) =>
    `Not marked: ${count}. Pages with that: ${changed} of ${all}`,
  ...TEXTS_EN,
  ...FIX_EN,
  ...DECLARATION_EN,
  ...SCAN_EN,
  ...AUDIT_EN,
  ...CONSTRUCTOR_EN,
  error: 'error',
  warning: 'remark',
  clean: (file) => `${file}: nothing to correct`,
  summary: (file, errors, warnings) => `${file}: ${errors} errors, ${warnings} remarks`,
  now: 'Now',
  unknownCommand: (name) => `There is no command ${name}. A list: soglasie --help`,
  unknownOption: (name) => `There is no option ${name}. A list: soglasie <command> --help`,
  missingValue: (name) => `${name} needs a value`,
  missingArgument: (name) => `Something needed is missing: ${name}`,
  unusedArgument: (name) => `Too much: ${name}`,
  unknownCategory: (id) => `There is no category ${id}`,
  cspFor: (granted) =>
    granted
      ? `CSP for those who have granted ${granted}:`
      : 'CSP for those who have granted nothing, or have not answered:',
  cspHolds: 'It holds what the library cannot: tags without a mark, import(), url() in styles.',
  cspOthers: (hosts) => `Allowed, since the page has them: ${hosts}`,
  cspHow:
    'The server sends it, by the choice in the cookie: README, “Server”. Those who have granted something get their own: --csp --granted analytics. After an answer the page has to be loaded again. Send it as Content-Security-Policy-Report-Only first, and see that it stands in the way of nothing of yours.',
  cspIdle:
    'There is nothing to make a policy of: neither services nor block name addresses that wait for consent.',
  unreadable: (file) => `${file} cannot be read`,
  noConfig: (file) => `There is no config in ${file}: neither JSON nor <script data-soglasie>`,
  exists: (file) => `${file} is there already. To replace it: --force`,
  unwritable: (file) => `${file} cannot be written`,
  written: (file) => `Written: ${file}`,
  faulty: (file) => `Correct the errors first: soglasie check ${file}`,
  fewSites: 'Hub and tour are of use when sites has two entries at least',
  noPlaywright: `Playwright and its browser are needed. Install them in this folder and try again:
${PLAYWRIGHT}`,
  noBrowser: (command) => `Playwright has no browser yet. Download it and try again:
  ${command}
Or name a Chromium, Chrome or Firefox of yours: --browser <path>`,
  noLibraries: (command) => `The browser lacks libraries of the system. Install them and try again:
  ${command}`,
  badBrowser: (path) =>
    `${path} cannot be started: --browser needs chromium, firefox, webkit or the path of the program itself`,
  badAddress: (url) => `No http or https address: ${url}`,
  askOperator: 'Who runs the site? For example: Example Ltd',
  askContact: 'E-mail for visitors’ questions',
  askPolicy: 'Address of the cookie policy',
  askVersion: 'Edition of the policy',
  askSites: 'On which sites does the choice hold? With commas; empty: on one alone',
  askServices: 'Which services are on the site? With commas; empty: none',
  next: 'Put what is in consent.html first into <head> of every page, and the files soglasie*.js and locales into the folder /soglasie/.',
};

export type { Words };
export const WORDS: Readonly<Record<Lang, Words>> = { ru: RU, en: EN };

/** Language of the command line: what `--lang` says, else the machine's; English when neither is Russian. */
export const langOf = (args: readonly string[], env: NodeJS.ProcessEnv): Lang => {
  const [, given] = /(?:^| )--lang[ =](\S+)/.exec(args.join(' ')) ?? [];
  const wanted = given ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return /^ru/i.test(wanted) ? 'ru' : 'en';
};
