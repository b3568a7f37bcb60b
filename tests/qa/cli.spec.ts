import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium } from '../find-browser.mjs';
import { expect, plant, test } from '../support/qa.js';

/** Runs `soglasie audit`, beside the server of the pages; a code other than 0 is no fault here. */
const audit = (...args: string[]): Promise<{ status: number; out: string; err: string }> => {
  const browser = findChromium({ prefersShell: true });
  const own = browser && browser.from !== 'playwright' ? ['--browser', browser.path] : [];
  // The runner asks for colours, CI for none: Node would complain of both.
  const { FORCE_COLOR: _, ...env } = process.env;
  return new Promise((done) =>
    execFile(
      process.execPath,
      ['dist/cli.js', 'audit', ...args, ...own],
      // In English, whatever the machine speaks.
      { env: { ...env, LC_ALL: 'C' } },
      (error, out, err) => done({ status: Number(error?.code ?? 0), out, err }),
    ),
  );
};

test('npx soglasie audit tells what a page does, and writes it down', async ({ site }) => {
  // Another browser, and a page in every state.
  test.slow();
  const url = plant(site, 'static-tag');
  const report = test.info().outputPath('audit.html');
  const { status, out, err } = await audit(url, '--json', '--lang', 'ru', '--report', report);
  expect([status, err]).toEqual([1, '']);
  expect(JSON.parse(out)).toMatchObject({ urls: [url], findings: [{ code: 'static-tag', url }] });
  expect(readFileSync(report, 'utf8')).toMatch(/<html lang="ru">[\s\S]*&lt;iframe/);
});

test('npx soglasie audit says when it could not look', async ({ site }) => {
  const { status, out, err } = await audit(site.url('/none').replace(/:\d+/, ':1'));
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('The audit has failed');
});
