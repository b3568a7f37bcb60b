import { readFileSync } from 'node:fs';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { createLatch } from '../support/latch.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

const FIVE = ['necessary', 'analytics', 'technical', 'functional', 'advertising'];

eachBuild(() => {
  test('get() is deeply frozen and the same object until something changes', async ({
    open,
    page,
  }) => {
    await open();
    expect(
      await page.evaluate(() => {
        const api = window.soglasie;
        const before = api.get();
        const same = before === api.get();
        const frozen = Object.isFrozen(before) && Object.isFrozen(before.categories);
        api.set({ analytics: true });
        const after = api.get();
        api.set({ analytics: true });
        return {
          same,
          frozen,
          changed: after !== before,
          old: before.status,
          still: after.categories.analytics,
          next: api.get().status,
        };
      }),
    ).toEqual({ same: true, frozen: true, changed: true, old: 'unset', still: true, next: 'set' });
  });

  test('get() names every category and why the visitor is asked', async ({ open, page }) => {
    await open();
    const state = await stateOf(page);
    expect(Object.keys(state.categories)).toEqual(FIVE);
    expect(state).toEqual({
      status: 'unset',
      ask: 'first',
      categories: {
        necessary: true,
        analytics: false,
        technical: false,
        functional: false,
        advertising: false,
      },
    });
  });

  test('has() answers for categories and services, and false for anything else', async ({
    open,
    page,
  }) => {
    await open({ config: { services: { stat: { category: 'analytics' } } } });
    const ids = [
      'necessary',
      'analytics',
      'stat',
      'functional',
      'unheard',
      '',
      '__proto__',
      'toString',
    ];
    const ask = () => page.evaluate((names) => names.filter((id) => window.soglasie.has(id)), ids);
    expect(await ask()).toEqual(['necessary']);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    expect(await ask()).toEqual(['necessary', 'analytics', 'stat']);
  });

  test('when() resolves on the grant and rejects for an unknown id', async ({ open, page }) => {
    await open();
    await page.evaluate(() => {
      const api = window.soglasie;
      const log = (text: string) => () => window.ran.push(text);
      for (const id of ['necessary', 'analytics', 'advertising', 'unheard', '__proto__']) {
        api.when(id).then(log(`${id} granted`), log(`${id} unknown`));
      }
    });
    await settled(page);
    expect((await page.evaluate(() => window.ran)).sort()).toEqual([
      '__proto__ unknown',
      'necessary granted',
      'unheard unknown',
    ]);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await settled(page);
    expect((await page.evaluate(() => window.ran)).at(-1)).toBe('analytics granted');
    expect(await page.evaluate(() => window.ran.length)).toBe(4);
  });

  test('acceptAll(), rejectAll(), set() and withdraw() decide what they say', async ({
    open,
    page,
  }) => {
    await open({ config: { onWithdraw: 'keep' } });
    const granted = () =>
      page.evaluate(() => {
        const { status, via, categories } = window.soglasie.get();
        return [status, via, ...Object.keys(categories).filter((id) => categories[id])];
      });
    await page.evaluate(() => window.soglasie.withdraw());
    expect((await granted())[0]).toBe('unset');
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    expect(await granted()).toEqual(['set', 'api', 'necessary', 'analytics']);
    await page.evaluate(() => window.soglasie.set({ functional: true }));
    expect(await granted()).toEqual(['set', 'api', 'necessary', 'analytics', 'functional']);
    await page.evaluate(() => window.soglasie.withdraw('analytics', 'advertising'));
    expect(await granted()).toEqual(['set', 'api', 'necessary', 'functional']);
    await page.evaluate(() => window.soglasie.acceptAll());
    expect(await granted()).toEqual(['set', 'api', ...FIVE]);
    await page.evaluate(() => window.soglasie.withdraw());
    expect(await granted()).toEqual(['set', 'api', 'necessary']);
    await page.evaluate(() => window.soglasie.rejectAll());
    expect(await granted()).toEqual(['set', 'api', 'necessary']);
    // A refusal leaves nothing of what was granted before.
    await page.evaluate(() => window.soglasie.acceptAll());
    await page.evaluate(() => window.soglasie.rejectAll());
    expect(await granted()).toEqual(['set', 'api', 'necessary']);
  });

  test('set() ignores unknown ids and a refusal of the necessary, with a warning', async ({
    open,
    page,
    watch,
  }) => {
    await open();
    await page.evaluate(() => {
      const grants = JSON.parse(
        '{"necessary":false,"unheard":true,"__proto__":true,"analytics":true}',
      );
      window.soglasie.set(grants);
    });
    expect((await stateOf(page)).categories).toEqual({
      necessary: true,
      analytics: true,
      technical: false,
      functional: false,
      advertising: false,
    });
    expect(watch.ours().length).toBeGreaterThan(0);
    for (const line of watch.ours()) expect(line).toMatch(/^warning: soglasie \w+: /);
  });

  test('set() takes nothing but true for a grant', async ({ open, page }) => {
    await open();
    const granted = await page.evaluate(() =>
      ['yes', 'true', 1, {}, [], null, undefined].filter((value) => {
        try {
          window.soglasie.set({ analytics: value as unknown as boolean });
        } catch {
          // A complaint is fine, a grant is not.
        }
        return window.soglasie.has('analytics');
      }),
    );
    expect(granted).toEqual([]);
  });

  test('reset() forgets the choice and asks again', async ({ context, open, page }) => {
    await open();
    await page.evaluate(() => window.soglasie.acceptAll());
    await page.evaluate(() => window.soglasie.reset());
    expect(await choiceCookies(context)).toEqual([]);
    expect(await stateOf(page)).toMatchObject({
      status: 'unset',
      categories: { analytics: false },
    });
    await expect(banner(page).region).toBeVisible();
  });

  test('open() and close() show and hide, and decide nothing', async ({ open, page }) => {
    await open({ config: { ui: { prompt: 'manual' } } });
    await settled(page);
    await expect(banner(page).region).toHaveCount(0);
    await page.evaluate(() => window.soglasie.open('banner'));
    await expect(banner(page).region).toBeVisible();
    await page.evaluate(() => window.soglasie.open());
    await expect(preferences(page).dialog).toBeVisible();
    await page.evaluate(() => window.soglasie.close());
    await expect(preferences(page).dialog).toHaveCount(0);
    await expect(banner(page).region).toHaveCount(0);
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
  });

  test('export() is plain JSON with the state and the services', async ({ open, page }) => {
    await open({
      config: {
        operator: 'ООО «ЦРМ.ЛИДС»',
        group: ['ООО «Второе»'],
        policy: { url: '/policy', version: '2026-09' },
        services: { stat: { category: 'analytics' } },
      },
    });
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    const copy = await page.evaluate(() => JSON.parse(JSON.stringify(window.soglasie.export())));
    expect(copy).toMatchObject({
      version: await page.evaluate(() => window.soglasie.version),
      site: 'shop.localhost',
      operator: 'ООО «ЦРМ.ЛИДС»',
      group: ['ООО «Второе»'],
      policy: { version: '2026-09' },
      state: await stateOf(page),
      services: [{ id: 'stat', category: 'analytics', granted: true }],
    });
  });

  test('after destroy() no choice is written and no listener called, whoever still has a button', async ({
    open,
    page,
  }) => {
    await open();
    await expect(banner(page).region).toBeVisible();
    const heard = await page.evaluate(async () => {
      const heard: string[] = [];
      for (const name of ['change', 'open', 'close'] as const) {
        window.soglasie.on(name, () => heard.push(name));
      }
      for (const name of ['soglasie:change', 'soglasie:ready']) {
        document.addEventListener(name, () => heard.push(name));
      }
      window.soglasie.subscribe(() => heard.push('state'));
      const root = document.querySelector('soglasie-ui')?.shadowRoot;
      const buttons = [...(root?.querySelectorAll('button') ?? [])];
      heard.push(`${buttons.length > 1}`);
      window.soglasie.destroy();
      for (const button of buttons) button.click();
      await window.soglasie.acceptAll();
      await window.soglasie.reset();
      await window.soglasie.open();
      return heard;
    });
    await settled(page, { ready: false });
    expect(heard).toEqual(['true']);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await expect(banner(page).region).toHaveCount(0);
  });

  test('destroy() takes everything off the page and leaves held tags held', async ({
    open,
    page,
    vendors,
  }) => {
    await open({
      body: `<img data-category="analytics" data-src="${vendors.url('/p.gif')}" alt="">
        <div id="here"></div>`,
    });
    await expect(banner(page).region).toBeVisible();
    await page.evaluate((src) => {
      window.soglasie.destroy();
      const image = document.createElement('img');
      image.dataset.category = 'analytics';
      image.dataset.src = src;
      document.getElementById('here')?.append(image);
    }, vendors.url('/late.gif'));
    await settled(page, { ready: false });
    await expect(banner(page).region).toHaveCount(0);
    expect(vendors.paths()).toEqual([]);
  });
});

// In an app a command is in force when it returns; the tag's waits for its file.
eachBuild(() => {
  test('destroy() is the end of what was still to come, too', async ({ open, page, site }) => {
    const latch = createLatch();
    site.answer('/dist/soglasie-commands.js', { latch, times: 1 });
    await open({ config: { ui: { prompt: 'manual' } }, until: 'load' });
    await page.evaluate(() => {
      void window.soglasie.acceptAll();
      window.soglasie.destroy();
    });
    latch.open();
    await settled(page, { ready: false });
    expect(await page.evaluate(() => [document.cookie, window.soglasie.has('analytics')])).toEqual([
      '',
      false,
    ]);
  });
}, ['script']);

// What merges the files of a page puts its own code behind ours, in the same file.
for (const [name, code, expected] of [
  ['a question', '[soglasie.has("analytics"), soglasie.get().status]', [true, 'set']],
  ['a command', '(soglasie.withdraw(), soglasie.has("analytics"))', false],
  ['a scan', '(soglasie.scan(), soglasie.has("technical"))', true],
  ['a record', 'soglasie.export().state.status', 'set'],
] as const) {
  for (const file of ['soglasie.js', 'soglasie.all.js']) {
    // The tag's commands wait for their file.
    if (file === 'soglasie.js' && name === 'a command') continue;
    test(
      `merged with code of the page, ${file} answers ${name}`,
      inFull(!/question|record/.test(name)),
      async ({ open, page, site }) => {
        await open();
        await page.evaluate(() => window.soglasie.acceptAll());
        const headers = { 'content-type': 'text/javascript; charset=utf-8' };
        const body = `${readFileSync(`dist/${file}`, 'utf8')}\n;window.early = ${code};`;
        site.answer('/dist/soglasie.js', { headers, body });
        await open();
        expect(await page.evaluate(() => Reflect.get(window, 'early'))).toEqual(expected);
      },
    );
  }
}
