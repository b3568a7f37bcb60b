import type { Code } from './report.js';

type Told = readonly [title: string, remedy: string];

/** By code: what it means, and what is to be done. */
const RU: Readonly<Record<Code, Told>> = {
  'no-library': [
    'На странице нет библиотеки',
    'Поставьте наш тег на эту страницу; проверьте строки в консоли.',
  ],
  'no-answer': [
    'Посетителю нечем ответить',
    'Проверьте, что баннер видно, его кнопки нажимаются, а на странице есть чем открыть настройки.',
  ],
  'no-opener': [
    'Нечем открыть настройки',
    'Поставьте в подвал кнопку с `data-soglasie-open` или уберите `launcher: false`.',
  ],
  'request-without-consent': [
    'Запрос без согласия',
    'Пометьте то, что его делает, через `data-category`; CSS и `import()` библиотека не удержит.',
  ],
  'undeclared-request': [
    'Запрос к тому, кого никто не назвал',
    'Опишите сервис в `services`. Если без него сайт не работает, дайте ему категорию `necessary`.',
  ],
  'static-tag': [
    'Тег без пометки: браузер запросит его раньше, чем мы',
    'Пометьте: `type="text/plain" data-category` у скрипта, `data-consent-src` у картинки и фрейма.',
  ],
  'noscript-request': [
    'Счётчик в <noscript>',
    'Уберите его: без JavaScript согласия не спросить, и удержать его нечем.',
  ],
  'cookie-without-consent': [
    'Cookie без согласия',
    'Найдите скрипт, который её ставит, и пометьте его категорией этой cookie.',
  ],
  'storage-without-consent': [
    'Запись в хранилище без согласия',
    'Найдите скрипт, который её делает, и пометьте его категорией этой записи.',
  ],
  'undeclared-cookie': [
    'Cookie, о которой не сказано',
    'Добавьте её в `cookies` категории или сервиса, либо уберите то, что её ставит.',
  ],
  'undeclared-storage': [
    'Запись в хранилище, о которой не сказано',
    'Добавьте её в `cookies` с `kind`: `local` или `session`.',
  ],
  'never-seen': [
    'Объявлено, но не встретилось',
    'Уберите из настройки или добавьте в проверку страницу, где это появляется.',
  ],
  accessibility: ['Доступность', 'Исправьте элемент: правило описано в axe-core.'],
};

type Line =
  | 'title'
  | 'clean'
  | 'found'
  | 'noAxe'
  | 'remedy'
  | 'what'
  | 'category'
  | 'where'
  | 'states'
  | 'always'
  | 'visits'
  | 'requests'
  | 'kept';

interface ReportWords extends Readonly<Record<Line, string>> {
  /** How many of a kind are not listed. */
  readonly more: (count: number) => string;
  readonly state: Readonly<Record<'unset' | 'refused' | 'all', string>>;
  readonly codes: Readonly<Record<Code, Told>>;
}

const ru: ReportWords = {
  title: 'Проверка согласия на cookie',
  clean: 'Ошибок не найдено.',
  found: 'Найдено',
  noAxe: 'Доступность не проверялась: рядом с тестами нет axe-core.',
  remedy: 'Что сделать',
  more: (count) => `и ещё ${count}`,
  what: 'Что',
  category: 'Категория',
  where: 'Где',
  states: 'При каком ответе',
  always: 'при любом',
  visits: 'Что просмотрено',
  requests: 'Запросов',
  kept: 'Что хранится',
  state: { unset: 'ответа нет', refused: 'отказ', all: 'всё разрешено' },
  codes: RU,
};

/** Words of the report to read, by language. */
export const WORDS: Readonly<Record<'ru' | 'en', ReportWords>> = {
  ru,
  en: {
    title: 'Audit of cookie consent',
    clean: 'Nothing is wrong.',
    found: 'Found',
    noAxe: 'Accessibility was not looked at: there is no axe-core beside the tests.',
    remedy: 'What to do',
    more: (count) => `and ${count} more`,
    what: 'What',
    category: 'Category',
    where: 'Where',
    states: 'Under which answer',
    always: 'under any',
    visits: 'What was looked at',
    requests: 'Requests',
    kept: 'Kept',
    state: { unset: 'no answer', refused: 'refused', all: 'all granted' },
    codes: {
      'no-library': [
        'The page has no library',
        'Put our tag on this page; look at the lines in the console.',
      ],
      'no-answer': [
        'A visitor has nothing to answer with',
        'See that the banner is visible, its buttons can be pressed, and the page can open the preferences.',
      ],
      'no-opener': [
        'Nothing opens the preferences',
        'Put a button with `data-soglasie-open` into the footer, or drop `launcher: false`.',
      ],
      'request-without-consent': [
        'A request without consent',
        'Mark what makes it with `data-category`; CSS and `import()` the library cannot hold.',
      ],
      'undeclared-request': [
        'A request to somebody whom nobody has named',
        'Describe the service in `services`. If the site does not work without it, its category is `necessary`.',
      ],
      'static-tag': [
        'A tag without a mark: the browser asks for it before we can',
        'Mark it: `type="text/plain" data-category` on a script, `data-consent-src` on an image or a frame.',
      ],
      'noscript-request': [
        'A counter in <noscript>',
        'Take it out: without JavaScript nobody can be asked, and nothing can hold it.',
      ],
      'cookie-without-consent': [
        'A cookie without consent',
        'Find the script that sets it, and mark it with the category of this cookie.',
      ],
      'storage-without-consent': [
        'A storage key without consent',
        'Find the script that writes it, and mark it with the category of this key.',
      ],
      'undeclared-cookie': [
        'A cookie that nobody is told of',
        'Add it to the `cookies` of a category or service, or remove what sets it.',
      ],
      'undeclared-storage': [
        'A storage key that nobody is told of',
        'Add it to `cookies` with a `kind`: `local` or `session`.',
      ],
      'never-seen': [
        'Declared, and never seen',
        'Drop it from the config, or audit the page where it appears.',
      ],
      accessibility: ['Accessibility', 'Mend the element: axe-core describes the rule.'],
    },
  },
};
