import { gateHtml } from '../../src/server/gate-html.js';
import { readChoice } from '../../src/server/read.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import { accept, stateOf } from '../support/visits.js';

const config = { policy: { url: '/cookies', version: '1' } };

eachBuild((build) => {
  test('gives a server the choice of the page, and runs what it released once', async ({
    context,
    page,
    site,
    vendors,
  }) => {
    const held = 'type="text/plain" data-category="analytics"';
    const html = documentWith(installation(build, { config }), {
      body: `<script ${held} src="${vendors.url('/tag.js')}"></script>
        <script ${held}>ran.push('inline')</script>
        <iframe data-category="functional" data-src="${vendors.url('/map.html')}" title="Карта"></iframe>`,
    });
    /** Asks a server that reads the choice anew for every page. */
    const visit = async (path: string) => {
      const cookies = await context.cookies();
      const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const state = readChoice(header, config, { host: new URL(site.url('/')).host });
      const gated = gateHtml(html, state);
      site.page(path, gated);
      await page.goto(site.url(path));
      await settled(page);
      expect(await stateOf(page)).toEqual(state);
      return gated;
    };

    expect(await visit('/first')).toBe(html);
    expect(vendors.paths()).toEqual([]);
    await accept(page);
    // They are asked for at once: which is the first, nobody knows.
    for (const path of ['/map.html', '/tag.js']) await vendors.asked(path);
    const before = vendors.hits('/tag.js').length;

    expect(await visit('/second')).not.toContain('text/plain');
    await expect.poll(() => vendors.hits('/map.html').length).toBe(2);
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['tag', 'inline']);
    expect(vendors.hits('/tag.js')).toHaveLength(before + 1);

    await page.evaluate(() => window.soglasie.withdraw());
    await expect(page.locator('iframe[src]')).toHaveCount(0);
    await page.evaluate(() => window.soglasie.acceptAll());
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(['tag', 'inline']);
    await page.evaluate(() => window.soglasie.withdraw());

    expect(await visit('/third')).toBe(html);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });
});
