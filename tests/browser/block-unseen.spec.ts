import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';

const CONFIG = {
  block: [{ match: 'stat.vendor.localhost', category: 'analytics' }],
  onWithdraw: 'keep',
};

const acceptAll = (page: Page) => page.evaluate(() => window.soglasie.acceptAll());

// What goes out without an element or a request that code could be seen to make.
eachBuild(() => {
  test('a link tells nobody who is shut that it was pressed, and keeps its addresses', async ({
    open,
    page,
    vendors,
    browserName,
  }) => {
    test.skip(
      browserName === 'firefox',
      'it tells nobody, unless somebody sets browser.send_pings',
    );
    const held = vendors.url('/ping');
    const free = vendors.url('/free', 'other');
    await open({
      config: CONFIG,
      body: `<a id="both" href="#a" ping="${held} ${free}">a</a> <a id="one" href="#b" ping="${held}">b</a>`,
    });
    await page.locator('#one').click();
    await page.locator('#both').press('Enter');
    await page.evaluate(() => document.getElementById('one')?.click());
    await vendors.asked('/free');
    await settled(page);
    expect(vendors.paths()).toEqual(['/free']);
    await expect(page.locator('#both')).toHaveAttribute('ping', `${held} ${free}`);
    await expect(page.locator('#one')).toHaveAttribute('ping', held);

    await acceptAll(page);
    await page.locator('#one').click();
    await vendors.asked('/ping');
  });

  test('code sends no form into a frame for whoever is shut; the visitor’s own goes', async ({
    open,
    page,
    vendors,
  }) => {
    const form = (id: string, path: string, more = '') =>
      `<form id="${id}" action="${vendors.url(path)}" target="sink" ${more}><button>${id}</button></form>`;
    await open({
      config: CONFIG,
      body: `<iframe name="sink" title="sink"></iframe>${form('a', '/submit')}${form('b', '/request')}${form('c', '/own')}`,
    });
    const send = () =>
      page.evaluate(() => {
        const [a, b] = document.forms;
        a?.submit();
        b?.requestSubmit();
      });
    await send();
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await page.getByRole('button', { name: 'c', exact: true }).click();
    await vendors.asked('/own');
    await acceptAll(page);
    await send();
    await vendors.asked('/request');
  });

  const WORKERS = {
    fetch: `fetch(url).catch((error) => postMessage(error.name))`,
    XMLHttpRequest: `try { const request = new XMLHttpRequest(); request.open('GET', url); request.send() } catch (error) { postMessage(error.name) }`,
    importScripts: `try { importScripts(url) } catch (error) { postMessage(error.name) }`,
    WebSocket: `try { new WebSocket(url.replace('http', 'ws')) } catch (error) { postMessage(error.name) }`,
  };
  for (const [name, code] of Object.entries(WORKERS)) {
    test(
      `a worker made of a blob is refused as well: ${name}`,
      inFull(/^XML|^import/.test(name)),
      async ({ open, page, vendors }) => {
        await open({ config: CONFIG });
        vendors.script('/worker.js', '');
        const start = (path: string) =>
          page.evaluate(
            ([text, url]) =>
              new Promise((resolve) => {
                const source = `'use strict'; const url = ${JSON.stringify(url)}; ${text}; onmessage = ({ data }) => postMessage(data)`;
                const address = URL.createObjectURL(new Blob([source]));
                const worker = new Worker(address);
                // As nearly everybody does.
                URL.revokeObjectURL(address);
                const said: unknown[] = [];
                worker.onmessage = ({ data }) => {
                  said.push(data);
                  if (data === 'alive') resolve(said);
                };
                worker.postMessage('alive');
              }),
            [code, vendors.url(path)] as const,
          );
        const refused = name === 'WebSocket' ? 'SecurityError' : 'TypeError';
        expect(await start('/worker.js')).toEqual([refused, 'alive']);
        await settled(page);
        expect(vendors.paths()).toEqual([]);
        if (name === 'WebSocket') return;
        await acceptAll(page);
        await start('/worker.js');
        await vendors.asked('/worker.js');
      },
    );
  }

  test('what waits for an image or a script is told that it was refused, once', async ({
    open,
    page,
    vendors,
  }) => {
    await open({ config: CONFIG });
    const told = () => page.evaluate(() => window.ran);
    await page.evaluate(
      ([image, script]) => {
        window.ran = [];
        const picture = new Image();
        const made = document.createElement('script');
        for (const element of [picture, made]) {
          for (const name of ['load', 'error']) {
            element.addEventListener(name, () => window.ran.push(`${element.localName} ${name}`));
          }
        }
        picture.src = image as string;
        made.src = script as string;
        document.head.append(made);
        document.body.append(made);
      },
      [vendors.url('/pixel.gif'), vendors.url('/made.js')] as const,
    );
    await expect.poll(told).toEqual(['img error', 'script error']);
    await settled(page);
    expect(vendors.paths()).toEqual([]);

    await acceptAll(page);
    await expect
      .poll(async () => (await told()).sort())
      .toEqual(['img error', 'img load', 'made', 'script error', 'script load'].sort());
    await settled(page);
    expect(vendors.paths().sort()).toEqual(['/made.js', '/pixel.gif']);
  });

  test('counts a pixel once, whatever becomes of it', async ({ open, page, vendors }) => {
    await open({ config: CONFIG });
    await page.evaluate((url) => {
      for (const at of [0, 1, 2]) {
        const image = new Image(1, 1);
        image.src = url.replace('.gif', `-${at}.gif`);
        if (at === 1) document.body.append(image);
        if (at === 2) document.createDocumentFragment().append(image);
        Reflect.set(window, `kept${at}`, image);
      }
    }, vendors.url('/pixel.gif'));
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await acceptAll(page);
    await expect
      .poll(() => vendors.paths().sort())
      .toEqual(['/pixel-0.gif', '/pixel-1.gif', '/pixel-2.gif']);
    await page.evaluate(async () => {
      document.body.append(Reflect.get(window, 'kept0'));
      await window.soglasie.withdraw();
      await window.soglasie.acceptAll();
    });
    await settled(page);
    expect(vendors.paths()).toHaveLength(3);
  });

  test('what ran while it was allowed does not run again after a withdrawal and a consent', async ({
    open,
    page,
    vendors,
  }) => {
    await open({ config: CONFIG });
    await acceptAll(page);
    await page.evaluate(
      ([made, markup]) => {
        const script = document.createElement('script');
        script.src = made as string;
        document.head.append(script);
        document.body.append(
          document.createRange().createContextualFragment(`<script src="${markup}"></script>`),
        );
      },
      [vendors.url('/made.js'), vendors.url('/markup.js')] as const,
    );
    const ran = async () => (await page.evaluate(() => window.ran)).sort();
    await expect.poll(ran).toEqual(['made', 'markup']);
    await page.evaluate(async () => {
      await window.soglasie.withdraw();
      // Somebody moves it.
      document.body.append(...document.querySelectorAll('script[src*="made"]'));
      await window.soglasie.acceptAll();
    });
    await settled(page);
    expect(await ran()).toEqual(['made', 'markup']);
  });
});

// Only where the browser has Trusted Types.
eachBuild((build) => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'needs Trusted Types');
  test(`a plain text is refused under Trusted Types as ever, whatever it names: ${build}`, async ({
    open,
    page,
    vendors,
  }) => {
    const policy = "require-trusted-types-for 'script'; trusted-types soglasie page";
    await open({
      config: CONFIG,
      headers: { 'content-security-policy': policy },
      body: '<p id="near"></p>',
    });
    const [plain, made, disguised] = await page.evaluate((url) => {
      const { trustedTypes } = window as never as {
        trustedTypes: {
          createPolicy(name: string, rules: object): Record<string, (text: string) => string>;
        };
      };
      const same = (text: string) => text;
      const page = trustedTypes.createPolicy('page', { createHTML: same, createScriptURL: same });
      const html = `<img src="${url}">`;
      const near = document.getElementById('near') as HTMLElement;
      const give = (name: string, key: string, value: string) => {
        Reflect.set(document.createElement(name), key, value);
      };
      const SINKS: Record<string, (html: string, address: string) => void> = {
        innerHTML: (text) => Reflect.set(near, 'innerHTML', text),
        outerHTML: (text) => Reflect.set(near.appendChild(new Image()), 'outerHTML', text),
        insertAdjacentHTML: (text) => near.insertAdjacentHTML('beforeend', text),
        fragment: (text) => void document.createRange().createContextualFragment(text),
        write: (text) => document.implementation.createHTMLDocument().write(text),
        'script.src': (_, address) => give('script', 'src', address),
        'embed.src': (_, address) => give('embed', 'src', address),
        'object.data': (_, address) => give('object', 'data', address),
        'setAttribute of an object': (_, address) =>
          document.createElement('object').setAttribute('data', address),
        srcdoc: (text) => give('iframe', 'srcdoc', text),
        worker: (_, address) => {
          // What names the address of a blob as what it was given: a text, an object, a trusted one.
          const blob = URL.createObjectURL(new Blob(['']));
          const isText = typeof address === 'string';
          const isOwn = Object.prototype.toString.call(address) === '[object Object]';
          const given = isText
            ? blob
            : isOwn
              ? { toString: () => blob }
              : page.createScriptURL?.(blob);
          new Worker(given as string);
        },
      };
      const tell = (html: string, address: string) =>
        Object.entries(SINKS).flatMap(([name, put]) => {
          try {
            put(html, address);
            return [];
          } catch {
            return name;
          }
        });
      return [
        [tell(html, url), Object.keys(SINKS)],
        tell(page.createHTML?.(html) as string, page.createScriptURL?.(url) as string),
        // No text, and not made by a policy either.
        tell({ toString: () => html } as string, { toString: () => url } as string),
      ];
    }, vendors.url('/pixel.gif'));
    expect(plain?.[0]).toEqual(plain?.[1]);
    expect(made).toEqual([]);
    expect(disguised).toEqual(plain?.[1]);
    await settled(page);
    expect(vendors.paths()).toEqual([]);
  });
});
