import { startDemo } from '../../examples/operators/serve.mjs';
import { serveCompressed } from './server.mjs';
import { median, print, round } from './table.mjs';

/** Lighthouse's «slow 4G»: 150 ms, 1.6 Mbit/s down, 0.75 Mbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/** Runs before the page: notes the first frame that shows the banner. */
function watchForBanner() {
  window.bannerAt = new Promise((done) => {
    const look = () => {
      const found = document.querySelector('soglasie-ui')?.shadowRoot?.querySelector('section');
      if (found?.getClientRects().length) done(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function firstVisit(browser, address, isSlow) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (isSlow) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(watchForBanner);
  await page.goto(address);
  const result = await page.evaluate(async () => {
    const banner = await window.bannerAt;
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { banner, paint: paint?.startTime ?? 0 };
  });
  await context.close();
  return result;
}

/** How soon a first visitor of the CRMCalls demo sees the banner. */
export async function benchFirstVisit(browser, rounds) {
  const demo = await startDemo({ port: 0 });
  const front = await serveCompressed(demo.port);
  const address = `http://crmcalls.localhost:${front.port}/`;
  await firstVisit(browser, address, false);
  const rows = [];
  for (const isSlow of [false, true]) {
    const runs = [];
    for (let left = rounds; left > 0; left -= 1) {
      runs.push(await firstVisit(browser, address, isSlow));
    }
    rows.push([
      isSlow ? 'slow 4G, CPU 4×' : 'unthrottled',
      round(median(runs.map(({ paint }) => paint))),
      round(median(runs.map(({ banner }) => banner))),
      round(median(runs.map(({ banner, paint }) => banner - paint))),
      round(Math.max(...runs.map(({ banner }) => banner))),
    ]);
  }
  print(
    'First visit of the CRMCalls demo, brotli, ms after the start of navigation',
    ['', 'first paint', 'banner', 'after paint', 'worst'],
    rows,
  );
  await front.close();
  await demo.close();
}

async function returningVisit(browser, server, path, state) {
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Processor time of the thread: the clock of a busy machine measures its other work.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(server.url(path));
  await page.waitForFunction(() => window.ran === 9);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  const value = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
  return { script: value('ScriptDuration'), task: value('TaskDuration') };
}

/** What a visitor with a choice pays for the library on a page with nine tags. */
export async function benchReturningVisit(browser, server, rounds) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url('/returning'));
  await page.evaluate(() => window.soglasie.acceptAll());
  const state = await context.storageState();
  await context.close();

  const runs = { '/returning': [], '/returning-without': [] };
  for (let left = rounds * 2; left > 0; left -= 1) {
    for (const path of Object.keys(runs)) {
      runs[path].push(await returningVisit(browser, server, path, state));
    }
  }
  const middle = (path, name) => median(runs[path].map((run) => run[name]));
  const rows = ['script', 'task'].map((name) => {
    const [own, none] = [middle('/returning', name), middle('/returning-without', name)];
    return [
      name === 'script' ? 'JavaScript' : 'all main-thread tasks',
      round(own),
      round(none),
      round(own - none),
    ];
  });
  print(
    'Returning visit, nine tags in a 60 kB page, CPU ms until idle',
    ['', 'gated, with', 'plain, without', 'added'],
    rows,
  );
  return state;
}
