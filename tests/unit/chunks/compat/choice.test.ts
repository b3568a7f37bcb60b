import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedChoice } from '../../../../src/chunks/compat/choice.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { TOOLS, type Tool } from '../../../../src/model/tools.js';
import { NOW } from '../../support/choice.js';
import { anyText } from '../../support/hostile.js';
import { settingsOf } from '../../support/settings.js';

const DAY = 864e5;
const MADE = NOW - 30 * DAY;
const ISO = new Date(MADE).toISOString();
const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

const CONFIG: ConsentConfig = {
  policy: { url: '/cookies', version: '2', covers: ['1'] },
  services: { matomo: { category: 'analytics' }, 'yandex-maps': { category: 'functional' } },
};

const read = (
  tool: Tool,
  stored: Record<string, string>,
  { gpc = false, config = CONFIG }: { gpc?: boolean; config?: ConsentConfig } = {},
) =>
  importedChoice(
    tool,
    (name) => stored[name],
    { settings: settingsOf(config), key: '3c9d', gpc },
    NOW,
  );

const vanilla = (value: object) => ({ cc_cookie: encoded(value) });
const cookiebot = (answers: string, method = 'explicit') => ({
  CookieConsent: encodeURIComponent(
    `{stamp:'a+b/c==',necessary:true,${answers},method:'${method}',ver:1,utc:${MADE},region:'ru'}`,
  ),
});
const onetrust = (
  groups: string,
  more = '',
  closed: Record<string, string> = { OptanonAlertBoxClosed: ISO },
) => ({
  OptanonConsent: `isGpcEnabled=0&datestamp=Fri+Nov+20+2026&version=202401.1.0&interactionCount=1${more}&groups=${encodeURIComponent(groups)}&AwaitingReconsent=false`,
  ...closed,
});
const cookieyes = (answers: string, action = 'yes') => ({
  'cookieyes-consent': `consentid:QUJD,consent:yes,action:${action},necessary:yes,${answers},other:yes,lastRenewedDate:1734509533000`,
});

const ASKED = { necessary: [], analytics: [], functionality: [], ads: [] };

/** What a tool stored → the answers that are taken over. */
const TAKEN: readonly [string, Tool, Record<string, string>, Record<string, boolean>][] = [
  [
    'all of vanilla-cookieconsent 3',
    'vanilla-cookieconsent',
    vanilla({
      categories: Object.keys(ASKED),
      services: ASKED,
      consentTimestamp: ISO,
      revision: 0,
    }),
    { analytics: true, functional: true, advertising: true },
  ],
  [
    'a refusal of vanilla-cookieconsent 3',
    'vanilla-cookieconsent',
    vanilla({ categories: ['necessary'], services: ASKED, consentTimestamp: ISO }),
    { analytics: false, functional: false, advertising: false },
  ],
  [
    'a category that was accepted in part, or as a whole: nobody knows',
    'vanilla-cookieconsent',
    vanilla({
      categories: ['necessary', 'analytics'],
      services: { ...ASKED, analytics: ['ga'] },
      lastConsentTimestamp: ISO,
    }),
    { functional: false, advertising: false },
  ],
  [
    'what vanilla-cookieconsent 2 granted',
    'vanilla-cookieconsent',
    vanilla({ level: ['necessary', 'analytics'], consent_date: ISO }),
    { analytics: true },
  ],
  [
    'services of Klaro',
    'klaro',
    { klaro: encoded({ matomo: true, 'Yandex Maps': false }) },
    {
      analytics: true,
      functional: false,
    },
  ],
  [
    'two services of one category, of which one is refused',
    'klaro',
    { klaro: encoded({ analytics: true, matomo: false, marketing: true }) },
    { analytics: false, advertising: true },
  ],
  [
    'Cookiebot',
    'cookiebot',
    cookiebot('preferences:false,statistics:true,marketing:false'),
    { functional: false, analytics: true, advertising: false },
  ],
  [
    'OneTrust, where either group of advertising is refused',
    'onetrust',
    onetrust('C0001:1,C0002:1,C0003:0,C0004:1,C0005:0'),
    { analytics: true, functional: false, advertising: false },
  ],
  [
    'OneTrust, where an address has groups in it',
    'onetrust',
    onetrust(
      'C0001:1,C0002:0',
      `&landingPath=${encodeURIComponent('https://a.ru/?&groups=C0002:1')}`,
    ),
    { analytics: false },
  ],
  [
    'CookieYes',
    'cookieyes',
    cookieyes('functional:no,analytics:yes,performance:yes,advertisement:no'),
    { functional: false, analytics: true, technical: true, advertising: false },
  ],
];

/** What is no choice. */
const NONE: readonly [string, Tool, Record<string, string>][] = [
  ['nothing', 'klaro', {}],
  [
    'an edition that is not ours',
    'vanilla-cookieconsent',
    vanilla({ categories: ['analytics'], consentTimestamp: ISO, revision: 7 }),
  ],
  ['no list', 'vanilla-cookieconsent', vanilla({ categories: 'analytics' })],
  [
    'only what is necessary, and nobody knows what was asked',
    'vanilla-cookieconsent',
    vanilla({ categories: ['necessary'] }),
  ],
  [
    'a choice that is older than the term',
    'vanilla-cookieconsent',
    vanilla({ categories: ['analytics'], consentTimestamp: '2025-01-01T00:00:00Z' }),
  ],
  [
    'a refusal that is older than its term',
    'vanilla-cookieconsent',
    vanilla({
      categories: [],
      services: ASKED,
      consentTimestamp: new Date(NOW - 183 * DAY).toISOString(),
    }),
  ],
  ['no JSON', 'klaro', { klaro: '%7Bmatomo' }],
  ['a broken encoding', 'klaro', { klaro: '%E0%A4%A' }],
  ['services that nobody knows', 'klaro', { klaro: encoded({ pixel: true }) }],
  [
    'implied consent',
    'cookiebot',
    cookiebot('preferences:true,statistics:true,marketing:true', 'implied'),
  ],
  ['a visitor whom Cookiebot did not ask', 'cookiebot', { CookieConsent: '-1' }],
  ['groups that the visitor did not answer', 'onetrust', onetrust('C0002:1', '', {})],
  [
    'OneTrust, which is about to ask again',
    'onetrust',
    { OptanonAlertBoxClosed: ISO, OptanonConsent: 'groups=C0002%3A1&AwaitingReconsent=true' },
  ],
  ['a banner of CookieYes that nobody answered', 'cookieyes', cookieyes('analytics:yes', '')],
];

describe('a choice that another tool stored', () => {
  it.each(TAKEN)('is taken over: %s', (_, tool, stored, answers) => {
    const choice = read(tool, stored);
    expect(choice).toMatchObject({ key: '3c9d', via: 'import', policyVersion: '2' });
    expect({ ...choice?.answers }).toEqual(answers);
  });

  it.each(NONE)('is none: %s', (_, tool, stored) => {
    expect(read(tool, stored)).toBeNull();
  });

  it.each(['vanilla-cookieconsent', 'cookiebot', 'onetrust'] as const)(
    'keeps the time when it was made: %s',
    (tool) => {
      const [, , stored = {}] = TAKEN.find(([, each]) => each === tool) ?? [];
      expect(read(tool, stored)?.decidedAt).toBe(MADE);
    },
  );

  it.each(['klaro', 'cookieyes'] as const)('counts as old where it says no time: %s', (tool) => {
    const [, , stored = {}] = TAKEN.find(([, each]) => each === tool) ?? [];
    expect(read(tool, stored)?.decidedAt).toBe(NOW - 120 * DAY);
    expect(read(tool, stored, { config: { ...CONFIG, expires: 119 } })).toBeNull();
  });

  it('is never of the future', () => {
    const stored = vanilla({ categories: ['analytics'], consentTimestamp: '2100-01-01T00:00:00Z' });
    expect(read('vanilla-cookieconsent', stored)?.decidedAt).toBe(NOW);
  });

  it('was made under the edition that it names, when that still counts', () => {
    const stored = vanilla({ categories: ['analytics'], consentTimestamp: ISO, revision: 1 });
    expect(read('vanilla-cookieconsent', stored)?.policyVersion).toBe('1');
  });

  it('says nothing of advertising where the browser says no by now', () => {
    const [, tool, stored] = TAKEN[0] ?? TAKEN.slice(-1)[0] ?? ['', 'klaro', {}];
    const choice = read(tool as Tool, stored as Record<string, string>, { gpc: true });
    expect({ ...choice?.answers }).toEqual({ analytics: true, functional: true });
  });

  it('says nothing of a category that was dropped or is required', () => {
    const config = { categories: { analytics: false, functional: { required: true } } } as const;
    const stored = cookiebot('preferences:false,statistics:true,marketing:true');
    expect({ ...read('cookiebot', stored, { config })?.answers }).toEqual({ advertising: true });
  });

  it('is never thrown at, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TOOLS), anyText, fc.json(), (tool, text, json) => {
        for (const each of [text, json, encodeURIComponent(json)]) {
          const choice = importedChoice(
            tool,
            () => each,
            { settings: settingsOf(CONFIG), key: '3c9d', gpc: false },
            NOW,
          );
          expect(
            Object.values(choice?.answers ?? {}).every((one) => typeof one === 'boolean'),
          ).toBe(true);
        }
      }),
    );
  });
});
