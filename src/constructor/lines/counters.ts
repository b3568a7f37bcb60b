import { isNumber } from '../draft/numbers.js';

/** Scripts of a service in their order, as its vendor publishes them in substance. */
type Parts = (number: string) => readonly string[];

const gtag = (number: string): readonly string[] => [
  `window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
gtag('js', new Date());
gtag('config', '${number}');`,
  `https://www.googletagmanager.com/gtag/js?id=${number}`,
];

const PARTS: Readonly<Record<string, Parts>> = {
  'yandex-metrika': (number) => [
    `window.ym = window.ym || function () { (ym.a = ym.a || []).push(arguments); };
ym.l = +new Date();
ym(${number}, 'init', { clickmap: true, trackLinks: true, accurateTrackBounce: true });`,
    'https://mc.yandex.ru/metrika/tag.js',
  ],
  'google-analytics': gtag,
  'google-ads': gtag,
  'google-tag-manager': (number) => [
    `(window.dataLayer = window.dataLayer || []).push({ 'gtm.start': +new Date(), event: 'gtm.js' });`,
    `https://www.googletagmanager.com/gtm.js?id=${number}`,
  ],
  'top-mail-ru': (number) => [
    `(window._tmr = window._tmr || []).push({ id: '${number}', type: 'pageView', start: +new Date() });`,
    'https://top-fwz1.mail.ru/js/code.js',
  ],
  'vk-retargeting': (number) => [
    'https://vk.com/js/api/openapi.js?169',
    `VK.Retargeting.Init('${number}');
VK.Retargeting.Hit();`,
  ],
  roistat: (number) => [
    `window.roistatProjectId = '${number}';
window.roistatHost = 'cloud.roistat.com';`,
    `https://cloud.roistat.com/api/site/1.0/${number}/init`,
  ],
  calltouch: (number) => [
    `window.CalltouchDataObject = 'ct';
window.ct = window.ct || function () { ct.callbacks.push(arguments); };
ct.callbacks = ct.callbacks || [];
ct.loaded = false;`,
    `https://mod.calltouch.ru/init.js?id=${number}`,
  ],
  comagic: (number) => [
    `(window.__cs = window.__cs || []).push(['setCsAccount', '${number}']);`,
    'https://app.comagic.ru/static/cs.min.js',
  ],
  jivo: (number) => [`https://code.jivo.ru/widget/${number}`],
  smartcallback: (number) => [`https://smartcallback.ru/api/SmartCallBack.js?t=${number}`],
};

/** Services that the constructor can put on a page by their number. */
export const COUNTED: readonly string[] = Object.keys(PARTS);

/** A script that waits for its service. `more`: further attributes. */
const scriptOf = (id: string, part: string, more: string): string => {
  const mark = `<script type="text/plain" data-service="${id}"${more}`;
  // What follows a file that is not waited for would run before it.
  const isAwaited = id === 'vk-retargeting';
  return part.startsWith('https://')
    ? `${mark} src="${part}"${isAwaited ? '' : ' async'}></script>`
    : `${mark}>\n${part}\n</script>`;
};

/** The marked tags of a service with its number filled in; '' without a number that can be one. */
export const counterOf = (id: string, number: string, more = ''): string =>
  isNumber(id, number)
    ? (PARTS[id]?.(number) ?? []).map((part) => scriptOf(id, part, more)).join('\n')
    : '';
