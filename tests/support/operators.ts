/** An operator's site and what its pages ask the vendors for, by category, once per page load. */
export interface OperatorSite {
  readonly host: string;
  readonly tags: Readonly<Record<Category, readonly string[]>>;
}

export type Category = 'analytics' | 'technical' | 'functional' | 'advertising';

/** Category → the beginning of its switch's name. */
export const TITLES: readonly (readonly [Category, string])[] = [
  ['analytics', 'Аналитические'],
  ['technical', 'Технические'],
  ['functional', 'Функциональные'],
  ['advertising', 'Рекламные'],
];

const METRIKA = ['mc-yandex /metrika/tag.js', 'mc-yandex /hit'];
const ERRORS = ['error-tracker /tracker.mjs', 'error-tracker /hit'];
const AB_TEST = ['ab-test /experiments.js', 'ab-test /hit'];
const CALLTOUCH = ['calltouch /init.js', 'calltouch /hit'];
const ROISTAT = ['roistat /dist/module.js', 'roistat /hit'];
const VK = ['vk-ads /js/code.js', 'vk-ads /hit'];
const VK_PIXEL = ['vk-ads /counter'];
const MAP = ['yandex-maps /map-widget/v1/'];
const video = (name: string) => [`rutube /play/embed/${name}`];
const chat = (name: string) => [`jivo /widget/${name}`, 'jivo /hit'];

const smartis = { analytics: METRIKA, technical: AB_TEST, advertising: [...CALLTOUCH, ...ROISTAT] };
const office = {
  analytics: METRIKA,
  technical: ERRORS,
  functional: chat('autoweboffice'),
  advertising: [...ROISTAT, ...VK_PIXEL],
};

/** Every host of the demo that includes the library, by its front page. */
export const OPERATOR_SITES: readonly OperatorSite[] = [
  {
    host: 'crmcalls.localhost',
    tags: {
      analytics: METRIKA,
      technical: ERRORS,
      functional: [...chat('crmcalls'), ...video('crmcalls')],
      advertising: [...VK, ...VK_PIXEL],
    },
  },
  {
    host: 'app.crmcalls.localhost',
    tags: {
      analytics: METRIKA,
      technical: ERRORS,
      functional: chat('crmcalls'),
      advertising: VK,
    },
  },
  { host: 'smartis.localhost', tags: { ...smartis, functional: video('smartis') } },
  { host: 'smartcallback.localhost', tags: { ...smartis, functional: chat('smartcallback') } },
  { host: 'crm.smartcallback.localhost', tags: { ...smartis, functional: chat('smartcallback') } },
  {
    host: 'autoweboffice-com.localhost',
    tags: { ...office, functional: [...office.functional, ...video('webinar')] },
  },
  { host: 'autoweboffice-ru.localhost', tags: office },
  { host: 'mixseller.localhost', tags: office },
  {
    host: 'integrus.localhost',
    tags: {
      analytics: METRIKA,
      technical: AB_TEST,
      functional: MAP,
      advertising: [...CALLTOUCH, ...VK_PIXEL],
    },
  },
  {
    host: 'crm-dd-intercom.aisgorod.localhost',
    tags: { analytics: METRIKA, technical: ERRORS, functional: MAP, advertising: ROISTAT },
  },
];

/** All that a page asks for when everything is granted. */
export function everything({ tags }: OperatorSite): string[] {
  return Object.values(tags).flat();
}

/** The site with this host. */
export function operatorSite(host: string): OperatorSite {
  const found = OPERATOR_SITES.find((site) => site.host === host);
  if (!found) throw new Error(`no operator lives at ${host}`);
  return found;
}

const SEVERAL = /^(?:smartis|(?:crm\.)?smartcallback|autoweboffice-\w+|mixseller)\./;

/** Sites whose pages have no opener of their own: the button of the library stands there. */
const WITHOUT_OPENER = /^crm-dd-intercom\./;

/** Sites that hide a frame while it is held. */
const hasFrame = (host: string): boolean =>
  /yandex-maps|rutube/.test(everything(operatorSite(host)).join());

/** Our files that a site asks for on the visit of somebody who has accepted everything. */
export const filesOf = (host: string): string[] => [
  'soglasie.js',
  ...(SEVERAL.test(host) || WITHOUT_OPENER.test(host) ? ['soglasie-commands.js'] : []),
  ...(SEVERAL.test(host) ? ['soglasie-siblings.js'] : []),
];

/** The same of somebody who has refused everything: what the known services left is looked for. */
export const whileRefused = (host: string): string[] => [
  ...new Set([
    ...filesOf(host),
    ...(hasFrame(host) ? ['soglasie-embeds.js', 'soglasie-commands.js'] : []),
    ...(hasFrame(host) || filesOf(host)[1] ? ['soglasie-presets.js'] : []),
  ]),
];

/** The same while the visitor is asked. */
export const whileAsked = (host: string): string[] => [
  ...new Set([
    ...whileRefused(host),
    ...['soglasie-commands.js', 'soglasie-ui.js', 'soglasie-presets.js'],
  ]),
];
