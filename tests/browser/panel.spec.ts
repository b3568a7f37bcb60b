import type { Page } from '@playwright/test';
import { audit } from '../support/axe.js';
import { bothBuilds, expect, test } from '../support/fixtures.js';
import { reject, stateOf } from '../support/visits.js';

const FILE = 'soglasie-panel.js';
const OPENER = '<a href="/cookies" data-soglasie-open>Настройки cookie</a>';
const panel = (page: Page) => page.getByRole('region', { name: 'soglasie: проверка страницы' });

bothBuilds((build) => {
  test('the panel says what waits, what went out by which tag, and what to add', async ({
    open,
    page,
    vendors,
    context,
    watch,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route('https://code.jivo.ru/**', (route) => route.fulfill({ body: '' }));
    watch.allowForeign(/^https:\/\/code\.jivo\.ru\//);
    const pixel = `<img src="${vendors.url('/p.gif', 'ads')}" alt="">`;
    const config = {
      block: [{ match: 'ads.vendor.localhost', category: 'advertising' }],
    } as const;
    await open({
      config,
      path: '/?soglasie-check',
      body: `<main><h1>Магазин</h1>${OPENER}${pixel}
        <script type="text/plain" data-category="analytics" src="${vendors.url('/a.js')}"></script></main>`,
    });
    await expect(panel(page)).toContainText('Вы ещё не ответили');
    await expect(panel(page)).toContainText('Ушло без согласия: 1');
    await expect(panel(page)).toContainText(
      'advertising (advertising): ads.vendor.localhost/p.gif — сам тег удержан, но запрос уже ушёл<img alt=""',
    );
    await expect(panel(page)).toContainText('Ждёт согласия: 2');

    // What comes later is seen too.
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.src = 'https://code.jivo.ru/widget/1';
      document.body.append(script);
    });
    await expect(panel(page)).toContainText('jivo (functional): code.jivo.ru/widget/1');
    await panel(page).getByRole('button', { name: 'Скопировать' }).click();
    await expect(panel(page).getByRole('button', { name: 'Скопировано' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toEqual({ services: { jivo: true } });
    expect((await audit(page)).violations).toEqual([]);

    // It only looks: nothing is decided, and nothing was asked for once more.
    expect((await stateOf(page)).status).toBe('unset');
    expect(vendors.paths()).toEqual(['/p.gif']);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect(panel(page)).toContainText('Вы уже ответили');
    await expect(panel(page)).not.toContainText('Ждёт согласия');
    await panel(page).getByRole('button', { name: 'Закрыть' }).click();
    await expect(panel(page)).toHaveCount(0);
    if (build === 'npm') return;
    await page.evaluate(() => window.soglasie.destroy());
  });
});

test('only the address brings it, also to somebody who has answered', async ({
  open,
  page,
  site,
}) => {
  await open({ body: OPENER });
  await reject(page);
  for (const path of ['/a', '/b?soglasie-checked', '/c?x=soglasie-check', '/d#soglasie-check']) {
    await open({ body: OPENER, path });
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => idle(0))));
    await expect(panel(page)).toHaveCount(0);
  }
  expect(site.files()).not.toContain(FILE);
  for (const path of ['/e?soglasie-check', '/f?a=1&soglasie-check=1#x']) {
    await open({ body: OPENER, path });
    await expect(panel(page)).toContainText('Без согласия ничего не ушло');
  }
});
