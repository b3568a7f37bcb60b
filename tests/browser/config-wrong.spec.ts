import { bothBuilds, eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner } from '../support/widget.js';
import { WRONG } from '../support/wrong-configs.js';

const TAG = `<script type="text/plain" data-category="analytics">ran.push('analytics')</script>`;

/** Keys that name something on every object. Written as text: a literal would set the prototype. */
const HOSTILE = `{
  "__proto__": { "analytics": true, "polluted": true, "required": true },
  "constructor": { "prototype": { "polluted": true } },
  "categories": {
    "__proto__": { "required": true }, "constructor": {},
    "analytics": { "__proto__": { "required": true }, "constructor": 1 }
  },
  "services": { "__proto__": { "category": "necessary" }, "toString": { "category": "necessary" } },
  "texts": { "__proto__": { "banner.title": "x" }, "constructor": "x" },
  "cookie": { "__proto__": { "domain": "localhost", "secure": true } },
  "ui": { "__proto__": { "prompt": "manual" } }
}`;

const fieldOf = ([path]: (typeof WRONG)[number]) => path.split('.')[0] ?? path;
const FIELDS = [...new Set(WRONG.map(fieldOf))];

/** The first fault of every field, and the others by field: the units know those one by one. */
const FIRST = WRONG.filter((it) => WRONG.find((one) => fieldOf(one) === fieldOf(it)) === it);
const GROUPS: readonly [name: string, faults: typeof WRONG][] = [
  ['one fault of every field', FIRST],
  ...FIELDS.map((field): (typeof GROUPS)[number] => [
    `what else can be wrong in ${field}`,
    WRONG.filter((it) => fieldOf(it) === field && !FIRST.includes(it)),
  ]).filter(([, faults]) => faults.length),
];

bothBuilds(() => {
  test('warns of a key that it does not know, and reads the rest', async ({
    open,
    page,
    watch,
  }) => {
    await open({ config: { analitics: {}, operator: 'ООО «Один»' } });
    expect(watch.ours()).toHaveLength(1);
    expect(watch.ours()[0]).toMatch(/^warning: soglasie \w+: .*analitics/);
    expect(await page.evaluate(() => window.soglasie.export().operator)).toBe('ООО «Один»');
  });
});

// The drop-in repairs and goes on: a fault must not break a page that nobody is looking at.
eachBuild(() => {
  for (const [name, faults] of GROUPS) {
    test(
      `reports and repairs ${name}`,
      inFull(faults !== FIRST),
      async ({ context, open, page, watch }) => {
        test.slow();
        for (const [path, config] of faults) {
          const text = JSON.stringify(config);
          const said = watch.ours().length;
          await open({ config, body: TAG });
          const lines = watch.ours().slice(said);
          expect.soft(lines.join('\n'), text).toContain(path);
          for (const line of lines) expect.soft(line, text).toMatch(/^warning: soglasie \w+: /);
          await settled(page);
          const categories = { necessary: true, analytics: false };
          expect.soft(await stateOf(page), text).toMatchObject({ status: 'unset', categories });
          expect.soft(await page.evaluate(() => window.ran), text).toEqual([]);
        }
        await banner(page).accept.click();
        await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['analytics']);
        expect(await context.cookies()).toHaveLength(1);
      },
    );
  }

  test('works with the defaults when the inline config cannot be read', async ({
    open,
    page,
    watch,
  }) => {
    for (const [name, text] of [
      ['is cut off', '{"operator": "ООО'],
      ['is empty', ''],
      ['is no object', '"opt-out"'],
      ['is a list', '[{"mode":"opt-out"}]'],
      ['is JavaScript', '{ mode: "opt-out" }'],
    ] as const) {
      const said = watch.ours().length;
      await open({
        before: `<script type="application/json" data-soglasie>${text}</script>`,
        body: TAG,
      });
      await expect(banner(page).region, name).toBeVisible();
      expect(await page.evaluate(() => window.ran), name).toEqual([]);
      expect(watch.ours().slice(said), name).toHaveLength(1);
    }
  });

  test('lets no key of the config reach a prototype', async ({ open, page }) => {
    await open({
      before: `<script type="application/json" data-soglasie>${HOSTILE}</script>`,
      body: `${TAG}<script type="text/plain" data-category="__proto__">ran.push('proto')</script>
        <script type="text/plain" data-service="toString">ran.push('service')</script>`,
    });
    await expect(banner(page).region).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(
      await page.evaluate(() => ({
        polluted: ({} as Record<string, unknown>).polluted,
        proto: window.soglasie.has('__proto__'),
        constructor: window.soglasie.has('constructor'),
        analytics: window.soglasie.has('analytics'),
      })),
    ).toEqual({ proto: false, constructor: false, analytics: false });
  });
}, ['script']);

// A developer sees the fault at once: createConsent throws.
eachBuild(() => {
  test('throws ConfigError with the path of every wrong field', async ({ page, site }) => {
    site.page('/', documentWith(installation('npm', {})));
    await page.goto(site.url('/'));
    const seen = await page.evaluate(async (wrong) => {
      const address = '/dist/index.js';
      const { createConsent } = await import(address);
      return wrong.map(([path, config]) => {
        try {
          createConsent(config);
          return [path, 'no error', ''];
        } catch (error) {
          const { name, message } = error as Error;
          return [path, name, message];
        }
      });
    }, WRONG);
    expect(seen.length).toBe(WRONG.length);
    for (const [path, name, message] of seen) {
      expect.soft(name, path).toBe('ConfigError');
      expect.soft(message, path).toContain(path);
    }
  });

  test('lets no key of the config reach a prototype', async ({ page, site }) => {
    site.page('/', documentWith(installation('npm', {})));
    await page.goto(site.url('/'));
    const polluted = await page.evaluate(async (text) => {
      const address = '/dist/index.js';
      const { createConsent } = await import(address);
      try {
        createConsent(JSON.parse(text));
      } catch {
        // A complaint is fine; a changed prototype is not.
      }
      return ({} as Record<string, unknown>).polluted;
    }, HOSTILE);
    expect(polluted).toBeUndefined();
  });
}, ['npm']);
