import type { Lang } from '../words/words.js';
import { presetOf } from './config.js';

/** What a service is called. */
export const titleOf = (id: string, lang: Lang): string => {
  const title = presetOf(id)?.title;
  return (typeof title === 'string' ? title : title?.[lang]) || id;
};

/** Without what people write one way or another. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s._-]+/g, ' ');

/** Words by which people look for what no title of a service says. */
const ALSO: Readonly<Record<string, string>> = {
  'yandex-metrika': 'метрика metrica вебвизор счетчик ym',
  'google-analytics': 'ga4 гугл аналитика gtag счетчик',
  'google-ads': 'adwords гугл реклама gtag',
  'google-tag-manager': 'gtm гугл тег',
  'top-mail-ru': 'вк реклама my target мой мир счетчик',
  'vk-retargeting': 'вк пиксель',
  'vk-widgets': 'вк сообщество виджет',
  'vk-video': 'вк видео',
  youtube: 'ютуб видео',
  rutube: 'рутуб видео',
  jivo: 'живо jivosite чат',
  bitrix24: 'битрикс24 crm форма чат',
  'carrot-quest': 'чат',
  chatra: 'чат',
  livetex: 'чат',
  usedesk: 'чат',
  smartcallback: 'обратный звонок',
  envybox: 'обратный звонок',
  calltouch: 'коллтрекинг звонок',
  comagic: 'коллтрекинг uis звонок',
  roistat: 'роистат коллтрекинг',
  'yandex-maps': 'карта',
  dgis: '2gis карта',
  'google-maps': 'гугл карта',
  vimeo: 'видео',
  dzen: 'видео',
  'ok-video': 'видео',
  recaptcha: 'капча робот',
  hcaptcha: 'капча робот',
  smartcaptcha: 'капча робот',
  'meta-pixel': 'facebook фейсбук пиксель',
  'yandex-direct': 'рся директ реклама',
  mindbox: 'рассылка',
  sendsay: 'рассылка',
  sendpulse: 'рассылка чат',
  'telegram-widgets': 'телеграм',
};

const textOf = (id: string): string => {
  const { provider = '', match = [] } = presetOf(id) ?? {};
  return plain(
    [id, titleOf(id, 'ru'), titleOf(id, 'en'), provider, ...match, ALSO[id] ?? ''].join(' '),
  );
};

/** Ids of the services that every word of a query is found in; all of them for none. */
export const found = (query: string, ids: readonly string[]): string[] => {
  // An address as it is copied says more than a match does.
  const bare = query.trim().replace(/^https?:\/\/(?:www\.)?/i, '');
  const words = plain(bare).split(' ').filter(Boolean);
  return ids.filter((id) => words.every((word) => textOf(id).includes(word)));
};
