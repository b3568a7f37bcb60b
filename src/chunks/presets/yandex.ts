import type { Preset } from '../../model/presets.js';

export const yandexMetrika: Preset = {
  id: 'yandex-metrika',
  title: { ru: 'Яндекс Метрика', en: 'Yandex Metrica' },
  provider: 'Яндекс',
  country: 'RU',
  category: 'analytics',
  // D: the loader, `/metrika/tag.js`, and the vendor's list of hosts for a CSP. `yastatic.net` (D)
  // serves other products too, and no path of it is known to be Metrika's alone.
  match: [
    'mc.yandex.ru',
    'mc.yandex.az',
    'mc.yandex.by',
    'mc.yandex.co.il',
    'mc.yandex.com',
    'mc.yandex.com.am',
    'mc.yandex.com.ge',
    'mc.yandex.com.tr',
    'mc.yandex.ee',
    'mc.yandex.fr',
    'mc.yandex.kg',
    'mc.yandex.kz',
    'mc.yandex.lt',
    'mc.yandex.lv',
    'mc.yandex.md',
    'mc.yandex.tj',
    'mc.yandex.tm',
    'mc.yandex.uz',
    'mc.webvisor.com',
    'mc.webvisor.org',
    // C: the snippet's other address, for those who cannot reach the first.
    'cdn.jsdelivr.net/npm/yandex-metrica-watch/',
  ],
  // Names: K, S. Lifetimes: S. The client id in localStorage: S.
  cookies: [
    {
      name: '_ym_uid',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
      expires: '1y',
    },
    {
      name: '_ym_uid',
      kind: 'local',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
    },
    {
      name: '_ym_d',
      purpose: { ru: 'Хранит дату первого визита', en: 'Keeps the date of the first visit' },
      expires: '1y',
    },
    {
      name: '_ym_isad',
      purpose: { ru: 'Отмечает блокировщик рекламы', en: 'Marks an ad blocker' },
      expires: '2d',
    },
    {
      name: '_ym_visorc*',
      purpose: {
        ru: 'Нужна Вебвизору, который записывает действия на странице',
        en: 'Needed by Webvisor, which records what is done on the page',
      },
      expires: '30min',
    },
    {
      name: '_ym_metrika_enabled',
      purpose: {
        ru: 'Проверяет, что другие cookie Метрики работают',
        en: 'Checks that the other cookies of Metrica work',
      },
      expires: '60min',
    },
    {
      name: '_ym_hostIndex',
      purpose: { ru: 'Ограничивает число запросов', en: 'Limits the number of requests' },
      expires: '1d',
    },
    {
      name: '_ym_mp2_track',
      purpose: {
        ru: 'Связывает звонок с визитом',
        en: 'Connects a phone call with a visit',
      },
      expires: '30d',
    },
    {
      name: '_ym_mp2_substs',
      purpose: { ru: 'Подменяет номер телефона', en: 'Replaces the phone number' },
      expires: 'session',
    },
    {
      name: '_ym_debug',
      purpose: { ru: 'Включает режим отладки', en: 'Turns debugging on' },
      expires: 'session',
    },
    {
      name: '_ym_wasSynced',
      purpose: {
        ru: 'Помнит, что данные уже отправлены Яндексу',
        en: 'Remembers that the data has been sent to Yandex',
      },
    },
  ],
  // D.
  consentSwitch: 'disableYaCounter<ID>',
};

export const yandexMaps: Preset = {
  id: 'yandex-maps',
  title: { ru: 'Яндекс Карты', en: 'Yandex Maps' },
  provider: 'Яндекс',
  country: 'RU',
  category: 'functional',
  // C: the API, and two addresses of frames. `yandex.ru` alone is too broad.
  match: ['api-maps.yandex.ru', 'yandex.ru/map-widget/v1', 'yandex.ru/map-constructor'],
};

export const smartcaptcha: Preset = {
  id: 'smartcaptcha',
  title: { ru: 'Проверка «Я не робот»', en: '“I’m not a robot” check' },
  provider: 'Яндекс',
  country: 'RU',
  // It protects the site's own forms.
  category: 'necessary',
  // C.
  match: ['smartcaptcha.yandexcloud.net'],
};

/** Blocks of the advertising network, RSYA. What it keeps is on its own hosts. */
export const yandexDirect: Preset = {
  id: 'yandex-direct',
  title: { ru: 'Реклама Яндекса', en: 'Yandex advertising' },
  provider: 'Яндекс',
  country: 'RU',
  category: 'advertising',
  // C: the loader, `/ads/system/context.js`, and the host of the older one.
  match: ['yandex.ru/ads/', 'an.yandex.ru'],
};

export const yandexPay: Preset = {
  id: 'yandex-pay',
  title: { ru: 'Кнопка Яндекс Пэй', en: 'Yandex Pay button' },
  provider: 'Яндекс',
  country: 'RU',
  category: 'functional',
  // D: the loader, `/sdk/v1/pay.js`. The host is also the page of a payment.
  match: ['pay.yandex.ru/sdk/'],
};

export const yandexDelivery: Preset = {
  id: 'yandex-delivery',
  title: { ru: 'Виджет Яндекс Доставки', en: 'Yandex Delivery widget' },
  provider: 'Яндекс',
  country: 'RU',
  category: 'functional',
  // C: the loader, on a host that does not bear the vendor's name.
  match: ['ndd-widget.landpro.site'],
};
