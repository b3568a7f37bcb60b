import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { findChromium } from '../find-browser.mjs';
import { inFull } from '../support/in-full.js';
import { documentWith } from '../support/installation.js';
import { publishOwn } from '../support/other-tools/own-banner.js';
import { expect, plant, test } from '../support/qa.js';

interface Ran {
  status: number;
  out: string;
  err: string;
}

/** Runs `soglasie audit`, beside the server of the pages; a code other than 0 is no fault here. */
const audit = (...args: string[]): Promise<Ran> => {
  const browser = findChromium({ prefersShell: true });
  const own = browser && browser.from !== 'playwright' ? ['--browser', browser.path] : [];
  return run([...args, ...own]);
};

const run = (args: readonly string[], own: object = {}, cwd = '.'): Promise<Ran> => {
  // The runner asks for colours, CI for none: Node would complain of both.
  const { FORCE_COLOR: _, ...env } = process.env;
  return new Promise((done) =>
    execFile(
      process.execPath,
      [resolve('dist/cli.js'), 'audit', ...args],
      // In English, whatever the machine speaks.
      { cwd, env: { ...env, LC_ALL: 'C', ...own } },
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

// Bug: with --lang ru the findings were English, without what to do about them (issue 11).
test(
  'npx soglasie audit tells in Russian what is wrong and what to do',
  inFull(),
  async ({ site }) => {
    test.slow();
    const { status, out, err } = await audit(plant(site, 'static-tag'), '--lang', 'ru');
    expect([status, err]).toEqual([1, '']);
    expect(out).toMatch(
      /\n\nСерьёзно\. Тег без пометки: .* {2}static-tag\n {2}Что сделать: Пометьте: .*\n {2}- ads\./,
    );
    expect(out).toMatch(
      /категория: Рекламные\n.*\n {4}при каком ответе: при любом\n\nНайдено: 1\n$/,
    );
  },
);

// Bug: a page where nobody can answer was judged as if they had, in every state (issue 11).
test('npx soglasie audit judges no state that nobody could bring about', async ({ site }) => {
  test.slow();
  site.page('/', documentWith('', { body: '<script>localStorage.visits = 1</script>' }));
  const { status, out } = await audit(site.url('/'), '--json');
  const { visits, findings } = JSON.parse(out);
  expect(status).toBe(1);
  expect(visits.map(({ state }: { state: string }) => state)).toEqual(['unset']);
  expect(findings).toEqual([
    expect.objectContaining({ code: 'no-library', states: ['unset'] }),
    expect.objectContaining({ code: 'undeclared-storage', states: ['unset'] }),
  ]);
});

test(
  'npx soglasie audit looks at a site with any banner, by selectors',
  inFull(),
  async ({ site }) => {
    test.slow();
    const [own, selectors] = [publishOwn(site), ['--accept', '#yes', '--reject', '#no, #none']];
    const states = ['--states', 'refused,withdrawn', '--reopen', 'footer button'];
    const { status, out, err } = await audit(own, ...selectors, ...states, '--json');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      states: ['refused', 'withdrawn'],
      visits: [{ state: 'refused' }, { state: 'withdrawn' }],
      lang: 'en',
    });
    const wrong = await audit(own, '--reject', '#nope', '--states', 'refused', '--lang', 'ru');
    expect([wrong.status, wrong.err]).toEqual([
      2,
      `На странице ${own} не нажать reject: locator('#nope'). Проверьте селектор\n`,
    ]);
    const many = await run([own, '--parallel', 'много', '--lang', 'ru']);
    expect(many.err).toBe('--parallel: нужно целое число от 1 до 16, а не много\n');
  },
);

test('npx soglasie audit says how to get a browser', async ({ site }) => {
  // Four times a program of its own.
  test.slow();
  const url = site.url('/');
  const empty = { PLAYWRIGHT_BROWSERS_PATH: resolve('none') };
  const none = await run([url, '--lang', 'ru'], empty);
  expect([none.status, none.out]).toEqual([2, '']);
  expect(none.err).toMatch(/\n {2}npx playwright install chromium\n.*--browser <путь>\n$/);
  const wrong = await run([url, '--browser', '/none/chrome']);
  expect([wrong.status, wrong.err]).toEqual([
    2,
    expect.stringMatching(/^\/none\/chrome cannot be/),
  ]);
  const other = await run([url, '--browser', 'webkit'], empty);
  expect(other.err).toMatch(/\n {2}npx playwright install webkit\n/);
  const bare = await run([url], {}, tmpdir());
  expect(bare.status).toBe(2);
  expect(bare.err).toMatch(/\n {2}npm install .*@playwright\/test\n {2}npx playwright install/);
});

test('npx soglasie audit says when it could not look', async ({ site }) => {
  test.slow();
  const { status, out, err } = await audit(site.url('/none').replace(/:\d+/, ':1'));
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('The audit has failed');
});
