import { markHtml } from '../../src/server/mark-html.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';

const host = 'stat.vendor.localhost';
const config = {
  policy: { url: '/cookies', version: '1' },
  block: [{ match: host, category: 'analytics' }],
};

eachBuild((build) => {
  test('asks no vendor of a page that a server marked, and runs it in order after consent', async ({
    page,
    site,
    vendors,
  }) => {
    const written = documentWith(installation(build, { config }), {
      body: `<script src="${vendors.url('/first.js')}"></script>
        <script type="text/javascript">ran.push('inline', typeof this, document.currentScript.type); window.from = '${host}'</script>
        <script type="module">ran.push('module', typeof this); window.from = '${host}'</script>
        <script charset="utf-8" type="text/JavaScript" src="${vendors.url('/second.js')}"></script>
        <noscript><img src="${vendors.url('/pixel.gif')}"></noscript>`,
    });
    const marked = markHtml(written, config);
    expect(marked.match(/type="text\/plain" data-category="analytics"/g)).toHaveLength(4);
    // Caches that merge scripts would take it for one that runs.
    expect(marked).not.toMatch(/javascript/i);
    expect(marked).toContain('<noscript></noscript>');
    site.page('/marked', marked);
    await page.goto(site.url('/marked'));
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toEqual([]);

    await accept(page);
    await expect.poll(() => page.evaluate(() => window.ran.includes('module'))).toBe(true);
    await settled(page);
    // What was a module is one, and comes after the others, as the library has it.
    const inline = ['inline', 'object', ''];
    expect(await page.evaluate(() => window.ran)).toEqual([
      ...['first', ...inline, 'second', 'module', 'undefined'],
    ]);
  });
});
