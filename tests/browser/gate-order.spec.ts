import type { OpenOptions } from '../support/fixtures.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';
import { accept } from '../support/visits.js';

const CATEGORY = 'data-category="analytics"';

/** A gated inline script that reports its name. */
const inline = (name: string) =>
  `<script type="text/plain" ${CATEGORY}>ran.push('${name}');</script>`;

/** A gated external script at the fake vendor, which reports its name. */
const external = (vendors: Vendors, name: string, attributes = '') =>
  `<script type="text/plain" ${CATEGORY} src="${vendors.url(`/${name}.js`)}" ${attributes}></script>`;

const moduleTag = (vendors: Vendors, name: string) => external(vendors, name, 'data-type="module"');

async function openAndAccept(
  open: (options: OpenOptions) => Promise<import('@playwright/test').Page>,
  body: string,
) {
  const page = await open({ body });
  await page.evaluate(() => window.soglasie.acceptAll());
  return page;
}

eachBuild((build) => {
  test('runs classic scripts in document order although the first is slow', async ({
    open,
    vendors,
  }) => {
    const slow = vendors.hold('/slow.js');
    const page = await openAndAccept(
      open,
      external(vendors, 'slow') +
        external(vendors, 'second') +
        inline('third') +
        external(vendors, 'fourth'),
    );
    await slow.reached;
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    slow.open();
    await expect
      .poll(() => page.evaluate(() => window.ran))
      .toEqual(['slow', 'second', 'third', 'fourth']);
  });

  test('asks for the scripts below while the first is still loading', async ({ open, vendors }) => {
    const slow = vendors.hold('/slow.js');
    const page = await openAndAccept(
      open,
      external(vendors, 'slow') + inline('between') + external(vendors, 'below'),
    );
    await slow.reached;
    await vendors.asked('/below.js');
    await settled(page);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    slow.open();
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['slow', 'between', 'below']);
    expect(vendors.hits('/below.js')).toHaveLength(1);
  });

  test('runs what a listener puts in at a press after the scripts that stood there', async ({
    open,
    vendors,
  }) => {
    const page = await open({ body: external(vendors, 'first') + inline('second') });
    await page.evaluate((category) => {
      window.soglasie.on('change', () => {
        const template = document.createElement('template');
        template.innerHTML = `<script type="text/plain" ${category}>ran.push('third')</script>`;
        document.body.append(template.content);
      });
    }, CATEGORY);
    await accept(page);
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['first', 'second', 'third']);
  });

  test('runs an inline script after the external one that it depends on', async ({
    open,
    vendors,
  }) => {
    vendors.script('/lib.js', `window.lib = { name: 'lib' };`);
    const page = await openAndAccept(
      open,
      `${external(vendors, 'lib')}<script type="text/plain" ${CATEGORY}>ran.push(lib.name);</script>`,
    );
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['lib']);
  });

  test('runs async scripts out of turn, deferred ones and modules after all others', async ({
    open,
    vendors,
  }) => {
    const slow = vendors.hold('/slow.js');
    const page = await openAndAccept(
      open,
      external(vendors, 'deferred', 'defer') +
        moduleTag(vendors, 'module') +
        external(vendors, 'slow') +
        external(vendors, 'async', 'async') +
        inline('last'),
    );
    await slow.reached;
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['async']);
    slow.open();
    await expect
      .poll(() => page.evaluate(() => window.ran))
      .toEqual(['async', 'slow', 'last', 'deferred', 'module']);
  });

  test('skips nomodule scripts and tags that the page has taken out', async ({ open, vendors }) => {
    const page = await open({
      body:
        external(vendors, 'old', 'nomodule') +
        external(vendors, 'gone', 'id="gone"') +
        external(vendors, 'kept') +
        inline('end'),
    });
    await page.evaluate(() => {
      document.getElementById('gone')?.remove();
      window.soglasie.acceptAll();
    });
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['kept', 'end']);
    await settled(page);
    expect(vendors.paths()).toEqual(['/kept.js']);
  });

  test('goes on after a script that is missing, cut off or wrong', async ({
    open,
    vendors,
    watch,
  }) => {
    watch.allowErrors(/fault of the vendor/);
    vendors.answer('/missing.js', { status: 404 });
    vendors.answer('/cut.js', { fault: 'reset' });
    vendors.script('/wrong.js', `throw new Error('fault of the vendor');`);
    const page = await openAndAccept(
      open,
      external(vendors, 'missing') +
        external(vendors, 'cut') +
        external(vendors, 'wrong') +
        `<script type="text/plain" ${CATEGORY}>throw new Error('fault of the vendor');</script>` +
        external(vendors, 'fine') +
        inline('end'),
    );
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['fine', 'end']);
  });

  test('releases everything that waits for no turn although a script never answers', async ({
    open,
    vendors,
  }) => {
    vendors.answer('/hanging.js', { fault: 'hang' });
    const page = await openAndAccept(
      open,
      external(vendors, 'hanging') +
        external(vendors, 'async', 'async') +
        `<img ${CATEGORY} data-src="${vendors.url('/pixel.gif')}" alt="">` +
        `<iframe ${CATEGORY} data-src="${vendors.url('/map.html')}"></iframe>`,
    );
    await vendors.asked('/hanging.js');
    await vendors.asked('/pixel.gif');
    await vendors.asked('/loaded-map.gif');
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['async']);
  });

  test('runs an import map before the modules that need it', async ({
    browserName,
    open,
    vendors,
    watch,
  }) => {
    vendors.script('/needs.js', `import 'mapped-name';`);
    const map = JSON.stringify({ imports: { 'mapped-name': vendors.url('/mapped.js') } });
    const page = await openAndAccept(
      open,
      `<script type="text/plain" data-type="importmap" ${CATEGORY}>${map}</script>` +
        moduleTag(vendors, 'needs'),
    );
    if (browserName === 'firefox' && build === 'npm') {
      // It takes no import map after the first module, and the npm build is one.
      watch.allowErrors(/mapped-name/);
      await expect.poll(() => watch.errors).toEqual([expect.stringContaining('mapped-name')]);
    } else await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['mapped']);
  });

  test('never runs a script again when its category is granted again', async ({
    open,
    page,
    vendors,
  }) => {
    await open({
      config: { onWithdraw: 'keep' },
      body: external(vendors, 'once') + inline('inline-once') + moduleTag(vendors, 'module-once'),
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await expect
      .poll(() => page.evaluate(() => window.ran))
      .toEqual(['once', 'inline-once', 'module-once']);
    for (const step of ['withdraw', 'acceptAll', 'rejectAll', 'acceptAll'] as const) {
      await page.evaluate((name) => window.soglasie[name](), step);
      await settled(page);
    }
    expect(await page.evaluate(() => window.ran)).toEqual(['once', 'inline-once', 'module-once']);
    expect(vendors.paths().sort()).toEqual(['/module-once.js', '/once.js']);
  });
});
