import { eachBuild, expect, test } from '../support/fixtures.js';
import { installation } from '../support/installation.js';
import { createLatch } from '../support/latch.js';
import { settled } from '../support/settled.js';

const CATEGORY = 'data-category="analytics"';

// Only the drop-in: the npm build is a module, which waits for the end of the page.
eachBuild(
  (build) => {
    test('gates tags that the parser meets after ours, before the choice and after it', async ({
      page,
      site,
      vendors,
    }) => {
      const [second, third] = [createLatch(), createLatch()];
      const tag = (name: string) =>
        `<script type="text/plain" ${CATEGORY} src="${vendors.url(`/${name}.js`)}"></script>
       <iframe ${CATEGORY} data-src="${vendors.url(`/${name}.html`)}"></iframe>`;
      site.page('/', [
        `<!doctype html><html lang="ru"><head><meta charset="utf-8">${installation(build, {})}</head><body>${tag('first')}`,
        second,
        tag('second'),
        third,
        tag('third'),
      ]);
      await page.goto(site.url('/'), { waitUntil: 'commit' });
      await second.reached;
      await settled(page, { ready: false });
      expect(vendors.paths()).toEqual([]);
      second.open();
      await third.reached;
      await expect(page.locator('iframe')).toHaveCount(2);
      await settled(page, { ready: false });
      expect(vendors.paths()).toEqual([]);
      await page.evaluate(() => window.soglasie.acceptAll());
      await vendors.asked('/loaded-first.gif');
      await vendors.asked('/loaded-second.gif');
      third.open();
      await vendors.asked('/loaded-third.gif');
      await expect
        .poll(() => page.evaluate(() => window.ran))
        .toEqual(['first', 'second', 'third']);
      await settled(page);
      expect(vendors.paths()).toHaveLength(9);
    });
  },
  ['script'],
);

eachBuild(() => {
  test('does not run a script again that the page moves', async ({ open, page, vendors }) => {
    await open({
      body: `<div id="from"><script type="text/plain" ${CATEGORY} id="tag" src="${vendors.url('/tag.js')}"></script>
        <script type="text/plain" ${CATEGORY} id="inline">ran.push('inline')</script></div><div id="to"></div>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['tag', 'inline']);
    for (let turn = 0; turn < 2; turn += 1) {
      await page.evaluate(() => {
        for (const id of ['tag', 'inline']) {
          const tag = document.getElementById(id);
          if (tag) document.getElementById('to')?.append(tag);
        }
      });
      await settled(page);
    }
    expect(await page.evaluate(() => window.ran)).toEqual(['tag', 'inline']);
    expect(vendors.paths()).toEqual(['/tag.js']);
  });

  test('runs a held script once that the page moves before the choice', async ({
    open,
    page,
    vendors,
  }) => {
    await open({
      body: `<script type="text/plain" ${CATEGORY} id="tag" src="${vendors.url('/tag.js')}"></script><div id="to"></div>`,
    });
    await page.evaluate(() => {
      const tag = document.getElementById('tag');
      if (tag) document.getElementById('to')?.append(tag);
    });
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['tag']);
    await settled(page);
    expect(vendors.paths()).toEqual(['/tag.js']);
  });

  test('gates an element whose attribute is set after it was inserted', async ({
    open,
    page,
    vendors,
  }) => {
    await open({ body: '' });
    const add = (name: string) =>
      page.evaluate(
        (address) => {
          const tag = document.createElement('script');
          tag.type = 'text/plain';
          tag.src = `${address}.js`;
          const image = document.createElement('img');
          image.dataset.src = `${address}.gif`;
          document.body.append(tag, image);
          setTimeout(() => {
            tag.dataset.category = 'analytics';
            image.dataset.category = 'analytics';
          });
        },
        vendors.url(`/${name}`),
      );
    await add('early');
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/early.js');
    await vendors.asked('/early.gif');
    await add('late');
    await vendors.asked('/late.js');
    await vendors.asked('/late.gif');
    await settled(page);
    expect(vendors.paths()).toHaveLength(4);
  });

  test('resets images at a withdrawal: a pixel counts once, a picture comes back', async ({
    open,
    page,
    vendors,
  }) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>';
    vendors.answer('/picture.svg', { headers: { 'content-type': 'image/svg+xml' }, body: svg });
    const image = (path: string) =>
      `<img data-category="analytics" data-src="${vendors.url(path)}" alt="">`;
    const config = { onWithdraw: 'keep' };
    await open({ config, body: image('/pixel.gif') + image('/picture.svg') });
    const shown = () =>
      page
        .locator('img')
        .evaluateAll((all) => all.map((each) => each.hasAttribute('src') && each.clientWidth));
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(shown).toEqual([1, 40]);
    await page.evaluate(() => window.soglasie.withdraw());
    await expect.poll(shown).toEqual([false, false]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(shown).toEqual([false, 40]);
    await settled(page);
    expect(vendors.hits('/pixel.gif')).toHaveLength(1);
  });

  test('holds late tags again after a withdrawal', async ({ open, page, vendors }) => {
    await open({ config: { onWithdraw: 'keep' }, body: '<div id="here"></div>' });
    await page.evaluate(() => window.soglasie.acceptAll());
    await page.evaluate(() => window.soglasie.withdraw('analytics'));
    await page.evaluate((src) => {
      const here = document.getElementById('here') as HTMLElement;
      here.innerHTML = `<img data-category="analytics" data-src="${src}" alt="">
        <img data-category="functional" data-src="${src}?functional" alt="">`;
    }, vendors.url('/pixel.gif'));
    const hit = await vendors.asked('/pixel.gif');
    await settled(page);
    expect(hit.query.has('functional')).toBe(true);
    expect(vendors.paths()).toEqual(['/pixel.gif']);
  });
});
