/**
 * The presets that the core does not know: a config that names one says its category and its addresses as well, since no
 * page should pay for addresses that hardly any has.
 */
export const OTHER_SERVICES = [
  'cloudflare-insights',
  'hotjar',
  'clarity',
  'sentry',
  'adriver',
  'sendsay',
  'sendpulse',
  'meta-pixel',
  'livetex',
  'envybox',
  'usedesk',
  'chatra',
  'vk-id',
  'telegram-widgets',
  'yandex-pay',
  'yandex-delivery',
  'dgis',
  'flamp',
  'dzen',
  'ok-video',
  'ok-widgets',
  'vimeo',
  'google-maps',
  'recaptcha',
  'hcaptcha',
] as const;

export type OtherService = (typeof OTHER_SERVICES)[number];
