import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import { stateOf } from '../support/visits.js';
import { banner, choiceCookies, preferences } from '../support/widget.js';

eachBuild(() => {
  test('tells listeners of on() what happened, until they leave', async ({ open, page }) => {
    await open();
    await expect(banner(page).region).toBeVisible();
    await page.evaluate(() => {
      const api = window.soglasie;
      const stops = [
        api.on('change', (it) => window.ran.push(`change ${it.changed.join('+')} ${it.via}`)),
        api.on('open', (view) => window.ran.push(`open ${view}`)),
        api.on('close', (view) => window.ran.push(`close ${view}`)),
        api.subscribe(() => window.ran.push('subscribed')),
      ];
      Object.assign(window, { stopAll: () => stops.map((stop) => stop()) });
    });
    await page.evaluate(() => window.soglasie.open('preferences'));
    await preferences(page).switchOf('Аналитические').click();
    await preferences(page).save.click();
    await expect(preferences(page).dialog).toHaveCount(0);
    // The last that a press is told by.
    await expect.poll(() => page.evaluate(() => window.ran)).toContain('close preferences');
    const seen = await page.evaluate(() => window.ran);
    expect(seen).toContain('open preferences');
    expect(seen.filter((it) => it.startsWith('change'))).toEqual(['change analytics preferences']);
    expect(seen.filter((it) => it === 'subscribed')).toHaveLength(1);
    await page.evaluate(() => {
      (window as unknown as { stopAll: () => void }).stopAll();
      window.soglasie.acceptAll();
    });
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual(seen);
  });

  test('tells nobody of a choice that changes nothing', async ({ open, page }) => {
    await open();
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await page.evaluate(() => {
      window.soglasie.on('change', (it) => window.ran.push(it.changed.join('+')));
      document.addEventListener('soglasie:change', () => window.ran.push('event'));
      window.soglasie.set({ analytics: true });
    });
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });

  test('fires soglasie:ready and soglasie:change on the document', async ({ open, page }) => {
    await open({
      before: `<script>
        document.addEventListener('soglasie:ready', () => ran.push('ready'));
        document.addEventListener('soglasie:change', ({ detail }) =>
          ran.push([detail.state.status, detail.changed.join('+'), detail.via].join(' ')));
      </script>`,
    });
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['ready']);
    await banner(page).accept.click();
    await page.evaluate(() => window.soglasie.withdraw('analytics'));
    expect(await page.evaluate(() => window.ran)).toEqual([
      'ready',
      'set analytics+technical+functional+advertising banner',
      'set analytics api',
    ]);
  });

  test('has() is true inside a released script', async ({ open, page }) => {
    await open({
      body: `<script>document.addEventListener('soglasie:change', () => ran.push('event'))</script>
        <script type="text/plain" data-category="analytics">
        ran.push('script ' + soglasie.has('analytics') + ' ' + soglasie.get().status);
      </script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran.length)).toBe(2);
    expect((await page.evaluate(() => window.ran)).sort()).toEqual(['event', 'script true set']);
  });

  test('tells last what is in force, though a listener decides too', async ({ open, page }) => {
    await open();
    await page.evaluate(() => {
      const { ran, soglasie: api } = window;
      api.subscribe(() => {
        if (api.has('advertising')) void api.withdraw('advertising');
      });
      api.on('change', ({ state, changed }) =>
        ran.push(`${changed.length} ${state.categories.advertising}`),
      );
    });
    await banner(page).accept.click();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['4 true', '1 false']);
  });

  test('tells of a press though the library is destroyed before it is seen', async ({
    open,
    page,
  }) => {
    await open();
    await page.evaluate(() => {
      window.soglasie.on('change', ({ via }) => window.ran.push(`change ${via}`));
    });
    await banner(page).accept.evaluate((button: HTMLElement) => {
      button.click();
      window.soglasie.destroy();
    });
    expect(await page.evaluate(() => window.ran)).toEqual(['change banner']);
  });

  test('goes on when a listener throws', async ({ open, page, watch }) => {
    watch.allowErrors(/fault of the page/);
    await open({
      body: `<script type="text/plain" data-category="analytics">ran.push('tag')</script>`,
    });
    await page.evaluate(() => {
      const fail = () => {
        throw new Error('fault of the page');
      };
      window.soglasie.on('change', fail);
      window.soglasie.subscribe(fail);
      document.addEventListener('soglasie:change', fail);
      window.soglasie.on('change', () => window.ran.push('listener'));
      window.soglasie.subscribe(() => window.ran.push('subscriber'));
    });
    await banner(page).accept.click();
    await expect(banner(page).region).toHaveCount(0);
    await expect
      .poll(async () => (await page.evaluate(() => window.ran)).sort())
      .toEqual(['listener', 'subscriber', 'tag']);
    expect(await stateOf(page)).toMatchObject({ status: 'set' });
    expect(watch.errors.filter((it) => it.includes('fault of the page'))).toHaveLength(3);
  });

  test('opens the preferences from data-soglasie-open, now and when inserted later', async ({
    open,
    page,
  }) => {
    await open({
      body: `<button data-soglasie-open><span>Cookie</span></button><div id="here"></div>`,
    });
    await page.getByText('Cookie', { exact: true }).first().click();
    await expect(preferences(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preferences(page).dialog).toHaveCount(0);
    await page.evaluate(() => {
      const here = document.getElementById('here');
      if (here) here.innerHTML = '<a href="#late" data-soglasie-open>Изменить</a>';
    });
    await page.getByRole('link', { name: 'Изменить' }).click();
    await expect(preferences(page).dialog).toBeVisible();
  });

  const GADGETS = [
    'data-soglasie-open="accept"',
    'data-soglasie-open="acceptAll"',
    'data-soglasie-open="reject"',
    'data-soglasie-open="reset"',
    'data-soglasie-open="constructor"',
    'data-soglasie-accept',
    'data-soglasie-set="analytics"',
    'data-cc="accept-all"',
  ];
  test('does not let page markup choose', async ({ context, open, page }) => {
    await open({
      body: `${GADGETS.map((it) => `<button ${it}>Жми</button>`).join('')}
        <script type="text/plain" data-category="analytics">ran.push('no')</script>`,
    });
    for (const button of await page.getByRole('button', { name: 'Жми' }).all()) {
      await button.click();
      await settled(page);
      await page.evaluate(() => window.soglasie.close());
    }
    expect(await stateOf(page)).toMatchObject({ status: 'unset' });
    expect(await choiceCookies(context)).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });
});
