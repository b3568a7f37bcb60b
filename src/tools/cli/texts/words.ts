import type { Lang } from '../../../chunks/check/finding.js';

/** What the pages of an archive say. */
const RU = {
  title: 'Тексты согласия',
  intro:
    'Тексты, по которым посетители принимали решение. В записи о согласии стоит отпечаток (SHA-256) одного из них.',
  edition: 'Редакция политики',
  noEdition: 'без номера',
  language: 'Язык',
  texts: 'Текстов',
  since: 'В архиве с',
  digest: 'Отпечаток',
  policy: 'Политика',
  consent: 'Текст согласия',
  operator: 'Оператор',
  page: 'Страница на сайте',
  version: 'Версия soglasie',
  gpc: 'браузер прислал GPC',
  back: 'Все редакции и языки',
  banner: 'Баннер',
  preferences: 'Настройки cookie',
  asks: {
    first: 'первый вопрос',
    'policy-changed': 'новая редакция политики',
    expired: 'истёк срок',
    'new-category': 'новые категории',
    none: 'открыт по кнопке',
  },
};

export type ArchiveWords = typeof RU;

const EN: ArchiveWords = {
  title: 'Texts of consent',
  intro:
    'The texts that visitors decided by. A record of consent carries the digest (SHA-256) of one of them.',
  edition: 'Edition of the policy',
  noEdition: 'without a number',
  language: 'Language',
  texts: 'Texts',
  since: 'In the archive since',
  digest: 'Digest',
  policy: 'Policy',
  consent: 'Text of the consent',
  operator: 'Operator',
  page: 'Page on the site',
  version: 'Version of soglasie',
  gpc: 'the browser sent GPC',
  back: 'All editions and languages',
  banner: 'Banner',
  preferences: 'Cookie preferences',
  asks: {
    first: 'first question',
    'policy-changed': 'a new edition of the policy',
    expired: 'the term is over',
    'new-category': 'new categories',
    none: 'opened by a button',
  },
};

export const ARCHIVE_WORDS: Readonly<Record<Lang, ArchiveWords>> = { ru: RU, en: EN };
