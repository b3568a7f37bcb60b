import { expect } from '@playwright/test';
import { findWebKit } from '../../find-browser.mjs';
import type { InstalledPage } from './sites.js';
import { test as base } from './town.js';
import { startWebDriver, type WebDriver } from './webdriver.js';

/** A cookie as WebDriver tells of it. */
interface JarCookie {
  readonly name: string;
  readonly domain: string;
  readonly secure: boolean;
}

/** One window of WebKit, used as Playwright's Page is. */
export interface WebKitWindow {
  goto(address: string): Promise<void>;
  url(): string;
  evaluate<Arg, Result>(look: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  /** Presses a button of the page or of the widget, by its words, with the mouse. */
  press(words: string): Promise<void>;
  /** Whether the page or the widget shows a button with these words. */
  shows(words: string): Promise<boolean>;
  /** Cookies that the page would send, from the browser's jar. */
  cookies(): Promise<JarCookie[]>;
}

/** Body of a script that gives back the button with these words, or null. */
const FIND = `const roots = [document, ...[...document.querySelectorAll('*')].map((it) => it.shadowRoot)];
const buttons = roots.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]);
return buttons.find((button) => button.textContent.trim() === arguments[0]) ?? null;`;

function createWindow({ call }: WebDriver, session: string, handle: string): WebKitWindow {
  let address = 'about:blank';
  const send = async <Value>(method: 'GET' | 'POST', path: string, body?: object) => {
    await call('POST', `${session}/window`, { handle });
    return call<Value>(method, session + path, body);
  };
  const ask = <Value>(script: string, words: string) =>
    send<Value>('POST', '/execute/sync', { script, args: [words] });
  // Not the button itself: between the script and the handle that WebDriver makes of what it gives
  // back, the page may take it away.
  const shows = (words: string) =>
    ask<boolean>(`return (function () { ${FIND} })(arguments[0]) !== null;`, words);
  return {
    async goto(url) {
      address = url;
      await send('POST', '/url', { url });
    },
    url: () => address,
    async evaluate(look, arg) {
      const script = `const [arg, done] = arguments;
Promise.resolve((${look})(arg)).then((value) => done({ value }), (cause) => done({ cause: String(cause) }));`;
      const { cause, value } = await send<{ cause?: string; value: never }>(
        'POST',
        '/execute/async',
        { script, args: [arg ?? null] },
      );
      if (cause) throw new Error(cause);
      return value;
    },
    async press(words) {
      await expect.poll(() => shows(words)).toBe(true);
      const [id] = Object.values(await ask<Record<string, string>>(FIND, words));
      await send('POST', `/element/${id}/click`);
    },
    shows,
    cookies: () => send('GET', '/cookie'),
  };
}

interface WorkerFixtures {
  driver: WebDriver;
}

interface Fixtures {
  /** Opens windows of one browser without a past, with tracking prevention as Safari has it. */
  openWindow(): Promise<WebKitWindow>;
  /** Publishes a page that includes the library, and opens it in a window of its own. */
  visit(host: string, page?: InstalledPage): Promise<WebKitWindow>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  driver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => {
      const found = findWebKit();
      if (!found) throw new Error('no WebKit');
      const driver = await startWebDriver(found);
      await use(driver);
      driver.close();
    },
    { scope: 'worker' },
  ],
  openWindow: async ({ bench, driver, town: _ }, use) => {
    const browser = {
      binary: findWebKit()?.browser,
      args: ['--automation', `--proxy=http://127.0.0.1:${bench.http}`, '--enable-itp'],
    };
    const { sessionId } = await driver.call<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: { acceptInsecureCerts: true, 'webkitgtk:browserOptions': browser },
      },
    });
    const session = `/session/${sessionId}`;
    let isFirst = true;
    await use(async () => {
      const handle = isFirst
        ? await driver.call<string>('GET', `${session}/window`)
        : // Not a tab: one in the background takes no input.
          (
            await driver.call<{ handle: string }>('POST', `${session}/window/new`, {
              type: 'window',
            })
          ).handle;
      isFirst = false;
      return createWindow(driver, session, handle);
    });
    await driver.call('DELETE', session);
  },
  visit: async ({ openWindow, sites }, use) => {
    await use(async (host, page) => {
      const window = await openWindow();
      await window.goto(sites.install(host, page));
      await window.evaluate(() => globalThis.window.soglasie.ready, null);
      return window;
    });
  },
});

export { expect } from '@playwright/test';
