import { settled } from '../support/settled.js';
import { banner, preferences } from '../support/widget.js';
import { expect, test } from './support/fixtures.js';

const EMBEDS: Readonly<Record<string, string>> = {
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ': 'https://www.youtube.com/embed/dQw4w9WgXcQ',
  'https://rutube.ru/video/0123456789abcdef0123456789abcdef/':
    'https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef/',
  'https://rutube.ru/shorts/0123456789abcdef0123456789abcdef/':
    'https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef/',
  'https://vkvideo.ru/video-123_456': 'https://vkvideo.ru/video_ext.php?oid=-123&id=456',
  'https://vk.com/video-123_456': 'https://vkvideo.ru/video_ext.php?oid=-123&id=456',
  'https://vk.com/videos-123?z=video-123_456%2Fvideos':
    'https://vkvideo.ru/video_ext.php?oid=-123&id=456',
  'https://yandex.ru/maps/213/moscow/?um=constructor%3Aabc123&source=constructorLink':
    'https://yandex.ru/map-widget/v1/?um=constructor%3Aabc123',
  'https://yandex.ru/map-widget/v1/-/CBuTuQ~x0C': 'https://yandex.ru/map-widget/v1/-/CBuTuQ~x0C',
};

for (const [url, frame] of Object.entries(EMBEDS)) {
  test(`an address becomes a frame that waits behind a placeholder: ${url}`, async ({
    page,
    site,
    vendors,
  }) => {
    site.add('tags.php');
    const post = site.publish(
      `<!-- wp:embed {"url":"${url}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>\n<!-- /wp:embed -->`,
    );
    await page.goto(post);
    const held = page.locator('.wp-block-embed iframe');
    await expect(held).toHaveAttribute(
      'data-consent-src',
      new RegExp(`^${frame.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    );
    const placeholder = page.locator('.wp-block-embed soglasie-embed');
    await placeholder.scrollIntoViewIfNeeded();
    await expect(placeholder.getByRole('button', { name: 'Показать один раз' })).toBeVisible();
    const { width = 0, height = 0 } = (await placeholder.boundingBox()) ?? {};
    expect(width / height).toBeGreaterThan(1.2);
    await settled(page);
    expect(vendors.hosts()).toEqual([]);
    await placeholder.getByRole('button', { name: 'Показать один раз' }).click();
    await vendors.expectAsked(new URL(frame).hostname);
  });
}

test('an address of a site that is none of these stays what it was', async ({ site }) => {
  const post = site.publish(
    '\nhttps://rutube.ru/feeds/top/\n\nhttps://vk.com/romashka\n\nhttps://yandex.ru/maps/\n',
  );
  expect(await (await site.get(post)).text()).not.toMatch(/<iframe/);
});

for (const [kind, content] of Object.entries({
  blocks: '<!-- wp:soglasie/settings {"text":"Мои cookie"} /--><!-- wp:soglasie/cookies /-->',
  shortcodes: '[soglasie_settings text="Мои cookie"][soglasie_cookies]',
})) {
  test(`${kind}: a link to the settings, and the table of cookies`, async ({ page, site }) => {
    site.set({
      services: {
        'google-analytics': { on: true, category: 'analytics', number: '' },
        youtube: { on: true, category: 'functional', number: '' },
      },
    });
    await page.goto(site.publish(content));
    await expect(banner(page).region).toBeVisible();
    await banner(page).reject.click();
    const row = page.getByRole('row').filter({ hasText: '_ga_*' });
    await expect(row).toContainText('Хранит данные о визите');
    await expect(row).toContainText('Google Analytics (US)');
    await expect(row).toContainText('2 года');
    await expect(page.getByRole('row').filter({ hasText: 'wordpress_logged_in_*' })).toHaveCount(1);
    await expect(row.getByRole('cell').first()).toHaveCSS('border-bottom-style', 'solid');
    await expect(page.getByRole('heading', { name: 'Аналитические' })).toBeVisible();
    await page.getByRole('link', { name: 'Мои cookie' }).click();
    await expect(preferences(page).dialog).toBeVisible();
    await expect(page.locator('soglasie-launcher')).toHaveCount(0);
  });
}

test('an author puts the blocks in', async ({ page, site }) => {
  await site.signIn(page);
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  // The editor of WordPress itself: what it is asked for is what a press on its buttons asks for.
  await page.waitForFunction(
    () => 'wp' in window && document.querySelector('.block-editor-block-list__layout'),
  );
  await page.evaluate(() => {
    const { wp } = window as never as { wp: { blocks: never; data: never } };
    const { createBlock } = wp.blocks as { createBlock(name: string): object };
    const { dispatch } = wp.data as {
      dispatch(store: string): Record<string, (...args: unknown[]) => void>;
    };
    dispatch('core/edit-post').toggleFeature?.('welcomeGuide');
    dispatch('core/block-editor').insertBlocks?.(
      ['settings', 'cookies'].map((name) => createBlock(`soglasie/${name}`)),
    );
  });
  await expect(page.locator('[data-type="soglasie/settings"]')).toContainText('Настройки cookie');
  await expect(page.locator('[data-type="soglasie/cookies"]')).toContainText(
    'wordpress_logged_in_*',
  );
  await expect(page.locator('.block-editor-warning')).toHaveCount(0);
});

test('leaves alone what is no page for visitors', async ({ page, site }) => {
  site.add('tags.php');
  const post = site.publish('<p>Приезжайте.</p>');
  const id = site.run<number>(`return url_to_postid( $given );`, post);
  const quiet = [
    '/feed/',
    '/comments/feed/',
    '/wp-sitemap.xml',
    '/robots.txt',
    '/wp-json/wp/v2/posts',
    `${post}embed/`,
    `/?elementor-preview=${id}`,
    '/wp-login.php',
  ];
  for (const path of quiet) {
    const text = await (await site.get(path)).text();
    expect(text.length, path).toBeGreaterThan(20);
    expect(text, path).not.toMatch(/data-soglasie[ >]|data-category/);
  }
  await site.signIn(page);
  const draft = site.publish('<p>Скоро.</p>', { post_status: 'draft' });
  for (const path of ['/wp-admin/', `${draft.replace(site.address, '')}&preview=true`]) {
    await page.goto(site.address + path);
    expect(await page.content(), path).not.toMatch(/data-soglasie[ >]|data-category/);
  }
  expect(await (await site.get('/?s=нет')).text()).toContain('data-soglasie');
  expect(await (await site.get('/no-such-page/')).text()).toContain('data-soglasie');
});

test('leaves an AMP page alone, and whatever is no HTML', async ({ site }) => {
  site.add('answers.php');
  for (const kind of ['amp', 'json', 'part']) {
    const text = await (await site.get(`/?answer=${kind}`)).text();
    expect(text, kind).toContain('mc.yandex.ru');
    expect(text, kind).not.toContain('data-soglasie');
    expect(text, kind).not.toContain('text/plain');
  }
  for (const kind of ['early', 'flushed', 'headless', 'comment']) {
    const text = await (await site.get(`/?answer=${kind}`)).text();
    expect(text, kind).toContain('data-category="analytics"');
    expect(text.indexOf('data-soglasie'), kind).toBeGreaterThan(0);
    expect(text.indexOf('data-soglasie'), kind).toBeLessThan(text.indexOf('<title>'));
    expect(text.match(/data-soglasie/g), kind).toHaveLength(1);
    expect(text, kind).toMatch(/^\s*(?:<!--.*?-->\s*)?<!doctype html>/i);
    expect(text.trimEnd(), kind).toMatch(/<\/html>$/);
  }
});
