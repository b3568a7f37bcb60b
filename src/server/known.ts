/** What a page is made of, as far as marking goes. Written out for PHP as well: .build/php.mjs. */

/** Kind of element → the attributes that it fetches from; the same kinds that the browser's gate opens. */
export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  iframe: ['src'],
  img: ['src', 'srcset'],
  // Of HTML another name for `img`, and an element of SVG.
  image: ['src', 'srcset', 'href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
  input: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  link: ['href', 'imagesrcset'],
  object: ['data'],
  embed: ['src'],
};

/** Relations of a link that fetch what it names. */
export const FETCHES =
  '^(?:stylesheet|preload|modulepreload|prefetch|prerender|icon|apple-touch-icon|apple-touch-icon-precomposed|apple-touch-startup-image|mask-icon|manifest|fluid-icon)$';

/** Relations that open a connection to a host, whatever the path. */
export const CONNECTS = '^(?:preconnect|dns-prefetch)$';

/** Types under which a browser runs a script; none at all, or an empty one, is another. */
export const RUNS =
  '^(?:(?:text|application)/(?:x-)?(?:java|ecma)script|text/(?:jscript|livescript|javascript1\\.[0-5])|module)$';

/** Where a service has its pixel → the loader that it goes with. */
export const PIXELS: readonly (readonly [pixel: string, loader: string])[] = [
  ['www.googletagmanager.com/ns.html', 'www.googletagmanager.com/gtm.js'],
  ['www.facebook.com/tr', 'connect.facebook.net/en_US/fbevents.js'],
];

const SPACE = '[ \\t\\n\\r\\f]*';
/** No letter of a name comes next. */
const END = '(?![A-Za-z0-9_$])';
/** A name begins: at no property but one of the window. */
export const BEGIN =
  '(?:^|[^A-Za-z0-9_$.@-]|(?<![A-Za-z0-9_$.])(?:window|self|top|parent|[a-z])\\.)';
const METRIKA = 'mc.yandex.ru/metrika/tag.js';
const GOOGLE = 'www.google-analytics.com/analytics.js';
const COMAGIC = 'app.comagic.ru/static/cs.min.js';

/**
 * What an inline script calls, or queues, behind `BEGIN` → the loader that answers it. Patterns are
 * the same for JavaScript and for PCRE over bytes: ASCII, letters in their own case.
 */
export const CALLS: readonly (readonly [call: string, loader: string])[] = [
  [`ym${SPACE}\\(`, METRIKA],
  [`(?:Ya\\.Metri[kc]a|yaCounter[0-9]|yandex_metrika_callback)`, METRIKA],
  ['ymaps3?\\.', 'api-maps.yandex.ru/2.1/'],
  [`gtag${SPACE}\\(`, 'www.googletagmanager.com/gtag/js'],
  [`ga${SPACE}\\(${SPACE}["'](?:create|require|send|set)["']`, GOOGLE],
  [`(?:_gaq|GoogleAnalyticsObject)${END}`, GOOGLE],
  [`fbq${SPACE}\\(`, 'connect.facebook.net/en_US/fbevents.js'],
  ['ttq\\.', 'analytics.tiktok.com/i18n/pixel/events.js'],
  ['VK\\.[A-Za-z]', 'vk.com/js/api/openapi.js'],
  [`_tmr${END}`, 'top-fwz1.mail.ru/js/code.js'],
  [`mindbox${SPACE}\\(`, 'api.mindbox.ru/scripts/v1/tracker.js'],
  [`__cs${END}`, COMAGIC],
  ['(?:Comagic|ComagicWidget)\\.', COMAGIC],
  ['carrotquest\\.(?!app|com|io|ru)', 'cdn.carrotquest.app/api.min.js'],
  [`jivo_(?:api|init|config)${END}`, 'code.jivo.ru/widget/'],
  ['roistat\\.(?!com|ru)', 'cloud.roistat.com/'],
  [
    `ct${SPACE}\\(${SPACE}["'](?:calltracking_params|create_session|goal|modules)["']`,
    'mod.calltouch.ru/init.js',
  ],
  [`YT\\.Player${END}`, 'www.youtube.com/iframe_api'],
  [`(?:Ya\\.Context\\.|yaContextCb${END})`, 'yandex.ru/ads/system/context.js'],
  ['google\\.maps\\.', 'maps.googleapis.com/maps/api/js'],
  ['grecaptcha\\.', 'www.google.com/recaptcha/api.js'],
  ['hcaptcha\\.', 'js.hcaptcha.com/1/api.js'],
  [`hj${SPACE}\\(${SPACE}["']`, 'static.hotjar.com/c/hotjar-'],
  [`clarity${SPACE}\\(${SPACE}["']`, 'www.clarity.ms/tag/'],
  ['Sentry\\.(?:init|onLoad)', 'browser.sentry-cdn.com/'],
  ['Sentry\\.(?:init|onLoad)', 'js.sentry-cdn.com/'],
  [`DGWidgetLoader${END}`, 'widgets.2gis.com/js/DGWidgetLoader.js'],
  ['DG\\.(?:then|map|marker)', 'maps.api.2gis.ru/2.0/loader.js'],
  ['mapgl\\.', 'mapgl.2gis.com/api/js/v1'],
  ['OK\\.CONNECT\\.', 'connect.ok.ru/connect.js'],
  [`VKIDSDK${END}`, 'unpkg.com/@vkid/sdk'],
  ['YaPay\\.', 'pay.yandex.ru/sdk/v1/pay.js'],
  [`YaDelivery${END}`, 'ndd-widget.landpro.site/widget.js'],
];

/**
 * Inline scripts that are left alone, whatever they name: the state that a framework takes its page
 * up from, and our own start.
 */
export const LEFT_ALONE: readonly string[] = [
  '^[^A-Za-z0-9_]*(?:(?:var|let|const) +|(?:window|self|globalThis)\\.)?__(?:next|NEXT|nuxt|NUXT|remix|sveltekit|APOLLO|INITIAL|PRELOADED|[A-Z]+_(?:STATE|DATA)__)',
  `soglasieConfig${END}|(?<![A-Za-z0-9_$])createConsent${SPACE}\\(`,
];
