import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { forgetVisitor } from '../support/visits.js';

const inline = (name: string, attributes: string) =>
  `<script type="text/plain" ${attributes}>ran.push('${name}');</script>`;

/** Ids that no gate may open for, whatever is granted. */
const UNKNOWN = [
  ['a misspelt id', 'analitics'],
  ['an empty id', ''],
  ['only blanks', '  '],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['hasOwnProperty', 'hasOwnProperty'],
  ['an id in capitals', 'ANALYTICS'],
  ['a known id beside an unknown one', 'analytics unheard'],
  ['an unknown id turned round', '!unheard'],
  ['__proto__ turned round', '!__proto__'],
  ['a lone exclamation mark', '!'],
] as const;

/** What the visitor granted → which of these tags run. */
const EXPRESSIONS = [
  'analytics',
  'analytics functional',
  ' analytics \n functional ',
  '!advertising',
  'analytics !advertising',
  'necessary',
  '!necessary',
  'necessary analytics',
] as const;
const BY_GRANTS: readonly [grants: string[], runs: (typeof EXPRESSIONS)[number][]][] = [
  [[], ['!advertising', 'necessary']],
  [
    ['analytics'],
    ['analytics', '!advertising', 'analytics !advertising', 'necessary', 'necessary analytics'],
  ],
  [['functional'], ['!advertising', 'necessary']],
  [
    ['analytics', 'advertising'],
    ['analytics', 'necessary', 'necessary analytics'],
  ],
  [
    ['analytics', 'functional'],
    [
      'analytics',
      'analytics functional',
      ' analytics \n functional ',
      '!advertising',
      'analytics !advertising',
      'necessary',
      'necessary analytics',
    ],
  ],
];

const SERVICES = {
  services: { stat: { category: 'analytics' }, chat: { category: 'functional' } },
};
const SERVICE_TAGS = [
  'data-service="stat"',
  'data-service="chat"',
  'data-service="stat" data-category="functional"',
  'data-service="stat" data-category="analytics"',
  'data-service="unheard"',
  'data-service="constructor"',
  'data-service="stat" data-category="unheard"',
  'data-service="stat" data-category=""',
];
const BY_SERVICE: readonly [grants: string[], runs: number[]][] = [
  [[], []],
  [['analytics'], [0, 3]],
  [['functional'], [1]],
  [
    ['analytics', 'functional'],
    [0, 1, 2, 3],
  ],
];

const chosen = (grants: string[]) => Object.fromEntries(grants.map((id) => [id, true]));
const listed = (grants: string[]) => grants.join(' and ') || 'nothing';

eachBuild(() => {
  test('never opens for an id that nobody declared, and says so once', async ({
    open,
    page,
    vendors,
    watch,
  }) => {
    const tags = UNKNOWN.map(([name, id]) => {
      const address = vendors.url(`/${encodeURIComponent(name)}.js`);
      const tag = `<script type="text/plain" data-category="${id}" src="${address}"></script>`;
      return tag + tag + inline(name, `data-category="${id}"`);
    });
    await open({ body: tags.join('') + inline('open', 'data-category="analytics"') });
    await page.evaluate(() => window.soglasie.acceptAll());
    // Released in a task of its own: a refusal before that would hold it as well.
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['open']);
    await settled(page);
    await page.evaluate(() => window.soglasie.rejectAll());
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['open']);
    expect(vendors.paths()).toEqual([]);
    const said = UNKNOWN.map(([, id]) => {
      const word = id.trim().split(' ').at(-1)?.replace(/^!/, '');
      return `warning: soglasie W04: <script data-category="${id}">: unknown "${word}"`;
    });
    expect(watch.ours()).toEqual(said);
  });

  test('releases what asks for no more than is granted', async ({ open, page }) => {
    const tags = EXPRESSIONS.map((it, at) => inline(String(at), `data-category="${it}"`));
    for (const [grants, runs] of BY_GRANTS) {
      await forgetVisitor(page);
      // On an earlier page: what asks for «not granted» runs before any choice.
      await open();
      await page.evaluate((it) => window.soglasie.set(it), chosen(grants));
      await open({ path: '/second', body: tags.join('') });
      await settled(page);
      const ran = await page.evaluate(() => window.ran);
      const released = ran.map((at) => EXPRESSIONS[Number(at)]);
      expect.soft(released, listed(grants)).toEqual(runs);
    }
  });

  test('releases services by what is granted of their category', async ({ open, page }) => {
    const tags = SERVICE_TAGS.map((it, at) => inline(String(at), it));
    for (const [grants, runs] of BY_SERVICE) {
      await forgetVisitor(page);
      await open({ config: SERVICES, body: tags.join('') });
      await page.evaluate((it) => window.soglasie.set(it), chosen(grants));
      // Released in tasks of their own.
      await expect
        .poll(() => page.evaluate(() => window.ran.length), listed(grants))
        .toBe(runs.length);
      await settled(page);
      const ran = await page.evaluate(() => window.ran);
      const released = ran.map((at) => SERVICE_TAGS[Number(at)]);
      expect.soft(released, listed(grants)).toEqual(runs.map((at) => SERVICE_TAGS[at]));
    }
  });

  test('releases what asks for «not granted» before any choice', async ({ open, page }) => {
    await open({ body: inline('it', 'data-category="!advertising"') });
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['it']);
  });

  test('shows and hides plain elements by what is granted', async ({ open, page }) => {
    await open({
      body: `<p id="instead" data-category="!functional" hidden>Карта выключена</p>
        <p id="map" data-category="functional">Карта</p>`,
    });
    await expect(page.locator('#instead')).toBeVisible();
    await expect(page.locator('#map')).toBeHidden();
    await page.evaluate(() => window.soglasie.set({ functional: true }));
    await expect(page.locator('#instead')).toBeHidden();
    await expect(page.locator('#map')).toBeVisible();
    await page.evaluate(() => window.soglasie.withdraw('functional'));
    await expect(page.locator('#instead')).toBeVisible();
    await expect(page.locator('#map')).toBeHidden();
  });
});
