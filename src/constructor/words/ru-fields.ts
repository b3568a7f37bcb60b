/** Questions of the constructor: label and hint of each. */
export const RU_FIELDS = {
  operator: {
    label: 'Название компании или имя предпринимателя',
    hint: 'Его увидит посетитель. Например: ООО «Ромашка».',
  },
  contact: { label: 'Почта для вопросов о данных', hint: '' },
  sites: {
    label: 'Сайты, на которых действует выбор',
    hint: 'По одному в строке, без https: romashka.ru. Поддомены входят сами. Если сайт один и без поддоменов, можно не писать.',
  },
  group: {
    label: 'Другие компании, на которые распространяется согласие',
    hint: 'По одной в строке. Обычно никаких.',
  },
  policyUrl: {
    label: 'Адрес политики cookie',
    hint: 'Страница или PDF. Можно путь на вашем сайте: /cookies.',
  },
  consentUrl: { label: 'Адрес текста согласия', hint: 'Если это отдельный документ.' },
  version: {
    label: 'Редакция политики',
    hint: 'Латинские буквы, цифры, точка и дефис: 2026-09. Когда она изменится, посетителей спросят заново.',
  },
  updated: { label: 'Когда политику изменили', hint: 'Дата: 2026-09-01.' },
  upcomingVersion: {
    label: 'Следующая редакция',
    hint: 'Пишется так же: 2026-12. О ней заранее скажут тем, кто уже ответил.',
  },
  upcomingEffective: {
    label: 'С какого дня она действует',
    hint: 'Дата: 2026-12-01. Менять настройку в этот день не нужно.',
  },
  upcomingUrl: { label: 'Адрес следующей редакции', hint: 'Пусто — тот же, что у политики.' },
  upcomingSummary: {
    label: 'Что изменится, одним предложением',
    hint: 'Например: «Добавляем запись звонков».',
  },
  upcomingReconsent: {
    label: 'С этого дня спросить всех заново',
    hint: 'Иначе прежние ответы остаются в силе.',
  },
  covers: {
    label: 'Прежние редакции, согласия с которыми в силе',
    hint: 'По одной в строке: 2025-03. Тех, кто ответил при них, заново не спросят.',
  },
  links: {
    label: 'Другие документы рядом с политикой',
    hint: 'До четырёх: например, политика о персональных данных.',
  },
  linkTitle: { label: 'Название документа', hint: '' },
  linkUrl: { label: 'Адрес документа', hint: '' },
  query: {
    label: 'Найти сервис',
    hint: 'Название, имя компании или адрес: метрика, чат, vk.com.',
  },
  number: { label: 'Номер счётчика', hint: '' },
  category: { label: 'Категория', hint: '' },
  ownTitle: { label: 'Название сервиса', hint: '' },
  ownMatch: {
    label: 'Откуда он загружается',
    hint: 'Адреса, по одному в строке: chat.example.ru или example.ru/widget.',
  },
  ruleMatch: {
    label: 'Что удержать',
    hint: 'Сайт или начало адреса: ads.example.ru или example.ru/pixel.',
  },
  formerMarkup: { label: 'Чьи пометки остались на страницах', hint: '' },
  formerChoice: {
    label: 'Один раз перенести выбор посетителей',
    hint: 'Только если политика и получатели данных прежние. Посетителю об этом скажут.',
  },
  provider: { label: 'Чей это сервис', hint: '' },
  country: { label: 'Страна, где хранятся данные', hint: 'Две буквы: RU.' },
  servicePolicy: { label: 'Политика этого сервиса', hint: 'Адрес.' },
  cookieName: { label: 'Имя cookie', hint: '' },
  cookiePurpose: { label: 'Зачем', hint: '' },
  cookieExpires: { label: 'Срок', hint: 'session, 30min, 1d, 1y.' },
  categoryTitle: { label: 'Название', hint: '' },
  categoryText: { label: 'Описание', hint: '' },
  categoryExpires: {
    label: 'Сколько дней действует согласие на неё',
    hint: 'От 1 до 400. Пусто — как у всех.',
  },
  choice: { label: 'Что выбирает посетитель', hint: '' },
  newCategory: {
    label: 'Своя категория: имя латиницей',
    hint: 'Маленькие латинские буквы, цифры и дефис: chat.',
  },
  layout: { label: 'Форма баннера', hint: '' },
  theme: { label: 'Светлый или тёмный', hint: '' },
  launcher: {
    label: 'Круглая кнопка, которая открывает настройки',
    hint: 'Нужна там, где на странице нет своей ссылки.',
  },
  bg: { label: 'Фон', hint: '' },
  fg: { label: 'Текст', hint: '' },
  accent: { label: 'Кнопки и переключатели', hint: '' },
  radius: { label: 'Скругление углов, пикселей', hint: 'Число от 0 до 99.' },
  locale: { label: 'Язык баннера', hint: '' },
  'banner.title': { label: 'Заголовок баннера', hint: '«Мы используем файлы cookie»' },
  'banner.body': {
    label: 'Текст баннера',
    hint: '{operator} — название компании, {list} — цели.',
  },
  'banner.note': { label: 'Примечание в баннере', hint: '«Если отказаться, некоторые функции…»' },
  'banner.policy': { label: 'Ссылка на политику', hint: '«Политика cookie»' },
  'prefs.title': { label: 'Заголовок настроек', hint: '«Настройки cookie»' },
  'prefs.intro': { label: 'Начало настроек', hint: '«Выберите, что разрешить…»' },
  'embed.text': { label: 'Текст заглушки', hint: '' },
  expires: {
    label: 'Сколько дней действует согласие',
    hint: 'От 1 до 400; обычно 365. Слово until-withdrawn — пока не отзовут.',
  },
  reaskAfterRefusal: {
    label: 'Через сколько дней переспросить после отказа',
    hint: 'От 1 до 400; обычно 182.',
  },
  mode: { label: 'Пока посетитель не ответил', hint: '' },
  gpc: { label: 'Если браузер просит не использовать данные для рекламы', hint: '' },
  onWithdraw: { label: 'После отзыва согласия', hint: '' },
  answerName: {
    label: 'Имя этой cookie',
    hint: 'Латинские буквы, цифры, точка, дефис и подчёркивание. Пусто — soglasie.',
  },
  answerDomain: {
    label: 'Домен этой cookie',
    hint: 'Например: romashka.ru. Пусто — сайт из первого шага.',
  },
  answerRenewUrl: {
    label: 'Адрес, который её продлевает',
    hint: 'Safari хранит cookie, записанную скриптом, семь дней, а записанную сервером — сколько сказано. Впишите адрес на своём сайте, который отвечает той же cookie: /soglasie/renew.',
  },
  withdrawalEmail: {
    label: 'Куда написать после отзыва',
    hint: 'Почта: чтобы удалили и то, что уже собрано.',
  },
  withdrawalWithin: { label: 'За какой срок вы ответите', hint: 'Например: 5 рабочих дней.' },
  hub: {
    label: 'Адрес узла',
    hint: 'Файл hub.html на одном из сайтов: https://romashka.ru/soglasie/hub.html. Он лежит в архиве.',
  },
  tour: {
    label: 'Путь обхода сайтов',
    hint: 'Файл tour.html по одному пути на всех сайтах: /soglasie/tour.html. Он лежит в архиве.',
  },
  except: {
    label: 'Сайты, где библиотеки нет',
    hint: 'По одному в строке. В ссылки на них выбор не кладётся.',
  },
  recordUrl: {
    label: 'Куда отправлять запись о каждом решении',
    hint: 'Адрес вашего сервера. Пусто — записей нет.',
  },
  consentMode: {
    label: 'Сообщать выбор тегам Google (Consent Mode)',
    hint: 'Просьба к Google, а не замок: удерживает теги сама библиотека.',
  },
  dataLayer: { label: 'Событие soglasie_change для Google Менеджера тегов', hint: '' },
  folder: {
    label: 'Где будут лежать файлы библиотеки',
    hint: 'Путь от корня сайта: /soglasie/. Для Тильды — адрес вашего хранилища: https://files.romashka.ru/.',
  },
};
