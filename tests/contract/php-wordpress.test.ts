import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';
import { has } from './cases.js';

const ZIP = 'dist/wordpress/soglasie.zip';
const INCLUDES = resolve('src/cms/wordpress/includes');
const SHARED = resolve('src/cms/shared');

/** As much of WordPress as the settings of the library ask for. */
const run = (home: string, body: string): unknown => {
  const code = `
error_reporting(E_ALL);
set_error_handler(function ($level, $message) { throw new ErrorException($message); });
define('ABSPATH', '/');
define('SOGLASIE_DIR', '${home}');
function apply_filters($name, $value) { return $value; }
foreach (['Held', 'Finder'] as $part) { require "${SHARED}/$part.php"; }
foreach (['own-cookies', 'services', 'config'] as $part) { require "${INCLUDES}/class-soglasie-$part.php"; }
${body}`;
  return JSON.parse(execFileSync('php', ['-r', code], { encoding: 'utf8' }));
};

const OPTIONS = {
  ...{ operator: 'Ромашка', contact: '', locale: '', policy_page: 0, consent_page: 0, block: '' },
  categories: { analytics: true, technical: true, functional: true, advertising: true },
  ...{ google_mode: false, expires: 365, reask: 182, layout: 'card', theme: 'page' },
  ...{ launcher: true, records: false, hold_known: true },
};

describe.skipIf(!has('php', '-v', 'php-cli'))('the services of the plug-in for WordPress', () => {
  const home = mkdtempSync(join(tmpdir(), 'wordpress-'));
  beforeAll(() => {
    if (!existsSync(ZIP)) throw new Error(`${ZIP} is not built: npm run build`);
    const known = unzipSync(readFileSync(ZIP))['soglasie/data/known.php'] ?? '';
    mkdirSync(join(home, 'data'));
    writeFileSync(join(home, 'data/known.php'), known);
  });
  afterAll(() => rmSync(home, { recursive: true }));

  const build = (services: object, more: object = {}) => {
    const options = JSON.stringify({ ...OPTIONS, services, ...more });
    return run(
      home,
      `echo json_encode(Soglasie_Config::build(json_decode('${options}', true)));`,
    ) as { services: object; block: { match: string; category: string }[] };
  };

  it('say category and addresses of those that the library does not know', () => {
    const config = build({
      jivo: { category: 'functional' },
      hotjar: { category: 'analytics' },
      recaptcha: { category: 'necessary' },
    });
    expect(config.services).toEqual({
      jivo: true,
      hotjar: { category: 'analytics', match: ['static.hotjar.com', 'script.hotjar.com'] },
      recaptcha: {
        category: 'necessary',
        match: ['google.com/recaptcha/', 'recaptcha.net/recaptcha/', 'gstatic.com/recaptcha/'],
      },
    });
    expect(resolveConfig(config).faults).toEqual([]);
  });

  it('hold what is known beside, but what visitors ask for by themselves', () => {
    const held = build({}).block.map(({ match }) => match);
    expect(held).toEqual(expect.arrayContaining(['static.hotjar.com', 'mc.yandex.ru']));
    expect(held).toEqual(expect.arrayContaining(['google.com/maps', 'connect.facebook.net']));
    const askedFor = /recaptcha|hcaptcha|vkid|pay\.yandex|landpro/;
    expect(held.filter((match) => askedFor.test(match))).toEqual([]);
    expect(new Set(held).size).toBe(held.length);
    const pay = { 'yandex-pay': { category: 'functional' } };
    expect(Object.keys(build(pay).services)).toEqual(['yandex-pay']);
    expect(build({}, { hold_known: false })).not.toHaveProperty('block');
  });

  it.each([
    ['<script src="https://www.clarity.ms/tag/a"></script>', ['clarity']],
    ['<script>s.src="https:\\/\\/static.hotjar.com\\/c\\/hotjar-1.js"</script>', ['hotjar']],
    ['<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>', ['google-maps']],
    ['<p><a class="b" href="https://www.google.com/maps/place/a">Где мы</a></p>', []],
    ['<a href="https://facebook.com/trava">a</a><abbr title="1">b</abbr>', []],
  ])('are found in %s', (html, ids) => {
    writeFileSync(join(home, 'page.html'), html);
    const body = `echo json_encode(Soglasie\\Finder::services(Soglasie_Services::data(), file_get_contents('${home}/page.html')));`;
    expect(run(home, body)).toEqual(ids);
  });
});
