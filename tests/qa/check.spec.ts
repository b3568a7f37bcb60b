import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { documentWith, installation } from '../support/installation.js';

/** The policy that `soglasie check --csp` prints for a config. */
const policyFor = (config: object, ...options: string[]): string => {
  const file = test.info().outputPath('consent.json');
  writeFileSync(file, JSON.stringify(config));
  const args = ['dist/cli.js', 'check', file, '--csp', '--json', ...options];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })).csp.header;
};

eachBuild((build) => {
  test('the printed policy holds what the library cannot, and what is granted comes', async ({
    page,
    site,
    vendors,
    watch,
  }) => {
    watch.allowErrors(/Content Security Policy|Failed to fetch dynamically imported module/);
    const config = {
      services: {
        held: { category: 'advertising', match: ['held.vendor.localhost'] },
        free: { category: 'functional', match: ['free.vendor.localhost'] },
      },
    };
    // Of both vendors the same: nothing of it is marked, and the library can hold none of it.
    const all = ['held', 'free'].map((vendor) => {
      const url = (path: string): string => vendors.url(`/${vendor}-${path}`, vendor);
      return `<iframe src="${url('frame')}"></iframe><img src="${url('image')}" alt="">
        <style>.${vendor} { background: url("${url('style')}"); height: 9px }</style><p class="${vendor}">
        <script type="module">import("${url('import.js')}").catch(() => {})</script>`;
    });
    const body = `<img src="/own.png" alt="">${all.join('')}`;
    const html = documentWith(installation(build, { config }), { body });
    // Vendors of the tests have no https and a port of their own.
    const header = (...options: string[]): string =>
      policyFor(config, ...options).replace(
        /https:\/\/(\S+?\.localhost)/g,
        `http://$1:${site.port}`,
      );
    site.page('/', html, {
      headers: { 'content-security-policy': header('--granted', 'functional') },
    });
    await page.goto(site.url('/'));
    await page.evaluate(() => window.soglasie.ready);
    await expect
      .poll(() => vendors.paths().sort())
      .toEqual([...['/free-frame', '/free-image', '/free-import.js', '/free-style']]);
    await expect.poll(() => site.hits('/own.png').length).toBe(1);
    await expect(page.locator('soglasie-ui [part=banner]')).toBeVisible();

    site.page('/none', html, { headers: { 'content-security-policy': header() } });
    await page.goto(site.url('/none'));
    await page.evaluate(() => window.soglasie.ready);
    await expect(page.locator('soglasie-ui [part=banner]')).toBeVisible();
    await expect.poll(() => site.hits('/own.png').length).toBe(2);
    expect(vendors.paths()).toHaveLength(4);
  });
});
