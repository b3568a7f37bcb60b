import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { banner, preferences } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';
import { followsTheChoice } from './support/frameworks.js';
import { startServerOf } from './support/start.js';

test.use({ example: 'react' });

followsTheChoice();

// A box such as Storybook: a frame in which one story takes the place of another, without a reload.
test.describe('stories of components', () => {
  // 4 s, of a server that starts, and compiles what is asked for.
  test.describe.configure({ timeout: 60_000 });
  let server: Awaited<ReturnType<typeof startServerOf>>;
  test.beforeAll(async ({ project }) => {
    server = await startServerOf(project.folder, (port) =>
      'start -- --host 127.0.0.1 --port'.split(' ').concat(port),
    );
  });
  test.afterAll(() => server.stop());

  /** Opens the box, and a story; every other one takes its place in the same document. */
  const open = async (page: Page, name: string) => {
    let connections = 0;
    page.on('console', (line) => {
      if (line.text() === '[vite] connected.') connections += 1;
    });
    await page.goto(`${server.address}stories/`);
    // The box and its frame: what is saved before is told to nobody.
    await expect.poll(() => connections, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    const frame = page.frames().find((each) => each.name() === 'story');
    if (!frame) throw new Error('no frame of stories');
    const choose = (name: string) => page.getByRole('link', { name }).click();
    await choose(name);
    await expect(frame.getByRole('heading', { name: 'Магазин' })).toBeVisible();
    await frame.evaluate(() => Object.assign(window, { isKept: true }));
    return {
      choose,
      counter: (state: string) => expect(frame.getByText(`Счётчик: ${state}.`)).toBeVisible(),
      map: frame.getByTitle('Карта'),
      // Locators have the same names in a frame.
      banner: banner(frame as unknown as Page),
      preferences: preferences(frame as unknown as Page),
      drawn: frame.locator('soglasie-ui'),
      cookie: () => frame.evaluate(() => document.cookie.replace(/=.*/, '')),
      isKept: () => frame.evaluate(() => Reflect.get(window, 'isKept') === true),
    };
  };

  test('start and end the library one after another, and leave nothing to the next', async ({
    page,
  }) => {
    const story = await open(page, 'Первый визит');
    for (const round of [1, 2]) {
      await story.choose('Первый визит');
      await expect(story.banner.region).toBeVisible();
      await story.counter('ждёт согласия');
      if (round > 1) {
        await story.banner.accept.click();
        await story.counter('работает');
        await expect(story.map).toBeVisible();
      }

      await story.choose('Настройки cookie');
      await expect(story.preferences.dialog).toBeVisible();
      await story.counter('ждёт согласия');
      await expect(story.drawn).toHaveCount(1);

      await story.choose('После «Принять все»');
      await story.counter('работает');
      await expect(story.map).toBeVisible();
      await expect(story.preferences.dialog).toHaveCount(0);
      await expect(story.banner.region).toHaveCount(0);
      expect(await story.cookie()).toBe('soglasie');

      await story.choose('Разрешена только карта');
      await story.counter('ждёт согласия');
      await expect(story.map).toBeVisible();
      await expect(story.drawn).toHaveCount(0);
      await expect.poll(story.cookie).toBe('');

      await story.choose('Ещё не ответил');
      await expect(story.map).toHaveCount(0);
      await story.counter('ждёт согласия');
    }
    expect(await story.isKept()).toBe(true);
  });

  test('follow what is saved, in one banner, without a reload', async ({ page, project }) => {
    const story = await open(page, 'Первый визит');
    await expect(story.banner.region).toContainText('ООО «Ромашка»');
    const before = new Map<string, string>();
    const save = async (path: string, from: string, to: string) => {
      const file = join(project.folder, path);
      const code = await readFile(file, 'utf8');
      expect(code).toContain(from);
      before.set(file, code);
      await writeFile(file, code.replace(from, to));
    };
    const first = await story.drawn.elementHandle();
    await save('src/App.jsx', 'Счётчик:', 'Метрика:');
    await expect(page.frameLocator('iframe').getByText('Метрика: ждёт')).toBeVisible();
    expect(await first?.evaluate((element) => element.isConnected), 'the same banner').toBe(true);

    await save('stories/with-consent.jsx', 'ООО «Ромашка»', 'ООО «Лютик»');
    await expect(story.banner.region).toContainText('ООО «Лютик»');
    await expect(story.drawn).toHaveCount(1);
    await story.banner.reject.click();
    await expect(story.banner.region).toHaveCount(0);

    await save('stories/shop.stories.jsx', '[withLibrary()]', '[withChoice({ functional: true })]');
    await expect(story.map).toBeVisible();
    await expect(story.drawn).toHaveCount(0);
    await expect.poll(story.cookie).toBe('');
    expect(await story.isKept()).toBe(true);
    for (const [file, code] of before) await writeFile(file, code);
  });
});
