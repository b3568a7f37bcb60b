import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConsentConfig } from '../../src/model/config.js';
import { markHtml } from '../../src/server/mark-html.js';
import { anyMarkup } from '../unit/server/any-markup.js';
import { has } from './cases.js';
import { markCases, markConfigs } from './marks.js';

const FILE = 'dist/php/Marker.php';

/** Marks pages in one go, as bytes; a remark of PHP is a failure. */
const RUN = `
error_reporting(E_ALL);
set_error_handler(function ($level, $message, $file, $line) { throw new ErrorException("$message at $file:$line"); });
require '${FILE}';
$marked = [];
foreach (json_decode(file_get_contents('php://stdin'), true) as [$config, $page]) {
  $marker = new Soglasie\\Marker($config);
  $marked[] = base64_encode($marker->mark(base64_decode($page)));
}
echo json_encode($marked);`;

/** Marks each page by its config, in PHP. */
const markAll = (pages: readonly (readonly [ConsentConfig | null | undefined, Buffer])[]) => {
  const input = JSON.stringify(
    pages.map(([config, page]) => [config ?? null, page.toString('base64')]),
  );
  const output = execFileSync('php', ['-r', RUN], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return (JSON.parse(output) as string[]).map((page) => Buffer.from(page, 'base64'));
};

describe.skipIf(!has('php', '-v', 'php-cli'))('the marker for PHP', () => {
  let answers: Buffer[];

  beforeAll(() => {
    if (!existsSync(FILE)) throw new Error(`${FILE} is not built: npm run build`);
    answers = markAll(markCases.map(({ config, html }) => [config, Buffer.from(html)]));
  });

  it.each(markCases.map((one, at) => ({ ...one, at })))('$name', ({ marked, at }) => {
    expect(answers[at]?.toString()).toBe(marked);
  });

  it('marks any page as Node does', { timeout: 600_000 }, () => {
    const configs = Object.values(markConfigs);
    const pages = fc.sample(fc.tuple(fc.constantFrom(...configs), anyMarkup), {
      numRuns: Number(process.env.PAGES ?? 1000),
    });
    const marked = markAll(pages.map(([config, page]) => [config, Buffer.from(page)]));
    let changed = 0;
    pages.forEach(([config, page], at) => {
      const expected = markHtml(page, config);
      if (expected !== page) changed += 1;
      expect(marked[at]?.toString(), page).toBe(expected);
    });
    expect(changed).toBeGreaterThan(pages.length / 20);
  });

  it('keeps the bytes of windows-1251, and finds a Cyrillic host in them', () => {
    const [config] = Object.values(markConfigs);
    const host = '\xef\xf0\xe8\xec\xe5\xf0.\xf0\xf4';
    const page = `<p>\xcf\xf0\xe8\xe2\xe5\xf2<script src="//${host}/a.js"></script><script>a("${host}")</script>`;
    const mark = ' type="text/plain" data-category="functional"';
    const [marked] = markAll([[config, Buffer.from(page, 'latin1')]]);
    expect(marked?.toString('latin1')).toBe(page.replaceAll('<script', `<script${mark}`));
  });
});
