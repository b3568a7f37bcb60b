import { expect, it } from 'vitest';
import { declare } from '../../../../../src/tools/playwright/audit/declared.js';
import { judge } from '../../../../../src/tools/playwright/audit/judge.js';
import type { Look } from '../../../../../src/tools/playwright/audit/look.js';

const URL = 'https://shop.ru/';
const EN = { lang: 'en', tool: '' } as const;

const LOOK: Look = {
  url: URL,
  state: 'unset',
  requests: [],
  kept: [],
  html: '',
  hasLibrary: true,
  isAnswered: true,
  unanswered: '',
  hasOpener: true,
  hasGpc: false,
  violations: [],
};

const DECLARED = declare({
  services: { ads: { category: 'advertising', match: ['ads.ru'], cookies: [{ name: 'ads_*' }] } },
});

const SEEN: Look = {
  ...LOOK,
  state: 'all',
  kept: [{ name: 'ads_1', kind: 'cookie', place: 'shop.ru' }],
};

/** What is found, beside a visit on which everything declared was seen. */
const found = (...looks: Partial<Look>[]): string[] =>
  judge(
    [...looks.map((look) => ({ ...LOOK, ...look })), SEEN],
    DECLARED,
    ({ name }) => name !== 'mine',
    EN,
  ).map(({ code, subject, category, states }) => `${code} ${subject} ${category} ${states}`);

const ask = (url: string, frame = URL) => ({ requests: [{ url, frame, page: null }] });

const keep = (name: string, kind: 'cookie' | 'local' | 'session', place = 'shop.ru') => ({
  kept: [{ name, kind, place }],
});

it.each<[string, Partial<Look>, string[]]>([
  ['nothing', {}, []],
  ['its own request', ask('https://cdn.shop.ru/a.js'), []],
  [
    'a request that is held',
    ask('https://ads.ru/a'),
    ['request-without-consent ads.ru advertising unset'],
  ],
  ['the same, granted', { ...ask('https://ads.ru/a'), state: 'advertising' }, []],
  ['a request to a stranger', ask('https://cdn.com/a'), ['undeclared-request cdn.com  unset']],
  [
    'a request to a known service that nobody named',
    ask('https://static.hotjar.com/c/hotjar-1.js?sv=6'),
    ['undeclared-request static.hotjar.com analytics unset'],
  ],
  ['the same, after a consent', { ...ask('https://cdn.com/a'), state: 'analytics' }, []],
  [
    'a cookie of a category',
    keep('ads_1', 'cookie'),
    ['cookie-without-consent ads_1 advertising unset'],
  ],
  ['a cookie of nobody', keep('a', 'cookie'), ['undeclared-cookie a  unset']],
  ['a vendor’s own cookie', keep('a', 'cookie', '.ads.ru'), []],
  ['a cookie of the tester', keep('mine', 'cookie'), []],
  ['a key of nobody', keep('a', 'session', 'sessionStorage'), ['undeclared-storage a  unset']],
  ['no library', { hasLibrary: false }, ['no-library   unset']],
  [
    'no answer, and nothing of a state that nobody has brought about',
    { unanswered: 'timeout', isAnswered: false, state: 'refused', ...ask('https://ads.ru/a') },
    ['no-answer   refused'],
  ],
  [
    'nothing, where there is no library and so no answer',
    { hasLibrary: false, isAnswered: false, state: 'refused', ...keep('a', 'cookie') },
    [],
  ],
  ['no opener', { hasOpener: false }, ['no-opener   unset']],
  [
    'a stranger in noscript',
    { html: '<noscript><img src="https://cdn.com/a"><img src="/b"></noscript>' },
    ['noscript-request cdn.com/a  unset'],
  ],
  [
    'a static tag, with what it asks for and what its frame asks for',
    {
      html: '<iframe src="https://ads.ru/f"></iframe>',
      requests: [
        { url: 'https://ads.ru/f', frame: '', page: null },
        { url: 'https://ads.ru/g', frame: 'https://ads.ru/f', page: null },
      ],
    },
    ['static-tag ads.ru/f advertising unset'],
  ],
  [
    'a mark without effect',
    {
      html: '<script data-category="analytics" src="https://m.ru/a.js"></script>',
      ...ask('https://m.ru/a.js'),
    },
    ['static-tag m.ru/a.js analytics unset'],
  ],
  [
    'a violation',
    { violations: [{ id: 'image-alt', help: 'needs alt', targets: ['img'], isGrave: true }] },
    ['accessibility image-alt  unset'],
  ],
])('tells of %s', (_, look, findings) => {
  expect(found(look)).toEqual(findings);
});

it('tells a thing once, with all places and states', () => {
  const other = 'https://shop.ru/b';
  const findings = judge(
    [
      { ...LOOK, ...ask('https://ads.ru/a?1') },
      { ...LOOK, ...ask('https://ads.ru/b'), url: other, state: 'refused' },
      SEEN,
    ],
    DECLARED,
    () => true,
    EN,
  );
  expect(findings).toEqual([
    {
      code: 'request-without-consent',
      severity: 'serious',
      url: URL,
      state: 'unset',
      message: 'ads.ru/a was asked for without “Advertising”',
      subject: 'ads.ru',
      category: 'advertising',
      urls: [URL, other],
      states: ['unset', 'refused'],
      seen: ['ads.ru/a', 'ads.ru/b'],
    },
  ]);
});

it('misses what is declared and was kept nowhere', () => {
  expect(judge([LOOK, { ...SEEN, kept: [] }], DECLARED, () => true, EN)).toEqual([
    expect.objectContaining({ code: 'never-seen', subject: 'ads_*', category: 'advertising' }),
  ]);
});

it('misses nothing whose category nobody has granted', () => {
  const unanswered = { ...SEEN, kept: [], isAnswered: false, unanswered: 'timeout' };
  const codes = judge([LOOK, unanswered], DECLARED, () => true, EN).map(({ code }) => code);
  expect(codes).toEqual(['no-answer']);
});

it('shows why nobody could answer', () => {
  const [finding] = judge(
    [{ ...SEEN, isAnswered: false, unanswered: 'no button' }],
    DECLARED,
    () => true,
    EN,
  );
  expect(finding?.seen).toEqual(['no button']);
});

it('says how to name a known service, by all that a config has to say of it', () => {
  const entryOf = (url: string) =>
    judge([{ ...LOOK, ...ask(url) }], DECLARED, () => true, EN)[0]?.entry;
  expect(entryOf('https://mc.yandex.ru/metrika/tag.js')).toBe('"yandex-metrika": true');
  expect(entryOf('https://player.vimeo.com/video/1')).toBe(
    '"vimeo": {"category":"functional","match":["player.vimeo.com/video/"]}',
  );
  for (const url of ['https://vimeo.com/1', 'https://cdn.com/a', 'https://notmc.yandex.ru.com/a']) {
    expect(entryOf(url)).toBeUndefined();
  }
});
