/** One field of the config: values it takes, values it refuses, and what stands there then. */
export interface FieldCase {
  readonly path: string;
  /** Left out where the wording is free. */
  readonly expected?: string;
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
  readonly safe: unknown;
}

/** An object that cannot be turned into a text; JSON can hold it. */
const UNPRINTABLE = { toString: 1, valueOf: 1 };
const NO_TEXT = [5, true, null, {}, ['a'], UNPRINTABLE];
const OTHERS = ['', 5, true, null, {}, [], UNPRINTABLE];

const text = (path: string, ...right: string[]): FieldCase => ({
  path,
  expected: 'text',
  right: ['', ...right],
  wrong: NO_TEXT,
  safe: '',
});

const oneOf = (path: string, ...choices: unknown[]): FieldCase => ({
  path,
  expected: choices.join('|'),
  right: choices,
  wrong: [...OTHERS.filter((other) => !choices.includes(other)), [choices[0]], `${choices[1]} `],
  safe: choices[0],
});

const days = (path: string, safe: number, ...right: unknown[]): FieldCase => ({
  path,
  expected: '1 to 400 days',
  right: [1, 30, 400, ...right],
  wrong: [0, -1, 401, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '30', [30], true, null, 'forever'],
  safe,
});

const NO_ADDRESS = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
  ],
  ...['\u0001javascript:alert(1)', 'data:text/html,a', 'vbscript:a', 'blob:https://a.ru/1'],
  ...['file:///etc/passwd', 'mailto:a@b.ru', 'ftp://a.ru', 'about:blank', 'http://', 'https://a b'],
  ...[5, true, null, {}, [], ['https://a.ru/'], UNPRINTABLE],
];

export const NO_SITE = [
  ...['', 'com', 'рф', '10.0.0.1', '[::1]', 'https://1.2.3.4', 'ftp://a.ru', 'a.ru/shop', 'a b.ru'],
  ...[
    'http://',
    'javascript:a.ru',
    'a..',
    '*.a.ru',
    '.a.ru',
    'a.ru;b',
    5,
    null,
    {},
    ['a.ru'],
    UNPRINTABLE,
  ],
];

/** Every field that holds a plain value and is no part of a category or a service. */
export const FIELDS: readonly FieldCase[] = [
  text('operator', 'ООО «ЦРМ.ЛИДС»', '<b>x</b>'),
  text('contact', 'privacy@example.com'),
  {
    path: 'policy.url',
    expected: 'http(s) address',
    right: ['https://a.ru/c.pdf', 'http://a.ru', '/cookies', 'c.html?a=1#b', '//a.ru/', '#cookies'],
    wrong: NO_ADDRESS,
    safe: '',
  },
  {
    path: 'policy.consentUrl',
    expected: 'http(s) address',
    right: ['https://a.ru/consent.pdf', '/consent'],
    wrong: NO_ADDRESS,
    safe: '',
  },
  {
    path: 'policy.version',
    expected: '/^[\\w.-]{1,16}$/',
    right: ['1', '2026-11', 'A.b_c-9', '0123456789abcdef'],
    wrong: [
      '',
      '0123456789abcdefg',
      'a b',
      '1!2',
      '1;2',
      'ред1',
      '1\n',
      1,
      null,
      ['1'],
      UNPRINTABLE,
    ],
    safe: '',
  },
  {
    path: 'policy.updated',
    expected: 'ISO date',
    right: ['2026-11-20', '2026-11-20T12:00:00+03:00'],
    wrong: ['', '20.11.2026', 'вчера', '2026-13-01', '2026-11-20 soon', ...NO_TEXT],
    safe: '',
  },
  {
    path: 'cookie.name',
    right: ['soglasie', 'consent_2', '__Secure-soglasie', '__Host-soglasie'],
    wrong: ['', 'a;b', 'a=b', 'a b', 'имя', 'a\n', ...NO_TEXT],
    safe: 'soglasie',
  },
  {
    path: 'cookie.domain',
    expected: 'host name',
    right: ['example.com', 'a.b-c.example.com'],
    wrong: NO_SITE,
    safe: '',
  },
  {
    path: 'cookie.renewUrl',
    expected: 'http(s) address',
    right: ['/renew', 'https://a.ru/renew'],
    wrong: NO_ADDRESS,
    safe: '',
  },
  {
    path: 'hub',
    expected: 'http(s) address',
    right: ['https://a.ru/hub.html', '/hub.html'],
    wrong: NO_ADDRESS,
    safe: '',
  },
  {
    path: 'record.url',
    expected: 'http(s) address',
    right: ['/records', 'https://records.a.ru/'],
    wrong: NO_ADDRESS,
    safe: '',
  },
  {
    path: 'tour',
    expected: 'path',
    right: ['/tour.html', '/a/b'],
    wrong: ['', 'tour.html', '//a.ru/tour.html', '/\\a.ru', 'https://a.ru/', ...NO_TEXT],
    safe: '',
  },
  days('expires', 365, 'until-withdrawn'),
  { ...days('reaskAfterRefusal', 182), wrong: [0, 401, 1.5, '30', null, 'until-withdrawn'] },
  oneOf('choice', 'category', 'service'),
  oneOf('mode', 'opt-in', 'opt-out'),
  oneOf('gpc', 'honour', 'ignore'),
  oneOf('onWithdraw', 'offer-reload', 'reload', 'keep'),
  text('withdrawal.email', 'privacy@example.com'),
  text('withdrawal.within', '5 рабочих дней'),
  {
    path: 'signals.dataLayer',
    right: [true, false, 'shopLayer', '_dl', '$dataLayer1'],
    wrong: [1, null, {}, [], '', 'my layer', '1layer', 'a.b', 'location', 'слой', 'b'.repeat(41)],
    safe: false,
  },
  {
    path: 'signals.googleConsentMode',
    expected: 'false|true',
    right: [true, false],
    wrong: ['yes', '', 1, null],
    safe: false,
  },
  oneOf('compat.importChoice', false, true),
  text('locale', 'en', 'ru-RU'),
  oneOf('ui.layout', 'card', 'bar', 'inline', 'center'),
  oneOf('ui.theme', 'page', 'light', 'dark', 'os'),
  {
    path: 'ui.launcher',
    expected: 'auto|left|right|true|false',
    right: ['auto', 'left', 'right', true, false],
    wrong: ['true', 'false', '', 0, 1, null, [true], UNPRINTABLE],
    safe: 'auto',
  },
  {
    path: 'ui.mount',
    expected: 'CSS selector',
    right: ['#privacy', 'main > [data-privacy]', '.a, .b'],
    // What is no selector only a document can tell.
    wrong: NO_TEXT,
    safe: '',
  },
  oneOf('ui.prompt', 'auto', 'manual'),
  text('nonce', 'r4nd0m'),
];

/** Lists: what an item may be and may not. */
export const LISTS: readonly (FieldCase & { readonly item: unknown })[] = [
  { ...text('group', 'ООО «А»'), right: ['ООО «А»', 'ООО «Б»'], item: 'ООО «А»' },
  {
    path: 'policy.covers',
    expected: '/^[\\w.-]{1,16}$/',
    right: ['1', '2026-10'],
    wrong: ['', 'a b', 1, null, UNPRINTABLE],
    safe: [],
    item: '2026-10',
  },
  { ...text('compat.markup'), right: ['klaro', 'cookiebot'], safe: [], item: 'klaro' },
  {
    path: 'signals.yandexMetrika',
    expected: 'whole number',
    right: [1, 12345678],
    wrong: ['1', 1.5, null, {}, UNPRINTABLE],
    safe: [],
    item: 12345678,
  },
  {
    path: 'handoff.except',
    expected: 'host name',
    right: ['a.ru', 'help.a.ru'],
    wrong: NO_SITE,
    safe: [],
    item: 'a.ru',
  },
  {
    path: 'sites',
    expected: 'host name',
    right: ['a.ru', 'http://a.ru'],
    wrong: NO_SITE,
    safe: [],
    item: 'a.ru',
  },
];

/** A config with one value at a dotted path. */
export const configWith = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

/** What stands at a dotted path. */
export const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root);
