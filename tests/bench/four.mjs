import { median } from './table.mjs';

/** What is measured side by side: where its pages are, and what shows that it asks. */
const KINDS = {
  soglasie: { nine: '/nine', many: '/release/5000', banner: 'soglasie-ui section' },
  'vanilla-cookieconsent': { nine: '/nine-peer', many: '/peer/5000', banner: '#cc-main .cm' },
  'by hand': { nine: '/nine-by-hand', many: '/by-hand/5000', banner: '#by-hand' },
};

/** Rows of the table, and what each may cost: `limit` times the hand-written one, `peer` times the peer. */
export const ROWS = {
  first: 'first visit, JavaScript, CPU ms',
  returning: 'returning visit with nine tags, JavaScript, CPU ms',
  accept: 'accept to the first tag, CPU 4×, ms',
  many: 'accept to the last of 5,000 tags, CPU ms',
};

/** Processor time of the page's main thread: a clock would measure what else the machine does. */
async function meter(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    session,
    async read(name) {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === name).value * 1000;
    },
  };
}

const idle = (page) =>
  page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 50))));

/** A visit without a choice, then «Принять все» on a slow processor. */
async function firstVisit(browser, server, { nine, banner }) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const { session, read } = await meter(context, page);
  await page.goto(server.url(nine));
  await page.locator(banner).waitFor();
  await idle(page);
  const first = await read('ScriptDuration');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const accept = await page.evaluate(async () => {
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const start = performance.now();
    window.release();
    while (!window.ranAt) await new Promise((next) => setTimeout(next));
    return window.ranFirstAt - start;
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForFunction(() => window.ran === 9);
  await idle(page);
  const state = await context.storageState();
  await context.close();
  return { first, accept, state };
}

async function returningVisit(browser, server, { nine }, state) {
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  const { read } = await meter(context, page);
  await page.goto(server.url(nine));
  await page.waitForFunction(() => window.ran === 9);
  await idle(page);
  const returning = await read('ScriptDuration');
  await context.close();
  return { returning };
}

async function manyTags(browser, server, { many, banner }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { read } = await meter(context, page);
  await page.goto(server.url(many));
  await page.locator(banner).waitFor();
  await idle(page);
  const before = await read('TaskDuration');
  // A peer may not bear so many.
  const isDone = await page
    .evaluate(async () => {
      window.release();
      for (let left = 2000; window.ran !== 5000 && left; left -= 1) {
        await new Promise((next) => setTimeout(next, 5));
      }
      return window.ran === 5000;
    })
    .catch(() => false);
  const many5000 = (await read('TaskDuration')) - before;
  await context.close();
  return { many: isDone ? many5000 : Number.NaN };
}

/** Measures the four in turn, round after round, until the time is up. Medians by kind and row. */
export async function benchFour(browser, server, seconds) {
  const samples = {};
  const end = Date.now() + seconds * 1000;
  let rounds = 0;
  for (; rounds < 3 || Date.now() < end; rounds += 1) {
    for (const [kind, pages] of Object.entries(KINDS)) {
      const { state, ...visit } = await firstVisit(browser, server, pages);
      const rest = await returningVisit(browser, server, pages, state);
      const all = { ...visit, ...rest, ...(await manyTags(browser, server, pages)) };
      samples[kind] ??= {};
      for (const [row, value] of Object.entries(all)) {
        samples[kind][row] ??= [];
        samples[kind][row].push(value);
      }
    }
  }
  const medians = Object.fromEntries(
    Object.entries(samples).map(([kind, rows]) => [
      kind,
      Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, median(values)])),
    ]),
  );
  return { rounds, medians };
}
