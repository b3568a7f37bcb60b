const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline'];
const TASK = /(^|::)RunTask$/;

/**
 * The longest task of the page's main thread while something is done, by the clock (`wall`) and by
 * processor time (`cpu`), and the processor time of all tasks: from the browser's own trace, in ms.
 */
export async function longestTask(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ ph, name, pid, tid }) => ph === 'X' && TASK.test(name) && mains.has(`${pid} ${tid}`),
  );
  const most = (field) => Math.max(0, ...tasks.map((task) => task[field] ?? 0)) / 1000;
  const all = tasks.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1000;
  return { wall: most('dur'), cpu: most('tdur'), all };
}
