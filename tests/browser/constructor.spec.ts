import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { SCREENS } from '../../src/constructor/state.js';
import { audit } from '../support/axe.js';
import { expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import type { Site } from '../support/site.js';
import { banner } from '../support/widget.js';

// Whole ways through eleven screens: on a busy machine each takes longer than most tests.
test.describe.configure({ timeout: 45_000 });

const ADDRESS = '/dist/constructor/index.html';

const goTo = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: step, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
};

const frame = (page: Page) => page.frameLocator('#frame');

/** What the page has to copy, by the beginning of its title. */
const lines = (page: Page, title: string | RegExp) =>
  page.getByRole('textbox', { name: title, exact: false }).inputValue();

/** Presses «Скачать архив» and unpacks what comes. */
const archive = async (page: Page): Promise<Record<string, Uint8Array>> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать архив' }).click();
  const download = await coming;
  await expect(page.getByRole('status').first()).toHaveText('Архив готов.');
  return unzipSync(await readFile(await download.path()));
};

/** Puts the files of an archive on the site, as an owner does. */
const unpack = (site: Site, files: Record<string, Uint8Array>): void => {
  for (const [path, bytes] of Object.entries(files)) {
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    site.answer(`/${path}`, { headers: { 'content-type': type }, body: Buffer.from(bytes) });
  }
};

/** Answers at the addresses of vendors; gives back those that were asked for. */
const withVendors = async (page: Page, hosts: RegExp): Promise<string[]> => {
  const asked: string[] = [];
  await page.context().route(hosts, (route) => {
    asked.push(new URL(route.request().url()).host);
    return route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  return asked;
};

test(
  'from nothing to a banner that holds Metrika, by way of every screen',
  inFull(),
  async ({ page, site, watch, context }, testInfo) => {
    watch.allowForeign(/^https:\/\/mc\.yandex\.ru\//);
    const asked = await withVendors(page, /^https:\/\/mc\.yandex\.ru\//);
    await page.goto(site.url(ADDRESS));
    await page.getByRole('link', { name: 'Начать с первого вопроса' }).click();
    await page.getByLabel('Название компании или имя').fill('ООО «</script>Ромашка»');
    await page.getByLabel('Почта для вопросов').fill('help@romashka.ru');
    await page.getByLabel('Сайты, на которых').fill('romashka.ru\n');
    const next = () => page.getByRole('link', { name: /^Дальше/ }).click();
    await next();
    await page.getByLabel('Адрес политики cookie').fill('/cookies');
    await page.getByLabel('Редакция политики').fill('2026-09');
    await page.getByRole('button', { name: 'Добавить' }).click();
    await page.getByLabel('Название документа').fill('О данных');
    await page.getByLabel('Адрес документа').fill('/privacy');
    await next();
    await page.getByLabel('Найти сервис').fill('метрика');
    await page.getByRole('checkbox', { name: 'Яндекс Метрика' }).check();
    await page.getByLabel('Номер счётчика: Яндекс Метрика').fill('12345678');
    await page.getByLabel('Найти сервис').fill('чат');
    await page.getByRole('checkbox', { name: 'Чат Jivo' }).check();
    await page.getByRole('button', { name: 'Убрать: Чат Jivo' }).click();
    await expect(page.getByRole('heading', { name: 'Выбрано' })).toBeFocused();
    await page.getByLabel('Найти сервис').fill('2gis');
    await page.getByRole('checkbox', { name: 'Карты 2ГИС' }).check();
    await page.getByRole('button', { name: 'Добавить свой сервис' }).click();
    await page.getByLabel('Название сервиса').fill('Склад');
    await page.getByLabel('Откуда он загружается').fill('stock.romashka.ru\n');
    await next();
    await page.getByRole('checkbox', { name: 'Технические: есть на сайте' }).uncheck();
    await page.getByLabel('Своя категория').fill('analytics');
    await page.getByRole('button', { name: 'Добавить' }).first().click();
    await expect(page.getByRole('status').first()).toContainText('занято');
    await page.getByLabel('Своя категория').fill('chat');
    await page.getByRole('button', { name: 'Добавить' }).first().click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Убрать: chat' })
      .getByLabel('Название')
      .fill('Чат');
    await next();
    await page.getByRole('radio', { name: 'Полоса снизу' }).check();
    await page.getByRole('textbox', { name: 'Кнопки и переключатели' }).first().fill('#0a6b3d');
    await next();
    await page.getByLabel('Заголовок баннера').fill('Печенье');
    await next();
    await page.getByLabel('Сколько дней действует согласие').fill('90');
    await next();
    await expect(page.getByText('Сайт один, и передавать выбор некуда')).toBeVisible();
    await next();
    await page.getByLabel('Сообщать выбор тегам Google').check();
    await next();
    await expect(page.getByText('Ошибок в настройке нет.')).toBeVisible();

    const files = await archive(page);
    const config = JSON.parse(strFromU8(files['consent.json'] as Uint8Array));
    expect(config).toEqual({
      operator: 'ООО «</script>Ромашка»',
      contact: 'help@romashka.ru',
      sites: ['romashka.ru'],
      policy: { url: '/cookies', version: '2026-09' },
      links: [{ title: 'О данных', url: '/privacy' }],
      categories: { technical: false, chat: { title: 'Чат' } },
      services: {
        'yandex-metrika': true,
        dgis: {
          category: 'functional',
          match: ['widgets.2gis.com', 'maps.api.2gis.ru', 'mapgl.2gis.com'],
        },
        service: { title: 'Склад', category: 'functional', match: ['stock.romashka.ru'] },
      },
      ui: { layout: 'bar' },
      texts: { 'banner.title': 'Печенье' },
      expires: 90,
      signals: { googleConsentMode: true },
    });
    const written = testInfo.outputPath('consent.json');
    await writeFile(written, files['consent.json'] as Uint8Array);
    const checked = execFileSync(process.execPath, [
      'dist/cli.js',
      'check',
      written,
      '--lang',
      'ru',
    ]);
    expect(String(checked)).toContain('исправлять нечего');
    for (const path of ['soglasie-ui.js', 'locales/en.json', 'LICENSE']) {
      expect(Object.keys(files)).toContain(`soglasie/${path}`);
    }
    // The policy of the page and of its frame let all of it through.
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    expect(
      await frame(page)
        .locator('html')
        .evaluate(() => window.violations),
    ).toEqual([]);
    // Nothing but files of its own was asked for, and nothing was kept but the draft.
    expect(watch.requests.filter((url) => new URL(url).port !== String(site.port))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['soglasie-constructor']);

    const head = await lines(page, /^В начало <head>/);
    const footer = await lines(page, /^В подвал/);
    unpack(site, files);
    const shop = await context.newPage();
    site.page(
      '/shop',
      `<!doctype html><html lang="ru"><head>${head}</head><body>${footer}</body></html>`,
    );
    await shop.goto(site.url('/shop', 'romashka.ru.localhost'));
    const region = shop.getByRole('region', { name: 'Печенье' });
    await expect(region).toContainText('ООО «</script>Ромашка»');
    await settled(shop);
    expect(asked).toEqual([]);
    await region.getByRole('button', { name: 'Принять все' }).click();
    await expect.poll(() => asked).toEqual(['mc.yandex.ru']);
    await shop.close();
  },
);

test('the lines of every platform hold what they bring, until it is granted', async ({
  page,
  site,
  watch,
  context,
}) => {
  const vendors = /^https:\/\/(?:mc\.yandex\.ru|www\.googletagmanager\.com)\//;
  watch.allowForeign(vendors);
  const asked = await withVendors(page, vendors);
  const services = { 'yandex-metrika': true, 'google-tag-manager': true };
  const numbers = { 'yandex-metrika': '12345678', 'google-tag-manager': 'GTM-ABCD12' };
  await page.goto(site.url(`${ADDRESS}#/result`));
  const blank = { bg: '', fg: '', accent: '' };
  await page.evaluate(
    (draft) => localStorage.setItem('soglasie-constructor', draft),
    JSON.stringify({
      lang: 'ru',
      draft: { config: { services }, numbers, colours: { light: blank, dark: blank } },
    }),
  );
  await page.reload();
  for (const [platform, title, hosts] of [
    ['Свой HTML', /^В начало/, ['mc.yandex.ru', 'www.googletagmanager.com']],
    ['1С-Битрикс', /^В начало/, ['mc.yandex.ru', 'www.googletagmanager.com']],
    ['WordPress', /mu-plugins/, ['mc.yandex.ru', 'www.googletagmanager.com']],
    ['Тильда', /^В начало/, ['mc.yandex.ru', 'www.googletagmanager.com']],
    ['Google Менеджер тегов', /^В начало/, ['www.googletagmanager.com']],
  ] as const) {
    await page.getByRole('radio', { name: platform }).check();
    await page.getByLabel('Где будут лежать').fill(platform === 'Тильда' ? '/' : '/soglasie/');
    if (platform === 'Тильда') {
      await expect(page.getByLabel('Где будут лежать')).toHaveAccessibleDescription(/полный адрес/);
    }
    const code = await lines(page, title);
    unpack(site, await archive(page));
    asked.length = 0;
    const own = await context.newPage();
    // What a server leaves of PHP.
    const html = code.replace(/<\?php[\s\S]*?(?:\?>|$)/g, '');
    site.page('/own', `<!doctype html><html lang="ru"><head>${html}</head><body></body></html>`);
    await own.goto(site.url('/own'));
    await expect(banner(own).region).toBeVisible();
    await settled(own);
    expect(asked, platform).toEqual([]);
    await banner(own).accept.click();
    await expect.poll(() => [...new Set(asked)].sort(), platform).toEqual(hosts);
    await own.close();
    await context.clearCookies();
  }
  await page.getByRole('radio', { name: 'npm' }).check();
  expect(await lines(page, /^Файл consent\.js/)).toContain('createConsent({');
  expect(Object.keys(await archive(page))).toContain('consent.js');
});

test('goes on from a page that is pasted, and says at the fields what is wrong', async ({
  page,
  site,
}) => {
  await page.goto(site.url(ADDRESS));
  await page.getByLabel('Настройка, HTML или').fill('Здравствуйте');
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await expect(page.getByRole('status').first()).toContainText('ничего знакомого');
  const html = `<script type="application/json" data-soglasie>{ "contact": "romashka", "expires": 500,
      "policy": { "url": "javascript:x" } }</script><script src="/soglasie/soglasie.js"></script>
    <script>ym(7654321, 'init', {}); k.src = 'https://mc.yandex.ru/metrika/tag.js';</script>
    <script async src="https://www.googletagmanager.com/gtag/js?id=G-ABCD1234"></script>`;
  await page.getByLabel('Настройка, HTML или').fill(html);
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await expect(page.getByRole('status').first()).toContainText('Яндекс Метрика, Google Analytics');

  await goTo(page, 'Компания и сайты');
  const contact = page.getByLabel('Почта для вопросов');
  await expect(contact).toHaveAttribute('aria-invalid', 'true');
  await expect(contact).toHaveAccessibleDescription(/Здесь нужна почта/);
  await contact.fill('help@romashka.ru');
  await expect(contact).not.toHaveAttribute('aria-invalid');
  await goTo(page, 'Политика');
  await expect(page.getByLabel('Адрес политики cookie')).toHaveAccessibleDescription(
    /http или https/,
  );
  await goTo(page, 'Сроки и правила');
  await expect(page.getByLabel('Сколько дней действует')).toHaveAccessibleDescription(
    /от 1 до 400/,
  );
  await goTo(page, 'Сервисы');
  await expect(page.getByLabel('Номер счётчика: Яндекс Метрика')).toHaveValue('7654321');
  // What consent does not cure, with its date and where it is written.
  const google = page.getByRole('listitem').filter({ hasText: 'Номер счётчика: Google Analytics' });
  await expect(google).toContainText('С 1 июля 2025 года');
  await expect(google.getByRole('link', { name: '152-ФЗ, статья 18, часть 5' })).toBeVisible();
  await goTo(page, 'Готово');
  await page.getByRole('link', { name: 'Открыть шаг «Сроки и правила»' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сколько помнить ответ?');
});

/** A question that waits behind «Дополнительно». */
const fold = (page: Page, title: string) =>
  page.getByRole('group').filter({ has: page.getByText(`Дополнительно: ${title}`) });

test('what few owners need waits in folds, and what is imported stands open in them', async ({
  page,
  site,
}) => {
  await page.goto(site.url(ADDRESS));
  const wrong = {
    policy: { url: '/cookies', version: '1', upcoming: { version: '2', effective: 'скоро' } },
    block: [
      { match: ' ', category: 'analytics' },
      { match: 'ads.ru', category: 'adds' },
      { match: ['a.ru', 'b.ru/x'], category: 'analytics' },
    ],
    cookie: { name: 'мой ответ', 'max.age': 90 },
    compat: { markup: ['klaros'], importChoice: true },
  };
  await page.getByLabel('Настройка, HTML или').fill(JSON.stringify(wrong));
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await goTo(page, 'Политика');
  const effective = page.getByLabel('С какого дня она действует');
  await expect(effective).toHaveAccessibleDescription(/дата, 2026-09-01/);
  await effective.fill('2027-01-01');
  await expect(effective).not.toHaveAttribute('aria-invalid');
  await page.getByLabel('Что изменится').fill('Добавляем чат.');
  await page.getByLabel('С этого дня спросить всех заново').check();
  await goTo(page, 'Сервисы');
  const [first, second] = [
    page.getByRole('group', { name: 'ads.ru' }),
    page.getByLabel('3', { exact: true }),
  ];
  await expect(first.getByLabel('Категория')).toHaveValue('adds');
  await expect(first.getByLabel('Категория')).toHaveAccessibleDescription(/Такой категории нет/);
  await first.getByLabel('Категория').selectOption('Рекламные');
  await expect(second.getByLabel('Что удержать')).toHaveValue('a.ru\nb.ru/x');
  await fold(page, 'адреса, которые ждут').getByRole('button', { name: 'Добавить' }).click();
  await page.getByLabel('Что удержать').last().fill('pixel.ru');
  const former = fold(page, 'раньше стоял другой');
  await expect(former).toContainText('имелось в виду klaro');
  await former.getByRole('checkbox', { name: 'klaros' }).click();
  await former.getByRole('checkbox', { name: 'Cookiebot' }).check();
  await expect(former.getByRole('checkbox', { name: 'klaros' })).toHaveCount(0);
  await goTo(page, 'Сроки и правила');
  const name = page.getByLabel('Имя этой cookie');
  await expect(name).toHaveAccessibleDescription(/до 40 латинских букв/);
  await name.fill('');
  // Emptied, it stays open: somebody types on in it.
  await page.getByLabel('Домен этой cookie').fill('romashka.ru');
  await goTo(page, 'Готово');
  // What no screen asks for is taken out where it is told.
  await page.getByRole('button', { name: 'Убрать: cookie.max.age' }).click();
  await expect(page.getByText('Ошибок в настройке нет.')).toBeVisible();
  const files = await archive(page);
  expect(JSON.parse(strFromU8(files['consent.json'] as Uint8Array))).toEqual({
    policy: {
      url: '/cookies',
      version: '1',
      upcoming: {
        version: '2',
        effective: '2027-01-01',
        summary: 'Добавляем чат.',
        reconsent: true,
      },
    },
    block: [
      { match: 'ads.ru', category: 'advertising' },
      { match: ['a.ru', 'b.ru/x'], category: 'analytics' },
      { match: 'pixel.ru', category: 'advertising' },
    ],
    cookie: { domain: 'romashka.ru' },
    compat: { markup: ['cookiebot'], importChoice: true },
  });
});

test(
  'shows the real banner in every state, and keeps nothing of it',
  inFull(),
  async ({ page, site, context }) => {
    await page.goto(site.url(`${ADDRESS}#/company`));
    await page.getByLabel('Название компании или имя').fill('ИП Петрова');
    await expect(frame(page).getByRole('region', { name: 'Мы используем' })).toContainText(
      'ИП Петрова',
    );
    await goTo(page, 'Сервисы');
    await page.getByLabel('Найти сервис').fill('ютуб');
    await page.getByRole('checkbox', { name: 'YouTube' }).check();
    await page.getByRole('radio', { name: 'Заглушка' }).check();
    await expect(frame(page).getByText('YouTube')).toBeVisible();
    await frame(page).getByRole('button', { name: 'Показать один раз' }).click();
    await expect(frame(page).locator('iframe[src$="place.html"]')).toBeVisible();
    await page.getByRole('radio', { name: 'Настройки' }).check();
    await expect(frame(page).getByRole('dialog', { name: 'Настройки cookie' })).toBeVisible();
    await page.getByRole('radio', { name: 'После ответа' }).check();
    await expect(frame(page).getByText('Выбор сохранён.')).toBeVisible();
    await page.getByRole('radio', { name: 'Тёмное' }).check();
    await page.getByRole('radio', { name: 'Телефон' }).check();
    await expect(frame(page).locator('html[style*="color-scheme: dark"]')).toBeVisible();
    await expect(page.locator('.stage')).toHaveClass('stage phone');
    await expect(page.locator('#frame')).toHaveCSS('inline-size', '390px');
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['soglasie-constructor']);
  },
);

test('colours that cannot be read are told, with what would do', async ({ page, site }) => {
  await page.goto(site.url(`${ADDRESS}#/look`));
  await page.getByRole('textbox', { name: 'Текст' }).first().fill('#999');
  const status = page.getByRole('main').getByRole('status').filter({ hasText: 'Контраст' });
  await expect(status).toContainText('Контраст 2,8, нужен 4,5, не хватает 1,7');
  const [better = ''] = /#[0-9a-f]{6}/.exec((await status.textContent()) ?? '') ?? [];
  await page.getByRole('textbox', { name: 'Текст' }).first().fill(better);
  await expect(page.getByText('Всё различимо.')).toBeVisible();
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(better.slice(at, at + 2), 16));
  const heading = frame(page).getByRole('heading', { name: 'Мы используем' });
  await expect(heading).toHaveCSS('color', `rgb(${red}, ${green}, ${blue})`);
});

test('works by keyboard, remembers the draft, and forgets it when asked', async ({
  page,
  site,
}) => {
  await page.goto(site.url(ADDRESS));
  await page.getByRole('link', { name: 'Начать с первого вопроса' }).focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Кто отвечает за сайт?');
  await expect(heading).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('ИП Петрова');
  await page.getByRole('link', { name: /^Дальше/ }).focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Где лежит политика cookie?');
  // The frame that was drawn anew is no step back.
  await expect(frame(page).getByText('ИП Петрова')).toBeVisible();
  await page.goBack();
  await expect(heading).toHaveText('Кто отвечает за сайт?');
  await expect(frame(page).getByText('ИП Петрова')).toBeVisible();
  await page.goForward();
  await expect(heading).toHaveText('Где лежит политика cookie?');
  await page.goBack();
  await expect(heading).toHaveText('Кто отвечает за сайт?');
  await page.reload();
  await expect(page.getByLabel('Название компании или имя')).toHaveValue('ИП Петрова');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(heading).toHaveText('Who runs the site?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(heading).toHaveText('Who runs the site?');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(heading).toHaveText('A consent banner for your site');
  await expect(page.getByRole('status').first()).toHaveText('The draft is removed.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

/** Presses Tab until the focus is on it: what keys do not reach fails. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) {
      return;
    }
  }
  await expect(target).toBeFocused({ timeout: 1 });
};

test('goes from the first screen to the archive by keyboard alone', async ({ page, site }) => {
  await page.goto(site.url(ADDRESS));
  const { keyboard } = page;
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(page, target);
    await keyboard.press(key);
  };
  const type = async (label: string, text: string): Promise<void> => {
    await tabTo(page, page.getByLabel(label));
    await keyboard.type(text);
  };
  const next = async (step: string): Promise<void> => {
    await press(page.getByRole('link', { name: `Дальше: ${step}` }));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('navigation').getByText(step, { exact: true })).toHaveAttribute(
      'aria-current',
      'step',
    );
  };
  const open = (title: string) => press(page.getByText(`Дополнительно: ${title}`));

  await press(page.getByRole('link', { name: 'Начать с первого вопроса' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await type('Название компании или имя', 'ИП Петрова');
  await next('Политика');
  await type('Адрес политики cookie', '/cookies');
  await open('другие редакции');
  await type('Следующая редакция', '2');
  await type('С какого дня', '2027-01-01');
  await press(page.getByLabel('С этого дня спросить всех заново'), 'Space');
  await next('Сервисы');
  await type('Найти сервис', 'метрика');
  await press(page.getByRole('checkbox', { name: 'Яндекс Метрика' }), 'Space');
  await open('адреса, которые ждут');
  await press(fold(page, 'адреса').getByRole('button', { name: 'Добавить' }));
  // Back past the button and the category of the new row.
  for (const _ of ['remove', 'category', 'match']) await keyboard.press('Shift+Tab');
  await keyboard.type('pixel.ru');
  await open('раньше стоял другой');
  await press(page.getByRole('checkbox', { name: 'Klaro' }), 'Space');
  await next('Категории');
  await press(page.getByRole('checkbox', { name: 'Технические' }), 'Space');
  await next('Вид');
  await press(page.getByRole('radio', { name: 'Карточка' }), 'ArrowDown');
  await next('Тексты и язык');
  await next('Сроки и правила');
  await type('Сколько дней действует', '90');
  await open('cookie, в которой');
  await type('Имя этой cookie', 'answer');
  await next('Несколько сайтов');
  await next('Записи и сигналы');
  await press(page.getByLabel('Событие soglasie_change'), 'Space');
  await next('Готово');
  const coming = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Скачать архив' }));
  const files = unzipSync(await readFile(await (await coming).path()));
  expect(JSON.parse(strFromU8(files['consent.json'] as Uint8Array))).toEqual({
    operator: 'ИП Петрова',
    policy: {
      url: '/cookies',
      upcoming: { version: '2', effective: '2027-01-01', reconsent: true },
    },
    services: { 'yandex-metrika': true },
    block: [{ match: 'pixel.ru', category: 'advertising' }],
    compat: { markup: ['klaro'] },
    categories: { technical: false },
    ui: { layout: 'bar' },
    expires: 90,
    cookie: { name: 'answer' },
    signals: { dataLayer: true },
  });
});

/** What has something to say on every screen: faults, folds that stand open, rows. */
const FULL = {
  contact: 'no mail',
  links: [{ title: 'a', url: '/a' }],
  policy: { url: '/c', upcoming: { version: '2' }, covers: ['1'] },
  services: { 'google-analytics': true, own: { title: 'x', cookies: [{ name: 'a' }] } },
  categories: { chat: { title: 'Чат' } },
  block: [{ match: 'ads.ru', category: 'adds' }],
  cookie: { name: 'a b' },
  compat: { markup: ['klaros'] },
  ui: { theme: 'os' },
};

for (const width of [1280, 390]) {
  const title = `axe finds nothing on any screen, ${width} wide, light and dark`;
  test(title, inFull(width === 1280), async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.url(ADDRESS));
    const audited: string[] = [];
    for (const screen of SCREENS) {
      const isFirst = screen === SCREENS[0];
      await page.evaluate((hash) => {
        location.hash = `#/${hash}`;
      }, screen);
      const current = page.locator(`nav a[href="#/${screen}"]`);
      await expect(current).toHaveAttribute('aria-current', 'step');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // A scheme changes colours and nothing else.
        const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
        const { violations } = await audit(page, rules);
        expect(violations, `${screen}, ${colorScheme}`).toEqual([]);
        audited.push(`${screen} ${colorScheme}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, screen).toBeLessThanOrEqual(width);
      if (!isFirst) continue;
      await page.getByLabel('Настройка, HTML или').fill(JSON.stringify(FULL));
      await page.getByRole('button', { name: 'Прочитать' }).click();
      await expect(page.getByRole('status').first()).toContainText('Настройка прочитана.');
    }
    expect(audited).toHaveLength(SCREENS.length * 2);
  });
}
