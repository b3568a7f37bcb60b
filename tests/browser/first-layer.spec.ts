import type { ConsentConfig } from '../../src/model/config.js';
import { stopClock } from '../support/clock.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { CONFIG, shop } from '../support/shop.js';
import { banner, preferences } from '../support/widget.js';

const PHONE = { width: 390, height: 800 };

/** A config and what the first layer has to say, and must not. */
const ASKED: [string, ConsentConfig, (string | RegExp)[], (string | RegExp)[]][] = [
  [
    'the five categories',
    {},
    ['Сайт просит разрешить cookie', 'статистика, поиск ошибок, ваши настройки, реклама.'],
    [/\{\w+\}/],
  ],
  [
    'no advertising, and a category of its own',
    { categories: { advertising: false, scoring: { title: 'Оценка заявки' } } },
    ['статистика, поиск ошибок, ваши настройки, Оценка заявки.'],
    [/реклам/i],
  ],
  [
    'categories that were given other names',
    { categories: { functional: { title: { ru: 'Чат', en: 'Chat' } }, technical: false } },
    ['статистика, Чат, реклама.'],
    ['ваши настройки', 'поиск ошибок', 'Chat'],
  ],
  [
    'a category without any name',
    { categories: { analytics: false, technical: false, functional: false, quiz: {} } },
    ['реклама, quiz.'],
    ['статистика'],
  ],
  [
    'a category that runs without being asked about',
    { categories: { analytics: { required: true } } },
    ['целей: поиск ошибок, ваши настройки, реклама.'],
    ['статистика'],
  ],
  [
    'an operator, a group and sites',
    CONFIG,
    [
      'ООО «Пример» просит разрешить cookie',
      'на группу компаний: ООО «Пример», ООО «Второй пример».',
      'на сайтах: shop.localhost, second.localhost.',
    ],
    ['Сайт просит'],
  ],
  [
    'another edition of the question: opt-out',
    { mode: 'opt-out', operator: 'АО «Склад»', categories: { advertising: false } },
    ['АО «Склад» использует cookie для таких целей: статистика, поиск ошибок, ваши настройки.'],
    [/реклам/i, 'просит разрешить'],
  ],
  [
    'words of the operator',
    {
      operator: 'АО «Склад»',
      texts: { 'banner.body': 'Наши слова: {list}', 'cat.advertising.purpose': 'акции' },
    },
    ['Наши слова: статистика, поиск ошибок, ваши настройки, акции'],
    ['просит разрешить', 'АО «Склад»'],
  ],
];

eachBuild(() => {
  test('says what is asked for, and nothing else', async ({ open, page }) => {
    for (const [name, config, said, unsaid] of ASKED) {
      await open({ config, body: shop() });
      const { region } = banner(page);
      for (const text of said) await expect.soft(region, name).toContainText(text);
      for (const text of unsaid) await expect.soft(region, name).not.toContainText(text);
      // An aside between two dashes is read with a stumble.
      expect.soft(await region.textContent(), name).not.toMatch(/—/);
    }
  });

  test('links the text of the consent and other documents beside the policy', async ({
    open,
    page,
  }) => {
    const config: ConsentConfig = {
      policy: { url: '/policy', consentUrl: '/consent.pdf', version: '1' },
      links: [
        { title: { ru: 'О данных', en: 'About data' }, url: '/data' },
        { title: 'Оферта', url: 'https://docs.example.ru/offer' },
      ],
    };
    const documents = [
      ['Политика cookie', '/policy'],
      ['Текст согласия (PDF, новая вкладка)', '/consent.pdf'],
      ['О данных', '/data'],
      ['Оферта (новая вкладка)', 'https://docs.example.ru/offer'],
    ] as const;
    await open({ config, body: shop() });
    const { region, customize } = banner(page);
    await expect(region.getByRole('link')).toHaveCount(documents.length);
    for (const [name, href] of documents) {
      await expect(region.getByRole('link', { name, exact: true })).toHaveAttribute('href', href);
    }
    await customize.click();
    const { dialog } = preferences(page);
    for (const [name, href] of documents) {
      const link = dialog.getByRole('link', { name: name.replace(/ \(.*/, '') });
      await expect(link).toHaveAttribute('href', href);
    }
    const record = await page.evaluate(() => window.soglasie.export());
    expect(record.policy).toEqual({ url: '/policy', consentUrl: '/consent.pdf', version: '1' });
  });

  test('a new edition of the policy keeps the text of the consent', async ({ open, page }) => {
    const upcoming = { version: '2', effective: '2020-01-01', url: '/policy-2', reconsent: true };
    await open({
      config: { policy: { url: '/policy', consentUrl: '/consent', version: '1', upcoming } },
      body: shop(),
    });
    const { region } = banner(page);
    await expect(region.getByRole('link')).toHaveCount(2);
    await expect(region.getByRole('link', { name: 'Текст согласия' })).toHaveAttribute(
      'href',
      '/consent',
    );
  });

  test('asks about nothing where nothing can be refused', async ({ open, page }) => {
    const categories = {
      analytics: false,
      technical: false,
      functional: false,
      advertising: false,
    } as const;
    await open({ config: { categories, ui: { prompt: 'manual' } }, body: shop() });
    await page.evaluate(() => window.soglasie.open('banner'));
    await expect(banner(page).region).not.toContainText('просит разрешить');
  });

  test('says nothing of an account, which not every site has', async ({ open, page }) => {
    await open({ body: shop() });
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await expect(dialog).toContainText('Нужны для работы сайта');
    await expect(dialog).not.toContainText(/аккаунт|кабинет/i);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });

    for (const [name, config] of [
      ['nothing', {}],
      ['everything', CONFIG],
      ['many sites', { ...CONFIG, sites: [...'abcdefgh'].map((it) => `${it}.example.ru`) }],
      ['a long name', { ...CONFIG, operator: 'Очень длинное название '.repeat(5) }],
    ] as const) {
      test(`leaves 62 % of the window to the page, with ${name}`, async ({ open, page }) => {
        await open({ config, body: shop({ lines: 80 }) });
        const { region, accept, reject, customize } = banner(page);
        await expect(region).toBeVisible();
        const box = await region.boundingBox();
        expect(box?.height).toBeGreaterThan(200);
        expect(box?.height).toBeLessThanOrEqual(0.38 * PHONE.height);
        for (const button of [accept, reject, customize]) {
          await expect(button).toBeInViewport({ ratio: 1 });
        }
        // What is longer than that can be read.
        const last = region.locator('.note');
        await region.evaluate((element) => {
          element.scrollTop = 1e6;
        });
        const [text, answers] = [await last.boundingBox(), await accept.boundingBox()];
        const end = (text?.y ?? 0) + (text?.height ?? 0);
        expect(end).toBeLessThanOrEqual(Math.ceil(answers?.y ?? 0) + 1);
      });
    }

    test('keeps a title of two lines apart from what is said below it', async ({ open, page }) => {
      await open({ body: shop() });
      await banner(page).customize.click();
      const first = preferences(page).dialog.locator('.cat').first();
      const title = await first.locator('h3').boundingBox();
      const text = await first.locator('.why').boundingBox();
      expect(title?.height).toBeGreaterThan(36);
      const gap = (text?.y ?? 0) - (title?.y ?? 0) - (title?.height ?? 0);
      expect(gap).toBeGreaterThanOrEqual(6);
    });

    test('leaves the buttons of a placeholder free, as far as the page scrolls', async ({
      open,
      page,
      vendors,
    }) => {
      const map = vendors.url('/map.html', 'maps');
      await open({
        config: CONFIG,
        body: `${shop({ lines: 20 })}
          <iframe data-category="functional" data-src="${map}" title="Карта"
            style="width: 100%; height: 300px"></iframe>`,
      });
      await expect(banner(page).region).toBeVisible();
      const once = page.getByRole('button', { name: /^Показать один раз/ });
      await once.evaluate((element) => {
        document.documentElement.scrollTop = 1e6;
        return element;
      });
      const [button, card] = [await once.boundingBox(), await banner(page).region.boundingBox()];
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(card?.y ?? 0);
      await once.click();
      await vendors.asked('/map.html');
    });
  });

  test('keeps a cookie name in one piece and tells a country by its name', async ({
    open,
    page,
  }) => {
    const services = {
      metrika: {
        ...{ category: 'analytics', title: 'Яндекс Метрика', provider: 'Яндекс', country: 'RU' },
        cookies: [
          { name: '_ym_visorc_1234567890', purpose: 'Нужна для записи действий на странице' },
          { name: 'roistat_emailtracking_tracking_email', purpose: 'Откуда пришёл посетитель' },
        ],
      },
    };
    await open({ config: { services }, body: shop() });
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await dialog.locator('summary').nth(1).click();
    await expect(dialog).toContainText('Яндекс (Россия)');
    const lines = (name: string) =>
      dialog.getByText(name).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
    expect(await lines('_ym_visorc_1234567890')).toBe(1);
    const name = dialog.getByText('roistat_emailtracking_tracking_email');
    expect(await name.evaluate((element) => element.querySelectorAll('wbr').length)).toBe(4);
  });

  test('the confirmation can be closed with a pointer, and Tab does not stop at its cross', async ({
    open,
    page,
  }) => {
    await open({ body: shop() });
    await banner(page).accept.click();
    const told = page.getByText('Выбор сохранён.');
    await expect(told).toBeVisible();
    await page.getByRole('status').getByRole('button', { name: 'Закрыть' }).click();
    await expect(told).toHaveCount(0);
  });

  for (const [name, isStopped] of [
    ['', false],
    [', though a tester has stopped the clock', true],
  ] as const) {
    test(`a press takes the banner away, and what is said of it comes behind that${name}`, async ({
      open,
      page,
    }) => {
      await open({ body: shop() });
      if (isStopped) await stopClock(page);
      const { accept, region } = banner(page);
      await expect(accept).toBeVisible();
      await page.evaluate(() => {
        const { ran, soglasie: api } = window;
        api.subscribe(() => ran.push('state'));
        api.on('change', ({ via }) => ran.push(`change ${via}`));
        api.on('close', (view) => ran.push(`close ${view}`));
      });
      const atOnce = await accept.evaluate((button: HTMLElement) => {
        const shown = button.closest('.banner') as Element;
        const status = shown.previousElementSibling as Element;
        button.click();
        return {
          isShown: shown.checkVisibility(),
          isSaid: `${status.textContent}`.includes('Выбор сохранён'),
          isGranted: window.soglasie.has('analytics'),
          ran: [...window.ran],
        };
      });
      expect(atOnce).toEqual({ isShown: false, isSaid: false, isGranted: true, ran: [] });
      await expect
        .poll(() => page.evaluate(() => window.ran))
        .toEqual(['state', 'change banner', 'close banner']);
      await expect(region).toHaveCount(0);
      await expect(page.getByText('Выбор сохранён.')).toBeVisible();
    });
  }

  test('listeners learn of a press that leads away', async ({ open, page, site }) => {
    site.answer('/heard', { body: '' });
    site.page('/next', '');
    await open({ body: shop() });
    await page.evaluate(() =>
      window.soglasie.on('change', ({ via }) => navigator.sendBeacon('/heard', via)),
    );
    await banner(page).accept.evaluate((button: HTMLElement) => {
      button.click();
      location.assign('/next');
    });
    await page.waitForURL('**/next');
    await expect.poll(() => site.hits('/heard').map(({ body }) => body)).toEqual(['banner']);
  });

  test('the preferences are drawn, unseen, for who comes near to «Настроить»', async ({
    open,
    page,
  }) => {
    await open({ body: shop() });
    const { accept, customize, region } = banner(page);
    const title = page.locator('soglasie-ui dialog h2');
    await accept.hover();
    await expect(region).toBeVisible();
    await expect(title).toHaveCount(0);
    await customize.hover();
    await expect(title).toHaveText('Настройки cookie');
    await expect(title).toBeHidden();
    await expect(preferences(page).dialog).toHaveCount(0);
    // Who answers after all leaves nothing of them.
    await accept.click();
    await expect(region).toHaveCount(0);
    await expect(title).toHaveCount(0);
  });

  test('switches have the colour of the buttons', async ({ open, page }) => {
    await open({ body: shop() });
    await banner(page).customize.click();
    const { save, switchOf } = preferences(page);
    await switchOf('Аналитические').click();
    const colour = (element: Element) => getComputedStyle(element).backgroundColor;
    const [button, position] = [
      await save.evaluate(colour),
      await switchOf('Аналитические').evaluate(colour),
    ];
    expect(position).toBe(button);
  });
});
