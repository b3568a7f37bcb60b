import { eachBuild, expect, test } from '../support/fixtures.js';
import { documentWith, installation } from '../support/installation.js';
import { settled } from '../support/settled.js';
import { accept, reject } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

const SITES = ['shop.localhost', 'second.localhost'];

eachBuild(() => {
  for (const kind of ['blob', 'data']) {
    test(`soglasie.all.js works as a ${kind}: address`, async ({ page, site }) => {
      const insert = `fetch('/dist/soglasie.all.js').then((it) => it.text()).then((text) => {
        const script = document.createElement('script');
        script.src = ${
          kind === 'blob'
            ? "URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))"
            : "'data:text/javascript,' + encodeURIComponent(text)"
        };
        document.head.append(script);
      })`;
      const body = `<script>${insert}</script>
        <script type="text/plain" data-category="analytics">document.title = 'ran'</script>`;
      site.page('/', documentWith('', { body }));
      await page.goto(site.url('/'));
      await banner(page).accept.click();
      await expect(page).toHaveTitle('ran');
      await page.evaluate(() => window.soglasie.open());
      await expect(preferences(page).dialog).toBeVisible();
    });
  }

  test('says in the console that texts of another host could not be read', async ({
    page,
    site,
    watch,
  }) => {
    watch.allowErrors(/CORS|ERR_FAILED|locales/);
    const own = installation('script', { config: { locale: 'en' } });
    const elsewhere = own.replace('src="/dist', `src="${site.url('/dist', 'cdn.localhost')}`);
    // As most hosts of files answer: with nothing that lets a page of another one read it.
    site.answer('/dist/locales/en.json', { body: '{}' });
    site.page('/', documentWith(elsewhere));
    await page.goto(site.url('/'));
    await expect(banner(page).region).toBeVisible();
    const told = () => watch.console.filter((line) => /W06: no texts "en"/.test(line)).length;
    await expect.poll(told).toBe(1);
  });

  test('an XHTML page with a rule is held, and its own markup works', async ({
    page,
    site,
    vendors,
  }) => {
    const config = { block: [{ match: 'stat.vendor.localhost', category: 'analytics' }] };
    const image = `<img src="${vendors.url('/pixel.gif')}" alt=""/>`;
    site.answer('/', {
      headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
      body: `<?xml version="1.0" encoding="UTF-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title>
        ${installation('script', { config }).replace('data-soglasie>', 'data-soglasie="">')}
        </head><body><p id="near"></p><p id="below"></p></body></html>`,
    });
    await page.goto(site.url('/'));
    await expect(banner(page).region).toBeVisible();
    await page.evaluate((markup) => {
      const [near, below] = document.querySelectorAll('p');
      if (near) near.innerHTML = `<b>${markup}</b><i>own</i>`;
      below?.insertAdjacentHTML('beforeend', markup);
    }, image);
    await expect(page.locator('p i')).toHaveText('own');
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await accept(page);
    await expect.poll(vendors.paths).toEqual(['/pixel.gif']);
    await expect(page.locator('p img')).toHaveCount(2);
  });

  test('a cookie of a jar of its own goes with the others', async ({ context, open, page }) => {
    const cookies = [{ name: '_ga' }, { name: '_gid' }, { name: '__Secure-x' }];
    const config = { categories: { analytics: { cookies } } };
    await open({ config });
    await accept(page);
    await page.evaluate(() => {
      const { host } = window.location;
      const set = (text: string) => Reflect.set(document, 'cookie', text);
      set('_ga=1;path=/;secure;partitioned');
      set('_gid=1;path=/;secure');
      set(`__Secure-x=1;path=/;secure;partitioned;domain=${host.split(':')[0]}`);
    });
    const names = async () => (await context.cookies()).map(({ name }) => name).sort();
    await expect.poll(names).toEqual(['__Secure-x', '_ga', '_gid', 'soglasie']);
    await page.evaluate(() => window.soglasie.withdraw('analytics'));
    await expect.poll(names).toEqual(['soglasie']);
  });

  test('a known service follows its category at once', async ({ open, page }) => {
    const services = { jivo: true, 'yandex-metrika': { category: 'technical' } } as const;
    await open({ config: { services } });
    const answers = await page.evaluate(async () => {
      const { soglasie } = window;
      const all = () => ['jivo', 'yandex-metrika'].map((id) => soglasie.has(id));
      const before = all();
      await soglasie.acceptAll();
      const after = all();
      await soglasie.set({ technical: false });
      return [before, after, all()];
    });
    expect(answers).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
  });

  test('a tour from a page with a Cross-Origin-Opener-Policy leaves nobody waiting', async ({
    context,
    open,
    page,
    site,
  }) => {
    const config = { sites: SITES, tour: '/tour.html' };
    const quiet = { ...config, ui: { prompt: 'manual', launcher: false } };
    const end = '<p>Окно закроется само.</p><script src="/dist/hub.js"></script>';
    const tour = documentWith(installation('script', { config: quiet }), { body: end });
    // It needs its config in the page, as tour.html has it.
    site.page('/tour.html', tour, { host: 'second.localhost' });
    await open({ config, headers: { 'cross-origin-opener-policy': 'same-origin' } });
    await reject(page);
    await page.evaluate(() => window.soglasie.open());
    const { dialog } = preferences(page);
    await dialog.getByRole('button', { name: 'Применить на всех сайтах' }).click();
    const theirs = async () =>
      (await context.cookies(site.url('/', 'second.localhost'))).find(
        ({ name }) => name === 'soglasie',
      )?.value ?? '';
    // The window is there by then: before that, nobody waits in it either.
    await expect.poll(theirs).toContain('~analytics');
    await expect(dialog).toContainText('second.localhost');
    await expect
      .poll(async () => {
        const guests = context.pages().filter((one) => one !== page && !one.isClosed());
        const texts = await Promise.all(
          guests.map((one) =>
            one
              .locator('p')
              .textContent()
              .catch(() => null),
          ),
        );
        // One that has closed meanwhile says nothing.
        return texts.filter(
          (text) => text && text !== 'Ваш выбор передан. Это окно можно закрыть.',
        );
      })
      .toEqual([]);
  });
}, ['script']);
