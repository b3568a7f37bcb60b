import { eachBuild, expect, test } from '../support/fixtures.js';
import { banner, preferences } from '../support/widget.js';

const HERE = 'пример.localhost';
const THERE = 'магазин.localhost';
const ascii = (host: string): string => new URL(`https://${host}`).hostname;

eachBuild(() => {
  for (const [kind, write] of [
    ['in letters', (host: string) => host],
    ['in ASCII', ascii],
  ] as const) {
    test(`shows hosts as people write them, though they are written ${kind}`, async ({
      open,
      page,
    }) => {
      expect(ascii(HERE)).toMatch(/^xn--/);
      await open({
        config: {
          sites: [HERE, THERE].map(write),
          policy: { url: '/cookies' },
          categories: { analytics: { cookies: [{ name: '_x', purpose: 'Считает' }] } },
        },
        host: ascii(HERE),
        body: `<iframe data-category="functional" data-src="https://${ascii('карты.рф')}/map"
          style="width: 400px; height: 300px"></iframe>`,
      });
      await expect(banner(page).region).toContainText(`${HERE}, ${THERE}`);
      await expect(page.getByText('карты.рф').first()).toBeVisible();
      await banner(page).customize.click();
      const { dialog, save } = preferences(page);
      await expect(dialog).toContainText(HERE);
      await expect(dialog.getByRole('link', { name: THERE })).toHaveAttribute(
        'href',
        new RegExp(`//${ascii(THERE)}[:/]`),
      );
      expect(await dialog.textContent()).not.toContain('xn--');
      await save.click();
      await page.evaluate(() => window.soglasie.open());
      await expect(dialog).toContainText(new RegExp(`${HERE}`));
      expect(await dialog.textContent()).not.toContain('xn--');
      expect(await page.locator('soglasie-ui').textContent()).not.toContain('xn--');
    });
  }
});
