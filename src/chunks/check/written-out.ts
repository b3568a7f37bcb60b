import { isOther } from '../../config/presets.js';
import type { ServiceConfig } from '../../model/config-parts.js';
import type { OtherService } from '../../model/other-services.js';

/** What a config has to say of a known service that the core does not know. */
type WrittenOut = Required<Pick<ServiceConfig, 'category' | 'match'>>;

/** As known-services.ts has the others; a test holds it equal to the presets. */
const OTHERS: Readonly<Record<OtherService, string>> = {
  'cloudflare-insights': 'analytics cloudflareinsights.com',
  hotjar: 'analytics static.hotjar.com script.hotjar.com',
  clarity: 'analytics clarity.ms',
  sentry:
    'technical browser.sentry-cdn.com js.sentry-cdn.com ingest.sentry.io ingest.us.sentry.io ingest.de.sentry.io',
  adriver: 'advertising ad.adriver.ru content.adriver.ru',
  sendsay: 'advertising image.sendsay.ru/app/js/',
  sendpulse: 'advertising web.webpushs.com cdn.pulse.is/livechat/ static-login.sendpulse.com/apps/',
  'meta-pixel': 'advertising connect.facebook.net/en_US/fbevents.js facebook.com/tr',
  livetex: 'functional cs15.livetex.ru balancer-cloud.livetex.ru',
  envybox: 'functional cdn.envybox.io/widget/',
  usedesk: 'functional lib.usedesk.ru s3.usedesk.ru/lib/ pubsubsec.usedesk.ru',
  chatra: 'functional call.chatra.io',
  'vk-id': 'functional unpkg.com/@vkid/sdk',
  'telegram-widgets': 'functional telegram.org/js/telegram-widget.js oauth.telegram.org/embed/',
  'yandex-pay': 'functional pay.yandex.ru/sdk/',
  'yandex-delivery': 'functional ndd-widget.landpro.site',
  dgis: 'functional widgets.2gis.com maps.api.2gis.ru mapgl.2gis.com',
  flamp: 'functional widget.flamp.ru',
  dzen: 'functional dzen.ru/embed/',
  'ok-video': 'functional ok.ru/videoembed/',
  'ok-widgets': 'functional connect.ok.ru/connect.js',
  vimeo: 'functional player.vimeo.com/video/',
  'google-maps': 'functional maps.googleapis.com google.com/maps maps.google.com',
  recaptcha: 'functional google.com/recaptcha/ recaptcha.net/recaptcha/ gstatic.com/recaptcha/',
  hcaptcha: 'functional js.hcaptcha.com newassets.hcaptcha.com hcaptcha.com/1/api.js',
};

/** What names a known service in a config: `true`, or what the core does not know of it. */
export const writtenOut = (id: string): WrittenOut | true => {
  if (!isOther(id)) return true;
  const [category = '', ...match] = OTHERS[id as OtherService].split(' ');
  return { category, match };
};

/** A config in which every known service that it names says what the core has to be told. */
export const withWrittenOut = (config: unknown): unknown => {
  const { services } = Object(config);
  if (Object(services) !== services || Array.isArray(services)) return config;
  const written = Object.entries(services as object).map(([id, own]): [string, unknown] => {
    const needed = writtenOut(id);
    if (needed === true || (own !== true && (Object(own) !== own || Array.isArray(own)))) {
      return [id, own];
    }
    return [id, own === true ? needed : { ...needed, ...own }];
  });
  return { ...(config as object), services: Object.fromEntries(written) };
};
