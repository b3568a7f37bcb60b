/** What the command `scan` says, and its report. */
export const SCAN_RU = {
  scan: 'осмотреть сайт: сервисы, cookie и формы; записать черновик настройки и отчёт',
  scanPages: 'сколько страниц открыть; по умолчанию 20',
  scanOut: 'папка для consent.json и scan.html',
  scanBadCount: (text: string) => `--pages: нужно число от 1 до 500, а не ${text}`,
  scanFailed: (cause: string) => `Осмотреть сайт не удалось: ${cause}`,
  scanProgress: (at: number, of: number, url: string, state: string) =>
    `Страница ${at} из ${of} (${state}): ${url}`,
  scanState: { unset: 'ответа нет', refused: 'отказ', all: 'всё разрешено' },
  scanTitle: 'Осмотр сайта',
  scanSum: (before: number, pages: number) =>
    before
      ? `До согласия работает: ${before}. Осмотрено страниц: ${pages}.`
      : `До согласия ничего лишнего не загружается. Осмотрено страниц: ${pages}.`,
  scanTool: (name: string) => `Согласие спрашивает: ${name}.`,
  scanToolUnknown: 'Согласие спрашивает инструмент, которого мы не знаем.',
  scanToolNone: 'Согласия сайт не спрашивает.',
  scanServices: 'Известные сервисы',
  scanServicesHint:
    'Они уже вписаны в черновик настройки: то, что вставляют скрипты, будет ждать согласия само. Фреймы и картинки, которые стоят в странице, пометьте: README, «Как пометить теги».',
  scanUnclear: 'Один из нескольких сервисов',
  scanUnclearHint: 'Адрес у них общий. Впишите в services тот, что стоит у вас.',
  scanHosts: 'Незнакомые адреса',
  scanHostsHint:
    'Кто это, мы не знаем и не угадываем. Узнайте у того, кто делал сайт, и опишите каждый в services: название, чей он, категория, адрес в match.',
  scanKept: 'Cookie и записи в браузере',
  scanKeptHint: 'Где сервис не назван, опишите cookie сами: в cookies категории или сервиса.',
  scanPixels: 'Пиксели в <noscript>',
  scanPixelsHint:
    'Удержать их нечем: они для тех, у кого скрипты выключены. Уберите их со страниц.',
  scanForms: 'Формы без галочки согласия',
  scanFormsHint:
    'Они просят личные данные. Добавьте галочку со ссылкой на согласие; отмеченной заранее она быть не должна.',
  scanFailedPages: 'Не открылись',
  scanPagesSeen: 'Осмотренные страницы',
  scanDraft: 'Черновик настройки',
  scanAnswers: 'При каком ответе',
  scanBefore: 'до согласия',
  scanFrom: 'Кто вызвал',
  scanByPage: 'код страницы',
  scanBySomebody: 'не видно',
  scanSeconds: (text: string) => `через ${text} с`,
  scanWhere: 'Где',
  scanWhat: 'Что',
  scanNamed: 'уже в настройке',
  scanCountry: 'страна',
  scanMore: (count: number) => `и ещё ${count}`,
  scanNext: (config: string, report: string) =>
    `Черновик настройки: ${config}. Отчёт, который можно прочитать и напечатать: ${report}.`,
  askScan: 'Осмотреть сайт и начать с того, что на нём стоит? Его адрес; пусто — не надо',
  initScan: 'начать с осмотра сайта по этому адресу',
};

export const SCAN_EN: typeof SCAN_RU = {
  scan: 'look over a site: services, cookies and forms; write a draft config and a report',
  scanPages: 'how many pages to open; 20 where no number is given',
  scanOut: 'folder for consent.json and scan.html',
  scanBadCount: (text) => `--pages needs a number from 1 to 500, not ${text}`,
  scanFailed: (cause) => `The site could not be looked over: ${cause}`,
  scanProgress: (at, of, url, state) => `Page ${at} of ${of} (${state}): ${url}`,
  scanState: { unset: 'no answer', refused: 'refused', all: 'all granted' },
  scanTitle: 'A look over the site',
  scanSum: (before, pages) =>
    before
      ? `Works before consent: ${before}. Pages looked at: ${pages}.`
      : `Nothing is loaded before consent that should not be. Pages looked at: ${pages}.`,
  scanTool: (name) => `Consent is asked for by ${name}.`,
  scanToolUnknown: 'Consent is asked for by a tool that we do not know.',
  scanToolNone: 'The site asks for no consent.',
  scanServices: 'Known services',
  scanServicesHint:
    'They are in the draft of the settings: what scripts insert will wait for consent by itself. Mark the frames and pictures that stand in a page: README, “How to mark tags”.',
  scanUnclear: 'One of several services',
  scanUnclearHint: 'They share the address. Write into services the one that you have.',
  scanHosts: 'Unknown hosts',
  scanHostsHint:
    'Who they are we do not know, and do not guess. Ask whoever made the site, and describe each in services: title, provider, category, its address in match.',
  scanKept: 'Cookies and what is kept in the browser',
  scanKeptHint:
    'Where no service is named, describe the cookie yourself: in cookies of a category or service.',
  scanPixels: 'Pixels in <noscript>',
  scanPixelsHint:
    'Nothing can hold them: they are for those without scripts. Take them off the pages.',
  scanForms: 'Forms without a checkbox for the consent',
  scanFormsHint:
    'They ask for personal data. Add a checkbox with a link to the consent; it may not be ticked beforehand.',
  scanFailedPages: 'Could not be opened',
  scanPagesSeen: 'Pages looked at',
  scanDraft: 'Draft of the settings',
  scanAnswers: 'Under which answer',
  scanBefore: 'before consent',
  scanFrom: 'Brought by',
  scanByPage: 'code of the page',
  scanBySomebody: 'not seen',
  scanSeconds: (text) => `after ${text} s`,
  scanWhere: 'Where',
  scanWhat: 'What',
  scanNamed: 'in the settings already',
  scanCountry: 'country',
  scanMore: (count) => `and ${count} more`,
  scanNext: (config, report) =>
    `Draft of the settings: ${config}. A report to read and to print: ${report}.`,
  askScan: 'Look over the site, and begin with what is on it? Its address; empty: no',
  initScan: 'begin with a look over the site at this address',
};
