import type { Platform } from '../draft/draft.js';
import { addressOf, nameOf } from '../lines/folder.js';

const LINES = 'строки-для-вставки.html';

const CHECK =
  'Откройте сайт в приватном окне: появится баннер. Добавьте к адресу ?soglasie-check — панель справа скажет, что ждёт согласия, а что ушло без него.';
const NOSCRIPT =
  'Уберите со страниц пиксели в <noscript>: их не удержать ничем, они для тех, у кого скрипты выключены.';
const FORMS =
  'Галочка согласия в форме — отдельное согласие: баннер её не заменяет. Сама она стоять не должна.';
const TABLE = `Вставьте на страницу политики строку таблицы cookie из файла ${LINES}.`;
const FILES = (folder: string): string =>
  `Загрузите из архива на сайт ${nameOf(folder) ? `папку ${nameOf(folder)}` : 'файлы библиотеки'}: файл soglasie.js должен открываться по адресу ${addressOf(folder)}soglasie.js. Не разделяйте её файлы.`;
const FOOTER = `Вставьте в подвал каждой страницы ссылку «Настройки cookie»: она тоже в файле ${LINES}.`;

/** Instructions, step by step. `folder`: where the files will be. */
const STEPS: Readonly<Record<Platform, (folder: string) => readonly string[]>> = {
  html: (folder) => [
    FILES(folder),
    `Вставьте строки для head из файла ${LINES} в начало <head> каждой страницы, первыми.`,
    FOOTER,
    TABLE,
    NOSCRIPT,
    FORMS,
    CHECK,
  ],
  wordpress: (folder) => [
    FILES(folder),
    'Загрузите файл wp-content/mu-plugins/soglasie.php из архива на сайт, в папку с тем же именем. Если её нет, создайте. Включать ничего не нужно.',
    'Если на сайте стоит WP Rocket, LiteSpeed Cache или Autoptimize, впишите в их исключения слово soglasie.',
    TABLE,
    NOSCRIPT,
    FORMS,
    `${CHECK} Без файлов и строк обходится плагин soglasie.zip: настройки тогда вносят в админке.`,
  ],
  bitrix: (folder) => [
    FILES(folder),
    `Вставьте строки для head из файла ${LINES} в header.php шаблона сразу после <head>. Если сайт в windows-1251, сохраните header.php в ней же.`,
    FOOTER.replace('в подвал каждой страницы', 'в footer.php шаблона'),
    TABLE,
    NOSCRIPT,
    FORMS,
    `${CHECK} Без правки шаблона обходится модуль soglasie.consent.zip: настройки тогда вносят в админке.`,
  ],
  tilda: (folder) => [
    `Положите файл soglasie.all.js туда, где он откроется по адресу ${addressOf(folder)}soglasie.all.js: Тильда файлов скриптов не хранит.`,
    `Вставьте строки для head из файла ${LINES} в «Настройки сайта → Ещё → HTML-код для вставки внутрь HEAD».`,
    'Уберите счётчики из раздела «Аналитика»: Тильда пишет их на страницу сама, и они не ждут.',
    `Вставьте ссылку «Настройки cookie» и таблицу cookie из файла ${LINES} в блоки «HTML-код» (T123): ссылку — в подвал, таблицу — на страницу политики.`,
    FORMS,
    `Опубликуйте все страницы. ${CHECK.replace(/ Добавьте.*/, '')}`,
  ],
  gtm: (folder) => [
    FILES(folder),
    `Замените на страницах код контейнера строками для head из файла ${LINES}: они стоят первыми в <head>, а контейнер в них ждёт согласия.`,
    'Назовите на шаге «Сервисы» всё, что вставляет контейнер: каждый сервис ждёт своей категории, сам контейнер — своей.',
    'Уберите часть контейнера в <noscript>: её не удержать ничем.',
    FOOTER,
    TABLE,
    FORMS,
    CHECK,
  ],
  npm: () => [
    'Поставьте пакет: npm install soglasie.',
    'Положите файл consent.js из архива в приложение и импортируйте его первым.',
    `Если в файле ${LINES} есть теги счётчиков, вставьте их в <head> страницы.`,
    FOOTER,
    TABLE,
    NOSCRIPT,
    FORMS,
    CHECK,
  ],
};

export const RU_NOTES = {
  steps: STEPS,
  file: 'ЧИТАЙ.txt',
  lines: LINES,
  head: (version: string, platform: string) =>
    `soglasie ${version}: баннер согласия на cookie\nДля платформы: ${platform}\n\nЧТО СДЕЛАТЬ\n`,
  foot: 'Настройка лежит и в файле consent.json. Чтобы её изменить, вставьте его в конструктор на первом шаге.',
};
