import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';

const CATEGORY = 'data-category="analytics"';

eachBuild(() => {
  test('carries the attributes of a script over', async ({ open, page, vendors }) => {
    const integrity = 'sha256-oiNVWVVrpLjYmRvDB2XLMUVVyDNSBBuXnCkLsPCAWBs=';
    await open({
      body: `<script type="text/plain" ${CATEGORY} src="${vendors.url('/tag.js')}" id="tag" class="a b"
        crossorigin="anonymous" referrerpolicy="no-referrer" fetchpriority="low" async
        data-site-id="42" data-type="text/javascript" charset="utf-8"></script>
        <script type="text/plain" ${CATEGORY} id="odd" integrity="${integrity}">ran.push('odd')</script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    const hit = await vendors.asked('/tag.js');
    expect(hit.headers.referer).toBeUndefined();
    expect(hit.headers.origin).toBe(new URL(page.url()).origin);
    await expect.poll(() => page.evaluate(() => window.ran.includes('tag'))).toBe(true);
    expect(
      await page.evaluate(() => {
        const tag = document.getElementById('tag') as HTMLScriptElement;
        return {
          classes: tag.className,
          crossOrigin: tag.crossOrigin,
          referrerPolicy: tag.referrerPolicy,
          priority: tag.getAttribute('fetchpriority'),
          async: tag.async,
          siteId: tag.dataset.siteId,
          count: document.querySelectorAll('#tag').length,
        };
      }),
    ).toEqual({
      classes: 'a b',
      crossOrigin: 'anonymous',
      referrerPolicy: 'no-referrer',
      priority: 'low',
      async: true,
      siteId: '42',
      count: 1,
    });
  });

  test('keeps the place of a script', async ({ open, page }) => {
    await open({
      body: `<p id="a"></p><script type="text/plain" ${CATEGORY} id="tag">ran.push('it')</script><p id="b"></p>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['it']);
    expect(
      await page.evaluate(() => {
        const tag = document.getElementById('tag');
        return [tag?.previousElementSibling?.id, tag?.nextElementSibling?.id];
      }),
    ).toEqual(['a', 'b']);
  });

  test('starts the very script that the page knows, once, whatever it was made by', async ({
    browserName,
    open,
    page,
  }) => {
    const tag = (id: string) =>
      `<script type="text/plain" ${CATEGORY} id="${id}">ran.push(document.currentScript.id)</script>`;
    await open({
      body: `${tag('parsed')}<template id="parts">${tag('part')}</template><div id="box"></div>`,
    });
    await page.evaluate((markup) => {
      const box = document.getElementById('box') as HTMLElement;
      const parts = document.getElementById('parts') as HTMLTemplateElement;
      const parsed = document.getElementById('parsed') as HTMLElement;
      Reflect.set(window, 'known', parsed);
      parsed.addEventListener('mark', () => window.ran.push('listener'));
      box.append(parts.content.cloneNode(true));
      // Browsers start no script of these; the gate does.
      box.insertAdjacentHTML('beforeend', markup.replace('ID', 'inserted'));
      const made = document.createElement('template');
      made.innerHTML = markup.replace('ID', 'cloned');
      box.append(made.content.cloneNode(true));
    }, tag('ID'));
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect
      .poll(() => page.evaluate(() => window.ran))
      .toEqual(['parsed', 'part', 'inserted', 'cloned']);
    await page.evaluate(async () => {
      await window.soglasie.withdraw();
      await window.soglasie.acceptAll();
      document.getElementById('parsed')?.dispatchEvent(new Event('mark'));
    });
    await settled(page);
    const isSame = await page.evaluate(
      () => document.getElementById('parsed') === Reflect.get(window, 'known'),
    );
    // Firefox does not tell what was started before: there, a new one is put in its place.
    expect(isSame).toBe(browserName !== 'firefox');
    expect(await page.evaluate(() => window.ran.slice(4))).toEqual(isSame ? ['listener'] : []);
  });

  test('has document.currentScript in place, for external and inline scripts', async ({
    open,
    page,
    vendors,
  }) => {
    vendors.script('/who.js', `window.ran.push(document.currentScript.id);`);
    await open({
      body: `<script type="text/plain" ${CATEGORY} id="external" src="${vendors.url('/who.js')}"></script>
        <script type="text/plain" ${CATEGORY} id="inline">ran.push(document.currentScript.id)</script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['external', 'inline']);
  });

  for (const [outcome, status] of [
    ['load', 200],
    ['error', 404],
  ] as const) {
    test(`fires ${outcome} once for attribute and listener of the held element`, async ({
      open,
      page,
      vendors,
    }) => {
      vendors.answer('/tag.js', {
        status,
        headers: { 'content-type': 'text/javascript' },
        body: '',
      });
      await open({
        body: `<script type="text/plain" ${CATEGORY} id="tag" src="${vendors.url('/tag.js')}"
          onload="ran.push('onload')" onerror="ran.push('onerror')"></script>`,
      });
      await page.evaluate(() => {
        const held = document.getElementById('tag');
        held?.addEventListener('load', () => window.ran.push('load listener'));
        held?.addEventListener('error', () => window.ran.push('error listener'));
        window.soglasie.acceptAll();
      });
      await expect.poll(() => page.evaluate(() => window.ran.length)).toBe(2);
      await settled(page);
      expect((await page.evaluate(() => window.ran)).sort()).toEqual([
        `${outcome} listener`,
        `on${outcome}`,
      ]);
    });
  }

  test('gives a tag of another type that type back and does not run it', async ({ open, page }) => {
    await open({
      body: `<script type="text/plain" data-type="application/ld+json" ${CATEGORY} id="data">{"a":1}</script>
        <script type="text/plain" data-type="text/x-template" ${CATEGORY} id="text">ran.push('no')</script>
        <script type="text/plain" ${CATEGORY}>ran.push('yes')</script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['yes']);
    await settled(page);
    expect(
      await page.evaluate(() =>
        ['data', 'text'].map((id) => {
          const tag = document.getElementById(id) as HTMLScriptElement;
          return [tag.type, tag.text];
        }),
      ),
    ).toEqual([
      ['application/ld+json', '{"a":1}'],
      ['text/x-template', `ran.push('no')`],
    ]);
    expect(await page.evaluate(() => window.ran)).toEqual(['yes']);
  });

  test('writes into the page what a late inline script writes, without wiping it', async ({
    open,
    page,
  }) => {
    await open({
      body: `<h1>Магазин</h1>
        <script type="text/plain" ${CATEGORY}>document.write('<p id="written">да</p>')</script>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect(page.locator('#written')).toHaveText('да');
    await expect(page.locator('h1')).toHaveText('Магазин');
  });

  test('brings an iframe back after a second grant, and leaves no history entry', async ({
    open,
    page,
    vendors,
  }) => {
    await open({
      config: { onWithdraw: 'keep' },
      body: `<iframe ${CATEGORY} data-src="${vendors.url('/map.html')}" title="Карта"></iframe>`,
    });
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/loaded-map.gif');
    await page.evaluate(() => window.soglasie.withdraw());
    await settled(page);
    // Of frames the test is told by the browser, some time later.
    await expect.poll(() => page.frames().length).toBe(2);
    await expect.poll(() => page.frames()[1]?.url() ?? '').not.toContain('map.html');
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => vendors.hits('/map.html').length).toBe(2);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});
