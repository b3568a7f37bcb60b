/** Who lives where. One loopback port; the Host header chooses the site. */

/** Folders are inside `sites/`; the first part of a folder is the operator. */
export const SITES = [
  { host: 'localhost', folder: 'start/main', title: 'Оглавление' },
  { host: 'crmcalls.localhost', folder: 'crmcalls/main', title: 'CRMCalls' },
  { host: 'app.crmcalls.localhost', folder: 'crmcalls/app', title: 'CRMCalls, личный кабинет' },
  { host: 'smartis.localhost', folder: 'smartis/smartis', title: 'Smartis' },
  { host: 'smartcallback.localhost', folder: 'smartis/smartcallback', title: 'SmartCallBack' },
  { host: 'crm.smartcallback.localhost', folder: 'smartis/crm', title: 'SmartCallBack, кабинет' },
  { host: 'autoweboffice-com.localhost', folder: 'autoweboffice/com', title: 'АвтоВебОфис, .com' },
  { host: 'autoweboffice-ru.localhost', folder: 'autoweboffice/ru', title: 'АвтоВебОфис, .ru' },
  { host: 'mixseller.localhost', folder: 'autoweboffice/mixseller', title: 'MixSeller' },
  { host: 'integrus.localhost', folder: 'integrus/main', title: 'ИНТЕГРУС' },
  {
    host: 'crm-dd-intercom.aisgorod.localhost',
    folder: 'aisgorod/intercom',
    title: 'АИС «Город», домофоны',
  },
  { host: 'aisgorod.localhost', folder: 'aisgorod/city', title: 'АИС «Город», другой сайт' },
  { host: 'magazin.localhost', folder: 'magazin/main', title: 'Магазин, как есть' },
  // The same pages, marked on their way out by what their own config names.
  {
    host: 'magazin-marked.localhost',
    folder: 'magazin/main',
    title: 'Магазин, размечен сервером',
    isMarked: true,
  },
];

/** Vendors live on `<name>.vendors.localhost`; `paths` gives the file in `vendors/` by path prefix. */
const VENDORS = {
  'mc-yandex': { paths: { '/metrika/tag.js': 'mc-yandex.js' } },
  'vk-ads': { paths: { '/js/code.js': 'vk-ads.js' } },
  roistat: { paths: { '/dist/module.js': 'roistat.js' } },
  calltouch: { paths: { '/init.js': 'calltouch.js' } },
  jivo: { paths: { '/widget/': 'jivo.js' } },
  'yandex-maps': { paths: { '/map-widget/v1/': 'yandex-maps.html' } },
  rutube: { paths: { '/play/embed/': 'rutube.html' } },
  'error-tracker': { paths: { '/tracker.mjs': 'error-tracker.mjs' } },
  gtag: { paths: { '/gtag/js': 'gtag.js' } },
  envybox: { paths: { '/widget/cbk.js': 'envybox.js', '/widget/cbk.css': 'envybox.css' } },
  'ab-test': { paths: { '/experiments.js': 'ab-test.js' } },
};

/** Addresses that answer with a transparent dot: counters' hits and pixels. */
export const HITS = ['/hit', '/counter', '/watch/'];

const VENDOR_SUFFIX = '.vendors.localhost';

export function siteOf(host) {
  return SITES.find((site) => site.host === host);
}

export function vendorOf(host) {
  return host.endsWith(VENDOR_SUFFIX) ? host.slice(0, -VENDOR_SUFFIX.length) : '';
}

/** File in `vendors/` for a vendor's path; undefined when the vendor has no such address. */
export function vendorFile(vendor, path) {
  const paths = Object.hasOwn(VENDORS, vendor) ? VENDORS[vendor].paths : {};
  return Object.entries(paths).find(([prefix]) => path.startsWith(prefix))?.[1];
}

/** Sites of the same operator, for the panel's links. */
export function siblingsOf(host) {
  const operator = siteOf(host)?.folder.split('/')[0];
  return SITES.filter((site) => site.folder.startsWith(`${operator}/`));
}
