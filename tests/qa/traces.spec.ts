import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { documentWith, installation } from '../support/installation.js';
import { expect, qa, test } from '../support/qa.js';

interface Call {
  readonly callId: string;
  readonly parentId?: string;
  readonly method: string;
  readonly title?: string;
}

/** What a trace shows at its left side, from top to bottom. */
async function callsOf(path: string): Promise<Call[]> {
  const [, text] = Object.entries(unzipSync(await readFile(path))).find(([name]) =>
    name.endsWith('.trace'),
  ) as [string, Uint8Array];
  const events = strFromU8(text)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return events.filter(({ type }) => type === 'before');
}

test('a trace names what the visitor did and what was expected, and folds the rest', async ({
  browser,
  site,
}, testInfo) => {
  test.slow();
  site.page('/', documentWith(installation('script', { config: {} })));
  const context = await browser.newContext();
  const page = await context.newPage();
  const visitor = qa.consent(page);
  await context.tracing.start();
  await page.goto(site.url('/'));
  await expect(page).toAskForConsent();
  await visitor.choose({ analytics: true, functional: false });
  await expect(page).toHaveConsent({ analytics: true });
  await expect(page).not.toHaveRequested('mc.yandex.ru');
  await expect(page).toHoldBack(/vk\.com/);
  await visitor.withdraw();
  await visitor.acceptAll();
  // What fails is closed too.
  await visitor.choose({ analitics: true }).catch(() => {});
  const dialog = await visitor.reopen();
  const path = testInfo.outputPath('trace.zip');
  await context.tracing.stop({ path });
  await expect(dialog).toBeVisible();
  await context.close();

  const calls = await callsOf(path);
  const outer = calls.filter(({ parentId }) => !calls.some(({ callId }) => callId === parentId));
  expect(outer.map(({ title, method }) => title ?? method)).toEqual([
    'goto',
    'expect toAskForConsent()',
    'consent.choose({ analytics: true, functional: false })',
    'expect toHaveConsent({ analytics: true })',
    'expect not.toHaveRequested("mc.yandex.ru")',
    'expect toHoldBack(/vk\\.com/)',
    'consent.withdraw()',
    'consent.acceptAll()',
    'consent.choose({ analitics: true })',
    'consent.reopen()',
  ]);
  expect(calls.length - outer.length, 'folded').toBeGreaterThan(10);
});
