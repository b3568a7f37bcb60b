import { median, print, round } from './table.mjs';

const NODES = 5000;

/** Runs in the page: adds ordinary nodes and waits until every observer has seen them. */
async function addNodes(count) {
  for (let at = 0; at < count; at += 1) {
    const item = document.createElement('p');
    item.append('Обычный узел');
    document.body.append(item);
  }
  await Promise.resolve();
}

async function once(browser, server, path, state) {
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  await page.goto(server.url(path));
  await page.evaluate(() => window.soglasie?.ready);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const session = await context.newCDPSession(page);
  // Processor time of the thread: the clock of a busy machine measures its other work.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const before = await spent();
  await page.evaluate(addNodes, NODES);
  const time = (await spent()) - before;
  await context.close();
  return time;
}

/** What the watcher for new tags costs a page that adds many nodes of other kinds. */
export async function benchWatcher(browser, server, rounds, granted) {
  const cases = [
    ['without the library', '/plain-without', granted],
    ['nothing granted, no watcher', '/plain', { cookies: [], origins: [] }],
    ['all granted, watcher on', '/plain', granted],
    ['the same with a `block` rule', '/plain-block', granted],
    ['vanilla-cookieconsent, no watcher', '/plain-peer', { cookies: [], origins: [] }],
  ];
  const runs = cases.map(() => []);
  for (let left = rounds * 2; left > 0; left -= 1) {
    for (const [at, [, path, state]] of cases.entries()) {
      runs[at].push(await once(browser, server, path, state));
    }
  }
  const [plain, ...others] = runs.map(median);
  print(
    `A page adds ${NODES} ordinary nodes, CPU ms of the main thread`,
    ['', 'time', 'added'],
    cases.map(([name], at) => {
      const time = at ? others[at - 1] : plain;
      return [name, round(time), at ? round(time - plain) : ''];
    }),
  );
}
