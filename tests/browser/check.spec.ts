import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { banner } from '../support/widget.js';

const NONCE = 'r4nd0m';
const POLICY = `script-src 'nonce-${NONCE}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types soglasie; report-uri /csp-report`;

const EXPLAINED =
  'info: config.polcy: Такого поля нет, и его никто не читает. Исправьте имя или уберите его. Похоже, имелось в виду policy.';

bothBuilds((build) => {
  const file = build === 'npm' ? 'report-findings.js' : 'soglasie-check.js';

  test('explains an unknown key, under a strict policy too', async ({
    open,
    page,
    site,
    watch,
  }) => {
    await open({
      nonce: NONCE,
      headers: { 'content-security-policy': POLICY },
      config: { polcy: { url: '/cookies' } },
    });
    await expect.poll(() => watch.console).toContain(EXPLAINED);
    expect(watch.ours()).toEqual(['warning: soglasie W03: config.polcy is unknown']);
    expect(site.files().filter((name) => name === file)).toHaveLength(1);
    await expect(banner(page).region).toBeVisible();
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    expect(site.hits('/csp-report')).toEqual([]);
  });

  test('says nothing of a config without faults, and loads nothing', async ({
    open,
    page,
    site,
    watch,
  }) => {
    await open({ config: { policy: { url: '/cookies' }, services: { jivo: true } } });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(site.files()).not.toContain(file);
    expect(watch.console).toEqual([]);
  });
});

// Only the drop-in goes on with a fault, and loads its parts by address.
eachBuild(() => {
  test('explains faults in the language of the page, with presets written out', async ({
    open,
    watch,
  }) => {
    await open({ lang: 'en', config: { mode: 'OPT-OUT', services: { jivo: true, jvo: {} } } });
    await expect
      .poll(() => watch.console)
      .toEqual(
        expect.arrayContaining([
          'info: config.mode: What may stand here: opt-in, opt-out. Probably opt-out was meant.',
          expect.stringMatching(/^info: config\.services\.jvo\.category: .* jivo was meant\.$/),
        ]),
      );
    expect(watch.console.filter((line) => /^info: /.test(line))).toHaveLength(2);
  });

  test('stays short where the explanations were tampered with', async ({
    open,
    page,
    site,
    watch,
  }) => {
    const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
    const hash = createHash('sha384').update(dist('soglasie.js')).digest('base64');
    site.answer('/dist/soglasie-check.js', {
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
      body: `${dist('soglasie-check.js')}\n;window.ran.push('tampered');`,
    });
    await open({
      attributes: `integrity="sha384-${hash}" crossorigin="anonymous"`,
      config: { polcy: {} },
    });
    await expect.poll(() => watch.console.some((line) => /integrity/.test(line))).toBe(true);
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(watch.console).not.toContain(EXPLAINED);
  });
}, ['script']);
