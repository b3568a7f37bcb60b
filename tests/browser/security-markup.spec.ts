import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';

const CATEGORY = 'data-category="functional"';
const CODE = `parent.ran.push('hostile')`;

const ADDRESSES: Record<string, string> = {
  'javascript:': `javascript:${CODE}`,
  'javascript: in capitals': `JaVaScRiPt:${CODE}`,
  'javascript: behind blanks': `&#1; &#9;\njavascript:${CODE}`,
  'javascript: with a line break in it': `java&#10;script:${CODE}`,
  'javascript: with a tab in it': `java&#9;script&#9;:${CODE}`,
  'a data: document': `data:text/html,<script>${CODE}</script>`,
  'a data: script': `data:text/javascript,${CODE}`,
  'a blob: address': 'blob:http://shop.localhost/1',
  'vbscript:': 'vbscript:1',
  'file:': 'file:///etc/passwd',
};

const ELEMENTS: Record<string, (address: string) => string> = {
  iframe: (it) => `<iframe ${CATEGORY} data-src="${it}"></iframe>`,
  object: (it) => `<object ${CATEGORY} data-data="${it}"></object>`,
  embed: (it) => `<embed ${CATEGORY} data-src="${it}">`,
  script: (it) => `<script type="text/plain" ${CATEGORY} data-src="${it}"></script>`,
  'script with src': (it) => `<script type="text/plain" ${CATEGORY} src="${it}"></script>`,
};

eachBuild(() => {
  test('runs nothing from an address that is not http(s), in any gated element', async ({
    open,
    page,
    vendors,
  }) => {
    await open();
    await page.evaluate(() => window.soglasie.acceptAll());
    for (const [name, address] of Object.entries(ADDRESSES)) {
      const markup = Object.values(ELEMENTS).map((it) => it(address.replaceAll('"', '&quot;')));
      const honest = vendors.url(`/honest.js?${encodeURIComponent(name)}`);
      await open({
        path: '/second',
        body: `${markup.join('')}<script type="text/plain" ${CATEGORY} src="${honest}"></script>
          <iframe ${CATEGORY} data-src="${vendors.url('/map.html')}"></iframe>`,
      });
      await expect.poll(() => page.evaluate(() => window.ran), name).toEqual(['honest']);
      await settled(page);
      expect.soft(await page.evaluate(() => window.ran), name).toEqual(['honest']);
      const live = await page.evaluate(() =>
        Array.from(document.querySelectorAll('iframe, object, embed'), (element) =>
          ['src', 'data'].map((it) => element.getAttribute(it) ?? '').join(''),
        ).filter((it) => it && !it.startsWith('http')),
      );
      expect.soft(live, name).toEqual([]);
      const frames = page.frames().map((frame) => frame.url());
      expect
        .soft(
          frames.filter((it) => !/^(http|about:blank)/.test(it)),
          name,
        )
        .toEqual([]);
    }
  });

  test('turns no attribute but its own into a live one', async ({ open, page, vendors }) => {
    await open({
      body: `<img ${CATEGORY} data-src="${vendors.url('/p.gif')}" data-onload="ran.push('onload')"
          data-onerror="ran.push('onerror')" data-style="position:fixed" data-href="/x" alt="" id="img">
        <iframe ${CATEGORY} data-srcdoc="<script>parent.ran.push('srcdoc')</script>"
          data-src="${vendors.url('/map.html')}" id="frame"></iframe>
        <a ${CATEGORY} data-href="javascript:ran.push('link')" id="link">Ссылка</a>
        <form ${CATEGORY} data-action="javascript:ran.push('form')" data-src="/x" id="form"></form>
        <div ${CATEGORY} data-src="/x" data-href="/x" data-srcset="/x" id="div"></div>`,
    });
    await page.evaluate(() => window.soglasie.acceptAll());
    await vendors.asked('/loaded-map.gif');
    await vendors.asked('/p.gif');
    await settled(page);
    const names = (id: string) =>
      page.evaluate(
        (it) =>
          (document.getElementById(it)?.getAttributeNames() ?? []).filter(
            (name) => !/^data-|^(id|alt|hidden|loading)$/.test(name),
          ),
        id,
      );
    expect.soft(await names('img')).toEqual(['src']);
    expect.soft(await names('frame')).toEqual(['src']);
    for (const id of ['link', 'form', 'div']) expect.soft(await names(id), id).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });
});
