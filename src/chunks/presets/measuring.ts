import type { Preset } from '../../model/presets.js';

export const hotjar: Preset = {
  id: 'hotjar',
  title: 'Hotjar',
  provider: 'Hotjar',
  country: 'MT',
  category: 'analytics',
  // C: the loader, `/c/hotjar-<id>.js`, and what it loads.
  match: ['static.hotjar.com', 'script.hotjar.com'],
  // Names and lifetimes: S. The last is of older versions.
  cookies: [
    {
      name: '_hjSessionUser_*',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
      expires: '1y',
    },
    {
      name: '_hjSession_*',
      purpose: { ru: 'Хранит данные о визите', en: 'Keeps data of the visit' },
      expires: '30min',
    },
    {
      name: '_hjid',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
      expires: '1y',
    },
  ],
};

export const clarity: Preset = {
  id: 'clarity',
  title: 'Microsoft Clarity',
  provider: 'Microsoft',
  country: 'US',
  category: 'analytics',
  // C: the loader, `www.clarity.ms/tag/<id>`; what it sends goes to other names below the same host.
  match: ['clarity.ms'],
  // Names: D. Lifetimes: S. Its other cookies are on the vendor's own hosts.
  cookies: [
    {
      name: '_clck',
      purpose: { ru: 'Отличает посетителей друг от друга', en: 'Tells visitors apart' },
      expires: '1y',
    },
    {
      name: '_clsk',
      purpose: {
        ru: 'Соединяет просмотры страниц в запись визита',
        en: 'Joins page views into the recording of a visit',
      },
      expires: '1d',
    },
  ],
};

/** It keeps nothing in the browser (S). */
export const cloudflareInsights: Preset = {
  id: 'cloudflare-insights',
  title: 'Cloudflare Web Analytics',
  provider: 'Cloudflare',
  country: 'US',
  category: 'analytics',
  // C: the loader, `static.cloudflareinsights.com/beacon.min.js`, and where it sends what it measured.
  match: ['cloudflareinsights.com'],
};

export const sentry: Preset = {
  id: 'sentry',
  title: { ru: 'Поиск ошибок Sentry', en: 'Sentry error tracking' },
  provider: 'Sentry',
  country: 'US',
  category: 'technical',
  // C: two loaders, and where errors are sent. An operator may have a host of its own: then add it.
  match: [
    'browser.sentry-cdn.com',
    'js.sentry-cdn.com',
    'ingest.sentry.io',
    'ingest.us.sentry.io',
    'ingest.de.sentry.io',
  ],
  // C: the name, as the vendor's own script has it; only where visits are recorded.
  cookies: [
    {
      name: 'sentryReplaySession',
      kind: 'session',
      purpose: { ru: 'Хранит номер записи визита', en: 'Keeps the number of the recorded visit' },
    },
  ],
};
