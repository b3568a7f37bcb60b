import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import { banner } from '../support/widget.js';

const policyOf = (name: string) => ({ policy: { url: `/policy-${name}` } });

/** All four sources at once; a page is made of some of them. */
const SOURCES = {
  inline: `<script type="application/json" data-soglasie>${JSON.stringify(policyOf('inline'))}</script>`,
  file: 'data-config="/consent.json"',
  global: `<script>window.soglasieConfig = ${JSON.stringify(policyOf('global'))};</script>`,
  attribute: 'data-policy="/policy-attribute"',
};
type Source = keyof typeof SOURCES;

const PRECEDENCE: readonly [Source, readonly Source[]][] = [
  ['inline', ['inline', 'file', 'global', 'attribute']],
  ['inline', ['inline', 'attribute']],
  ['file', ['file', 'global', 'attribute']],
  ['global', ['global', 'attribute']],
  ['attribute', ['attribute']],
];

// Only the drop-in looks for a config; the npm build is handed one.
eachBuild(() => {
  test('reads one config of several, by the place where it is', async ({ open, page, site }) => {
    site.answer('/consent.json', { body: JSON.stringify(policyOf('file')) });
    for (const [winner, present] of PRECEDENCE) {
      const name = `${winner} of ${present.join(', ')}`;
      const before = site.hits('/consent.json').length;
      const has = (source: Source) => (present.includes(source) ? SOURCES[source] : '');
      await open({
        before: has('inline') + has('global'),
        attributes: `${has('file')} ${has('attribute')}`,
      });
      const link = banner(page).region.getByRole('link', { name: /Политика cookie/ });
      await expect(link, name).toHaveAttribute('href', new RegExp(`/policy-${winner}$`));
      const asked = site.hits('/consent.json').length - before;
      expect(asked, name).toBe(winner === 'file' ? 1 : 0);
    }
  });

  test('works with nothing but its tag', async ({ open, page, watch }) => {
    await open();
    await expect(banner(page).region).toBeVisible();
    await expect(banner(page).region.getByRole('link', { name: /Политика/ })).toHaveCount(0);
    expect(Object.keys(await page.evaluate(() => window.soglasie.get().categories))).toEqual([
      'necessary',
      'analytics',
      'technical',
      'functional',
      'advertising',
    ]);
    expect(watch.ours()).toEqual([]);
  });

  test('does not read a config that stands below its tag', async ({ open, page }) => {
    await open({ head: SOURCES.inline });
    await expect(banner(page).region).toBeVisible();
    expect(await page.evaluate(() => window.soglasie.export().policy.url)).toBe('');
  });

  test('takes sites and language from short attributes', async ({ context, open, page }) => {
    await open({
      attributes: 'data-sites="shop.localhost" data-locale="en" data-layout="bar"',
      host: 'crm.shop.localhost',
    });
    await expect(page.getByRole('region', { name: 'We use cookies' })).toBeVisible();
    await page.evaluate(() => window.soglasie.acceptAll());
    expect((await context.cookies()).map(({ domain }) => domain)).toEqual(['.shop.localhost']);
  });

  const PLACES: Record<string, string> = {
    'with async': '<script async src="/dist/soglasie.js"></script>',
    'with defer': '<script defer src="/dist/soglasie.js"></script>',
    'by a tag manager': `<script>addEventListener('load', () => {
      const tag = document.createElement('script');
      tag.src = '/dist/soglasie.js';
      document.head.append(tag);
    });</script>`,
  };
  for (const [name, tag] of Object.entries(PLACES)) {
    test(
      `works when it is loaded ${name}`,
      inFull(name === 'with defer'),
      async ({ page, site, vendors }) => {
        const body = `<script type="text/plain" data-category="analytics" src="${vendors.url('/a.js')}"></script>`;
        site.page('/', documentWith(tag, { body }));
        await page.goto(site.url('/'));
        await expect(banner(page).region).toBeVisible();
        await settled(page);
        expect(vendors.paths()).toEqual([]);
        await banner(page).accept.click();
        await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['a']);
      },
    );
  }

  test('takes the first of two copies, with one warning, one banner and every tag once', async ({
    page,
    site,
    vendors,
    watch,
  }) => {
    const body = `<script type="text/plain" data-category="analytics" src="${vendors.url('/a.js')}"></script>
      <script type="text/plain" data-category="analytics">ran.push('inline')</script>`;
    const both =
      installation('script', { config: policyOf('first') }) +
      installation('all', { config: policyOf('second') });
    site.page('/', documentWith(both, { body }));
    await page.goto(site.url('/'));
    await expect(banner(page).region).toHaveCount(1);
    await settled(page);
    await expect(banner(page).region).toHaveCount(1);
    expect(await page.evaluate(() => window.soglasie.export().policy.url)).toMatch(/first$/);
    await banner(page).accept.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['a', 'inline']);
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['a', 'inline']);
    expect(vendors.paths()).toEqual(['/a.js']);
    expect(watch.ours()).toHaveLength(1);
    expect(watch.ours()[0]).toMatch(/^warning: soglasie /);
  });
}, ['script']);

eachBuild(() => {
  test('works from the one file alone', async ({ open, page, site, vendors }) => {
    const body = `<script type="text/plain" data-category="analytics" src="${vendors.url('/a.js')}"></script>`;
    await open({ body });
    await banner(page).customize.click();
    await expect(page.getByRole('dialog', { name: 'Настройки cookie' })).toBeVisible();
    await page.keyboard.press('Escape');
    await banner(page).accept.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['a']);
    await open({ path: '/second', body });
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['a']);
    expect(site.files()).toEqual(['soglasie.all.js', 'soglasie.all.js']);
  });
}, ['all']);
