import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';

const CONFIG = { block: [{ match: 'stat.vendor.localhost', category: 'analytics' }] };

/** Metrika's own snippet, but for the address. */
const snippet = (url: string) => `<script>
(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};
m[i].l=1*new Date();
for (var j = 0; j < document.scripts.length; j++) {if (document.scripts[j].src === r) { return; }}
k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
(window, document, 'script', '${url}', 'ym');
ym(1, 'init', { webvisor: true });
</script>`;

// What the parser meets before the library is there cannot be held, and the npm build starts late.
eachBuild(() => {
  test('holds a snippet as its vendor publishes it, and loads it once', async ({
    open,
    vendors,
  }) => {
    const page = await open({ config: CONFIG, body: snippet(vendors.url('/tag.js')) });
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    const held = page.locator('script[data-category=analytics]');
    await expect(held).toHaveAttribute('type', 'text/plain');

    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/tag.js');
    // Asked for, it has not run yet.
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['tag']);
    await settled(page);
    expect(vendors.paths()).toEqual(['/tag.js']);
    expect(await page.evaluate(() => window.ran)).toEqual(['tag']);
  });

  test('does not run static scripts of a blocked host; after the choice, in their order', async ({
    open,
    vendors,
  }) => {
    const slow = vendors.hold('/first.js');
    const page = await open({
      config: CONFIG,
      head: `<script src="${vendors.url('/first.js')}"></script>
          <script defer src="${vendors.url('/second.js')}"></script>
          <script type="module" src="${vendors.url('/third.js')}"></script>`,
      until: 'commit',
    });
    slow.open();
    await page.waitForLoadState();
    await settled(page);
    expect(await page.evaluate(() => window.ran ?? [])).toEqual([]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first', 'second', 'third']);
  });

  test('holds what document.write brings, also in pieces', async ({ open, vendors }) => {
    const url = vendors.url('/written.js');
    const page = await open({
      config: CONFIG,
      body: `<div id="box"><script>
          document.write('<b>a</b><img src="', ${JSON.stringify(vendors.url('/pixel.gif'))}, '">');
          document.write('<script src="${url}"></scr' + 'ipt><i>b</i>');
        </script></div>`,
    });
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await expect(page.locator('#box')).toHaveText(/ab$/);
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/written.js');
    await vendors.asked('/pixel.gif');
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['written']);
  });

  test('lets all of it pass for a visitor who has granted it', async ({ open, page, vendors }) => {
    const parts = {
      config: CONFIG,
      body: `${snippet(vendors.url('/tag.js'))}<img alt="" src="${vendors.url('/pixel.gif')}">
          <script src="${vendors.url('/static.js')}"></script><script>ran.push('inline')</script>`,
    };
    await open({ config: CONFIG });
    await page.evaluate(() => window.soglasie.acceptAll());
    await open(parts);
    await settled(page);
    expect(vendors.paths().sort()).toEqual(['/pixel.gif', '/static.js', '/tag.js']);
    // Native: in its place, before what follows it.
    const ran = await page.evaluate(() => window.ran);
    expect(ran.indexOf('static')).toBeLessThan(ran.indexOf('inline'));
    expect(await page.locator('[data-category]').count()).toBe(0);
  });

  test('works under a strict CSP with Trusted Types, and lends nobody our nonce', async ({
    open,
    vendors,
  }) => {
    const policy =
      "script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types soglasie page";
    const page = await open({
      config: CONFIG,
      nonce: 'abc',
      headers: { 'content-security-policy': policy },
      body: `<p id="near"></p><script nonce="abc">
          const page = trustedTypes.createPolicy('page', { createHTML: (text) => text, createScriptURL: (text) => text });
          const made = document.createElement('script');
          made.src = page.createScriptURL(${JSON.stringify(vendors.url('/made.js'))});
          document.head.append(made);
          near.innerHTML = page.createHTML('<img src="${vendors.url('/pixel.gif')}">');
          const image = new Image();
          image.srcset = '${vendors.url('/wide.gif')} 1x';
          image.src = '${vendors.url('/narrow.gif')}';
          near.append(image);
        </script>
        <script src="${vendors.url('/foreign.js')}"></script>`,
    });
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/made.js');
    await vendors.asked('/pixel.gif');
    // Released by a trusted address: that is no other one, which would lose its mark.
    await vendors.asked('/wide.gif');
    await expect(page.locator('img').last()).toHaveAttribute('src', /narrow/);
    await expect(page.locator('img').last()).toHaveAttribute('data-category', /analytics/);
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['made']);
    await settled(page);
    // Without a nonce, the CSP would not have let it run either.
    expect(await page.evaluate(() => window.ran)).toEqual(['made']);
  });

  test('keeps shut for good what a rule with an unknown category names', async ({
    open,
    vendors,
  }) => {
    const config = { block: [{ match: 'stat.vendor.localhost', category: 'ads' }] };
    const page = await open({ config });
    await page.evaluate((url) => {
      const script = document.createElement('script');
      script.src = url;
      document.head.append(script);
      window.soglasie.acceptAll();
    }, vendors.url('/made.js'));
    await settled(page);
    expect(vendors.paths()).toEqual([]);
  });

  // Each would be an expression, or break the mark, where an element is marked with it.
  for (const category of ['!analytics', '', 'a onerror=ran.push(1)']) {
    test(
      `keeps shut for good what a rule for ${JSON.stringify(category)} names`,
      inFull(category !== '!analytics'),
      async ({ open, vendors }) => {
        const url = vendors.url('/made.js');
        const page = await open({
          config: { block: [{ match: 'stat.vendor.localhost', category }] },
          body: `<p id="near"></p><script>
          document.write('<script src="${url}"></scr' + 'ipt>');
          document.head.append(Object.assign(document.createElement('script'), { src: '${url}' }));
          near.innerHTML = '<img src="${vendors.url('/pixel.gif')}">';
        </script>`,
        });
        await settled(page);
        await page.evaluate(() => window.soglasie.acceptAll());
        await settled(page);
        expect(vendors.paths()).toEqual([]);
        expect(await page.evaluate(() => window.ran)).toEqual([]);
      },
    );
  }
}, ['script']);

eachBuild(() => {
  test('keeps what code reads of what it wrote, and the listeners', async ({ open, vendors }) => {
    const page = await open({ config: CONFIG });
    const url = vendors.url('/pixel.gif');
    const read = await page.evaluate((address) => {
      const image = new Image();
      const script = document.createElement('script');
      image.src = address;
      script.src = address.replace('pixel.gif', 'made.js');
      for (const element of [image, script]) {
        element.onload = () => window.ran.push(`${element.localName} loaded`);
        document.body.append(element);
      }
      window.ran = [];
      return [image.src, script.src, script.getAttribute('src')];
    }, url);
    const made = vendors.url('/made.js');
    expect(read).toEqual([url, made, made]);
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect
      // Firefox looks at an image once more that becomes lazy when it has loaded.
      .poll(async () => [...new Set(await page.evaluate(() => window.ran))].sort())
      .toEqual(['img loaded', 'made', 'script loaded']);
  });

  test('lets an element go that gets another address', async ({ open, vendors }) => {
    const page = await open({ config: CONFIG });
    await page.evaluate(
      ([held, free]) => {
        for (const kind of ['img', 'script'] as const) {
          const element = document.createElement(kind);
          element.src = held as string;
          element.src = `${free}/${kind}.js`;
          document.body.append(element);
        }
      },
      [vendors.url('/a.js'), vendors.url('', 'other')] as const,
    );
    await vendors.asked('/img.js');
    await vendors.asked('/script.js');
    await settled(page);
    expect(vendors.paths().sort()).toEqual(['/img.js', '/script.js']);
    expect(await page.locator('[data-category]').count()).toBe(0);
  });

  test('takes down, after a withdrawal, what was open though nobody had marked it', async ({
    open,
    page,
    vendors,
  }) => {
    const config = { ...CONFIG, onWithdraw: 'keep' };
    await open({ config });
    await page.evaluate(() => window.soglasie.acceptAll());
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, vendors.url('/frame.html'));
    await vendors.asked('/loaded-frame.gif');
    const length = await page.evaluate(() => history.length);
    await page.evaluate(() => window.soglasie.withdraw('analytics'));
    const frame = page.locator('iframe');
    await expect(frame).not.toHaveAttribute('src');
    await expect(frame).toHaveAttribute('data-category', 'analytics');
    await page.evaluate((url) => void fetch(url).catch(() => {}), vendors.url('/more'));
    await settled(page);
    expect(vendors.paths()).toEqual(['/frame.html', '/loaded-frame.gif']);
    expect(await page.evaluate(() => history.length)).toBe(length);

    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(() => vendors.hits('/frame.html').length).toBe(2);
    await page.evaluate(() => window.soglasie.withdraw());
    await expect(frame).toHaveAttribute('data-category', 'analytics');
  });

  test('holds by the match of a service, in every category it may be in', async ({
    open,
    vendors,
  }) => {
    const config = {
      services: { counter: { category: 'technical', match: ['stat.vendor.localhost/js'] } },
    };
    const page = await open({ config });
    await page.evaluate((url) => {
      const script = document.createElement('script');
      script.src = url;
      document.head.append(script);
    }, vendors.url('/js/counter.js'));
    await expect(page.locator('script[data-service=counter]')).toHaveCount(1);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.evaluate(() => window.soglasie.set({ technical: true }));
    await vendors.asked('/js/counter.js');
  });
});
