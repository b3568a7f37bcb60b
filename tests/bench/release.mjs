import { COUNTS } from './pages.mjs';
import { median, print, round } from './table.mjs';
import { longestTask } from './tasks.mjs';

/** Runs in the page: releases all tags and watches the frames meanwhile. */
async function release(count) {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const longTasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  await frame();
  // A task of its own, as a press of a button is.
  await new Promise((next) => setTimeout(next));
  const start = performance.now();
  window.release();
  let gap = 0;
  let last = start;
  while (window.ran !== count) {
    await frame();
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  }
  await frame();
  await frame();
  return { total: window.ranAt - start, gap, longTask: Math.max(0, ...longTasks) };
}

async function once(browser, server, path, count, slowdown) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url(`${path}/${count}`));
  await page.evaluate(() => window.soglasie?.ready);
  if (path === '/release') await page.locator('soglasie-ui section').waitFor();
  if (path === '/peer') await page.locator('#cc-main .cm').waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let result;
  const tasks = await longestTask(browser, page, async () => {
    // A peer may not bear so many; what it says stands in the table.
    result = await page.evaluate(release, count).catch((cause) => ({ failure: cause.message }));
  });
  await context.close();
  return { ...result, ...tasks };
}

const KINDS = {
  '/release': 'soglasie',
  '/peer': 'vanilla-cookieconsent',
  '/by-hand': 'one loop by hand',
};

/** Release of many gated inline tags after «Принять все», beside others that release such tags. */
export async function benchRelease(browser, server, rounds) {
  for (const slowdown of [1, 4]) {
    const rows = [];
    const failures = [];
    for (const count of COUNTS) {
      const runs = { '/release': [], '/peer': [], '/by-hand': [] };
      for (let left = rounds; left > 0; left -= 1) {
        for (const path of Object.keys(runs)) {
          runs[path].push(await once(browser, server, path, count, slowdown));
        }
      }
      for (const [path, name] of Object.entries(KINDS)) {
        const { failure } = runs[path].find((run) => run.failure) ?? {};
        if (failure) {
          rows.push([`${count}, ${name}`, 'failed', '', '', '', '', '']);
          failures.push(`${count}, ${name}: ${failure.split('\n')[0]}`);
          continue;
        }
        const middle = (field) => round(median(runs[path].map((run) => run[field])));
        rows.push([
          `${count}, ${name}`,
          ...['total', 'all', 'wall', 'cpu', 'longTask', 'gap'].map(middle),
        ]);
      }
    }
    print(
      `Release of gated inline tags, CPU ${slowdown}×, ms`,
      ['tags', 'all ran', 'CPU', 'task', 'its CPU', 'long task', 'frame'],
      rows,
    );
    for (const line of failures) console.log(line);
  }
  console.log(
    [
      '',
      'all ran: when the last tag had run, CPU: processor time of the main thread until then;',
      'task: its longest task by the clock, its CPU: the most that a task took of the processor (the',
      'two differ on a busy machine); long task: what the page is told, 0 under 50 ms; frame: the',
      'longest time without one; by hand: one loop in one task that makes all scripts anew, with no',
      'order, no categories and nothing stored.',
    ].join('\n'),
  );
}
