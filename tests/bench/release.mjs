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
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let result;
  const tasks = await longestTask(browser, page, async () => {
    result = await page.evaluate(release, count);
  });
  await context.close();
  return { ...result, ...tasks };
}

/** Release of many gated inline tags after «Принять все». */
export async function benchRelease(browser, server, rounds) {
  for (const slowdown of [1, 4]) {
    const rows = [];
    for (const count of COUNTS) {
      const runs = { '/release': [], '/by-hand': [] };
      for (let left = rounds; left > 0; left -= 1) {
        for (const path of Object.keys(runs)) {
          runs[path].push(await once(browser, server, path, count, slowdown));
        }
      }
      const middle = (path, name) => round(median(runs[path].map((run) => run[name])));
      rows.push([
        count,
        ...['total', 'all', 'wall', 'cpu', 'longTask', 'gap'].map((name) =>
          middle('/release', name),
        ),
        ...['total', 'all', 'cpu'].map((name) => middle('/by-hand', name)),
      ]);
    }
    print(
      `Release of gated inline tags, CPU ${slowdown}×, ms`,
      [
        'tags',
        'all ran',
        'CPU',
        'task',
        'its CPU',
        'long task',
        'frame',
        'by hand',
        'CPU',
        'task’s',
      ],
      rows,
    );
  }
  console.log(
    [
      '',
      'all ran: when the last tag had run, CPU: processor time of the main thread until then;',
      'task: its longest task by the clock, its CPU: the most that a task took of the processor (the',
      'two differ on a busy machine); long task: what the page is told, 0 under 50 ms; frame: the',
      'longest time without one; by hand: one loop in one task that makes all scripts anew.',
    ].join('\n'),
  );
}
