import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { CONFIG, shop } from '../support/shop.js';
import { banner } from '../support/widget.js';

/** What makes a body the box that fixed elements are placed against. */
const CONTAINERS = [
  'transform: translateZ(0)',
  'filter: grayscale(.1)',
  'will-change: transform',
  'contain: layout',
  'perspective: 500px',
];

const endOfPage = (page: Page) =>
  page.evaluate(() => {
    const last = document.body.querySelector('footer');
    scrollTo(0, document.documentElement.scrollHeight);
    return innerHeight - (last?.getBoundingClientRect().bottom ?? 0);
  });

eachBuild(() => {
  for (const rule of CONTAINERS) {
    test(
      `shows the banner in the window of a page with body { ${rule} }`,
      inFull(rule !== CONTAINERS[0]),
      async ({ open, page }) => {
        await open({
          config: CONFIG,
          head: `<style>body { ${rule} }</style>`,
          body: shop({ lines: 80 }),
        });
        const { region, accept } = banner(page);
        await expect(region).toBeInViewport({ ratio: 1 });
        await accept.click();
        await expect(page.getByText('Выбор сохранён.')).toBeInViewport();
      },
    );
  }

  // The spacer was one more child of body: `:last-child` was no longer the page's own footer.
  for (const [name, rule] of [
    ['block', ''],
    ['block of the height of the window', 'html, body { height: 100% }'],
    ['flex', 'body { display: flex; flex-flow: column }'],
    ['grid', 'body { display: grid }'],
    ['block with an end of its own', 'body::after { content: "©"; display: table }'],
  ] as const) {
    test(
      `leaves the last child and the looks of a ${name} body alone`,
      inFull(/^block of|grid/.test(name)),
      async ({ open, page }) => {
        await open({ config: CONFIG, head: `<style>${rule}</style>`, body: shop({ lines: 80 }) });
        const { region, reject } = banner(page);
        await expect(region).toBeVisible();
        await settled(page);
        const footer = page.locator('footer');
        const look = () =>
          footer.evaluate((element) => {
            const { top, width } = element.getBoundingClientRect();
            return [element.matches(':last-child'), top + scrollY, width];
          });
        const asked = await look();
        expect(asked[0]).toBe(true);
        const box = await region.boundingBox();
        // The end of the page can be scrolled clear of the banner.
        await expect.poll(() => endOfPage(page)).toBeGreaterThanOrEqual(box?.height ?? Number.NaN);
        await reject.click();
        await expect(region).toHaveCount(0);
        expect(await look()).toEqual(asked);
      },
    );
  }

  test('takes the room back, and nothing else of the sheets of the page', async ({
    open,
    page,
  }) => {
    await open({ config: CONFIG, body: shop({ lines: 80 }) });
    const { region, reject } = banner(page);
    await expect(region).toBeVisible();
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    await expect.poll(sheets).toBe(1);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, new CSSStyleSheet()];
    });
    await reject.click();
    await expect(page.getByText('Выбор сохранён.')).toBeVisible();
    await expect.poll(sheets).toBe(1);
    expect(await page.locator('html').getAttribute('style')).toBe(null);
  });

  // It would be above the dialog, and dead: whoever saw it would press it in vain.
  test('is not seen above a dialog of the page until that is closed', async ({ open, page }) => {
    await open({
      config: CONFIG,
      body: `<style>
          #age { inset: 0; width: auto; height: auto; max-width: none; max-height: none; border: 0 }
          #age { background: rgb(0 128 0) }
        </style>
        <dialog id="age"><button id="yes">Да</button></dialog>
        <script>age.showModal(); yes.onclick = () => age.close()</script>${shop()}`,
    });
    const { region, reject } = banner(page);
    await expect(region).toBeAttached();
    await settled(page);
    const box = await region.boundingBox();
    const clip = { x: 40, y: (box?.y ?? 0) + 40, width: 300, height: 80 };
    const elsewhere = { ...clip, x: 900, y: 100 };
    const asked = await page.screenshot({ clip });
    expect(asked.equals(await page.screenshot({ clip: elsewhere }))).toBe(true);
    await page.locator('#yes').click();
    expect((await page.screenshot({ clip })).equals(asked)).toBe(false);
    await reject.click();
    await expect(region).toHaveCount(0);
  });
});
