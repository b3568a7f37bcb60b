import { inFull } from '../support/in-full.js';
import { publishOwn } from '../support/other-tools/own-banner.js';
import { answerOutside } from '../support/outside.js';
import { expect, QUIET, qa, test } from '../support/qa.js';

const LEAK = "new Image().src = 'https://vk.com/rtrg?p=1';";

const FOUND = expect.objectContaining({
  code: 'request-without-consent',
  subject: 'vk.com',
  states: ['unset', 'refused', 'analytics', 'withdrawn'],
});

test.beforeEach(({ context, watch }) => answerOutside(context, watch));

test('an audit takes locators of any banner', inFull(), async ({ page, site }) => {
  test.slow();
  const url = publishOwn(site, LEAK);
  await page.goto(url);
  const { findings, states, visits, ...report } = await qa.audit(page, {
    tool: 'Свой',
    accept: page.getByRole('button', { name: 'Согласен', exact: true }),
    reject: page.getByRole('button', { name: 'Не согласен' }),
    choose: {
      open: page.getByText('Подробнее'),
      switches: { analytics: page.getByLabel('Статистика'), marketing: page.getByLabel('Реклама') },
      save: page.getByText('Сохранить'),
    },
    reopen: page.getByText('Настройки'),
    quiet: QUIET,
  });
  expect(states).toEqual(['unset', 'refused', 'analytics', 'advertising', 'all', 'withdrawn']);
  expect(visits.map(({ state }) => state)).toEqual(states);
  expect(findings).toEqual([FOUND]);
  expect(report).toMatchObject({ tool: 'Свой', site: { name: 'Ромашка' }, lang: 'ru' });
  // The tester's own page shows what it showed, and nobody has answered there.
  await expect(page).toHaveURL(url);
  await expect(page.getByText('Не согласен')).toBeVisible();
});

test('an audit takes selectors and functions, for several pages side by side', async ({
  context,
  site,
}) => {
  test.slow();
  const urls = ['/', '/a', '/b', '/c'].map((path) =>
    publishOwn(site, path === '/b' ? LEAK : '', path),
  );
  const report = await qa.audit(context, {
    urls,
    accept: '#yes',
    reject: (page) => page.locator('#no'),
    choose: async (page, grants) => {
      await page.click('#more');
      await page.getByLabel('Статистика').setChecked(grants.analytics === true);
      await page.getByLabel('Реклама').setChecked(grants.advertising === true);
      await page.click('#save');
    },
    states: ['unset', 'analytics', 'refused'],
    parallel: 3,
    lang: 'en',
    quiet: QUIET,
  });
  expect(report.states).toEqual(['unset', 'refused', 'analytics']);
  expect(report.visits.map(({ url, state }) => `${state} ${url}`)).toEqual(
    report.states.flatMap((state) => urls.map((url) => `${state} ${url}`)),
  );
  // Of all that went on at once, each page is blamed for its own.
  expect(report.findings).toEqual([
    expect.objectContaining({ subject: 'vk.com', urls: [urls[2]], states: report.states }),
  ]);
  expect(report.findings[0]?.message).toBe('vk.com/rtrg was asked for without “Advertising”');
  expect(context.pages()).toHaveLength(0);
});

test(
  'an audit says which locator finds nothing, where, and what to do',
  inFull(),
  async ({ page, site }) => {
    test.slow();
    const url = publishOwn(site);
    await page.goto(url);
    const told = (options: Parameters<typeof qa.audit>[1]): Promise<string> =>
      qa.audit(page, { quiet: QUIET, ...options }).then(
        () => 'passed',
        (error: Error) => error.message,
      );
    expect(await told({ accept: '#yes', reject: '#nope', states: ['refused'] })).toBe(
      `soglasie: reject: nothing is found at locator('#nope') on ${url}. Expected: the button that refuses all. Say it as a selector, as a locator of the page that the audit was given, or as a function: (page) => page.getByRole(…)`,
    );
    expect(await told({ accept: '#save', states: ['all'] })).toContain(
      "accept: none of the 1 elements at locator('#save') is visible on http",
    );
    const choose = { open: '#more', switches: { analytics: 'h1' }, save: '#save' };
    expect(await told({ choose, states: ['analytics'] })).toContain(
      "choose.switches.analytics: locator('h1') is neither a checkbox nor a switch",
    );
    const reject = (): Promise<void> => Promise.reject(new Error('oops'));
    expect(await told({ reject, states: ['refused'] })).toContain(
      `reject: the function failed (Error: oops) on ${url}. Expected: the button that refuses all`,
    );
    expect(await told({ accept: '#yes', states: ['refused'] })).toBe(
      'soglasie: "refused" needs to know reject, or choose',
    );
    expect(await told({ accept: '#yes', states: ['analitics'] })).toBe(
      'soglasie: there is no state "analitics"; there are unset, all',
    );
    expect(await told({ choose: { switches: { analitics: '#stat' } } })).toContain(
      'choose.switches.analitics: there is no such category; there are analytics, technical',
    );
    expect(await told({ accept: page.locator('#yes'), parallel: 2 })).toContain(
      "locator('#yes') belongs to one page, and parallel opens several: write (page) =>",
    );
    expect(await told({ tool: 'clickio' })).toContain(
      '"clickio" is not known; there are cookiebot,',
    );
    expect(await told({ urls: [] })).toContain('at least one address');
  },
);

test(
  'a report shows a picture of every finding, and is attached to the test',
  inFull(),
  async ({ page, site }, testInfo) => {
    test.slow();
    await page.goto(publishOwn(site, LEAK));
    const asserted = expect(page).toPassAudit({
      accept: '#yes',
      reject: '#no',
      states: ['unset', 'refused'],
      quiet: QUIET,
    });
    await expect(asserted).rejects.toThrow(
      /^.*toPassAudit.*\n\nРомашка \(own\.localhost:\d+\): серьёзно — 1\nБраузер: chromium \d[\d.]+\n\nСерьёзно\. Запрос без согласия {2}request-without-consent\n[\s\S]*категория: Рекламные\n[\s\S]*при каком ответе: при любом$/,
    );
    const [html, json] = testInfo.attachments;
    expect([html?.name, html?.contentType]).toEqual([
      expect.stringMatching(/^audit-own\.localhost:\d+\.html$/),
      'text/html',
    ]);
    expect(json?.contentType).toBe('application/json');
    const context = page.context();
    const reader = await context.newPage();
    await reader.setContent(String(html?.body));
    const pictures = reader.locator('article img');
    await expect(pictures).toHaveCount(1);
    await expect(reader.locator('h1')).toContainText('Ромашка');
    const width = await pictures.evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(width).toBe(page.viewportSize()?.width);
  },
);

test('a page that keeps to the answers passes', inFull(), async ({ page, site }) => {
  test.slow();
  await page.goto(publishOwn(site));
  await expect(page).toPassAudit({
    accept: '#yes',
    reject: '#no',
    choose: { open: '#more', switches: { analytics: '#stat', advertising: '#ads' }, save: '#save' },
    reopen: 'footer button',
    quiet: QUIET,
  });
});
