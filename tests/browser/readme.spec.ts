import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { encodeChoice } from '../../src/core/choice/codec.js';
import { expect, test } from '../support/fixtures.js';
import { installation } from '../support/installation.js';
import { ownPage } from '../support/other-tools/own-banner.js';
import { answerOutside } from '../support/outside.js';
import { qa } from '../support/qa.js';
import { expectMetrikaHeld, metrikaOf } from '../support/real-vendors.js';
import { settled } from '../support/settled.js';
import {
  anonymous,
  type Bench,
  BODY,
  expectHeld,
  expectPolicy,
  faults,
  inHead,
  type Language,
  ROOT,
  type Runner,
  runSnippets,
  snippet,
  TAG,
  withConfig,
} from '../support/snippets.js';
import { accept, stateOf } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';
import { YEAR } from '../support/year.js';

const importMap = (more: Record<string, string> = {}): string => {
  const [, json = ''] = /importmap">(.*?)<\/script>/.exec(installation('npm', {})) ?? [];
  const { imports } = JSON.parse(json);
  const map = JSON.stringify({ imports: { ...imports, ...more } });
  return `<script type="importmap">${map}</script>`;
};

const scripts = Object.keys(
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts as object,
);

const npmCommands: Runner = async ({ text }) => {
  const lines = text.trim().split('\n');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const [, name = ''] = /^npm (?:run )?([\w:]+)(?: -- [\w-]+| soglasie)?$/.exec(line) ?? [];
    expect(['ci', 'install', ...scripts], line).toContain(name);
  }
};

/** A pattern of PCRE as JavaScript's: what we use of them is the same. */
const pattern = (text: string): RegExp => new RegExp(text);

const GRANTED = '1!d86d!tosnq0!2026-11!1!*analytics~technical!00000000';
const OTHERS = [
  '1!d86d!tosnq0!2026-11!1!~analytics*technical!00000000',
  '1!d86d!tosnq0!2026-11!1!*analytics2~technical!00000000',
  '1!d86d!tosnq0!2026-11!1!~my-analytics*analytic!00000000',
  '2!d86d!tosnq0!2026-11!1!*analytics!00000000',
  'x1!d86d!tosnq0!2026-11!1!*analytics!00000000',
  '*analytics*',
  '',
];

/** A server answers with what it was sent, so only with what our cookie can be. */
function expectRenewal(language: Language, condition: RegExp): void {
  expect(condition.test(snippet(language, 'cookie').text.trim())).toBe(true);
  for (const text of [
    '',
    '2!a',
    `1!${'a'.repeat(400)}`,
    '1!aaaaaaaaaaaa; Domain=evil',
    '1!aaaaaaaaaa\n',
  ]) {
    expect(condition.test(text), text).toBe(false);
  }
}

/** The header lets every site of the list show the hub, and its subdomains, and nobody else. */
const framed: Runner = async ({ language, text }) => {
  const { sites } = JSON.parse(snippet(language, 'hub').text) as { sites: string[] };
  const [, ancestors = ''] = /frame-ancestors ([^"]+)"/.exec(text) ?? [];
  expect(ancestors.split(' ')).toEqual(
    sites.flatMap((site) => [`https://${site}`, `https://*.${site}`]),
  );
};

/** FNV-1a as PHP computes it, written apart from ours. */
function fnv1a32(text: string): string {
  let sum = 2166136261n;
  for (const byte of Buffer.from(text)) sum = ((sum ^ BigInt(byte)) * 16777619n) & 0xffffffffn;
  return sum.toString(16).padStart(8, '0');
}

/** A server of the pages, at a port that it tells. */
const listening = (code: string): string =>
  code.replace(
    '.listen(3000)',
    ".listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port)) })",
  );
/** Writes a file into a folder that holds a config; gives back its path. */
const inFolder = (name: string, code: string): string => {
  const folder = test.info().outputPath('shop');
  mkdirSync(folder);
  const config = JSON.stringify({ services: { 'yandex-metrika': true } });
  writeFileSync(join(folder, 'consent.json'), config);
  writeFileSync(join(folder, name), code);
  return join(folder, name);
};

/** Runs what a page says to write in a file, or what makes use of that; gives back what it prints. */
const runNode = (name: string, code: string, use?: string): string => {
  const library = pathToFileURL(join(ROOT, 'dist')).href;
  const file = inFolder(name, code.replace(/'soglasie\/(\w+)'/, `'${library}/$1.js'`));
  if (use !== undefined) writeFileSync(join(file, '../use.mjs'), use);
  const main = use === undefined ? file : 'use.mjs';
  const { status, stdout } = spawnSync(process.execPath, [main], { cwd: join(file, '..') });
  expect(status).toBe(0);
  return stripVTControlCharacters(String(stdout));
};

const MC = 'mc.yandex.ru';
const SHOP = 'https://romashka.ru/';
const OPENER = '<button data-soglasie-open>Cookie</button>';

/** How a file of tests begins: its imports, and what it makes of them. */
const preambleOf = (language: Language): string =>
  snippet(language, 'qa').text.split('\n\ntest(')[0] ?? '';

/**
 * Runs the only test of a text, with this page under its address, as a runner would. Tells the files
 * that it writes.
 */
async function runTest(
  written: string,
  html: string,
  { page, site }: Pick<Bench, 'page' | 'site'>,
): Promise<Record<string, string>> {
  site.page('/', html);
  const files: Record<string, string> = {};
  let body: ((fixtures: object) => Promise<void>) | undefined;
  const known = {
    ...qa,
    plainExpect: expect,
    plainTest: {
      extend: () =>
        Object.assign(
          (_: string, run: typeof body) => {
            body = run;
          },
          { setTimeout: test.setTimeout },
        ),
    },
    writeFileSync: (name: string, text: string) => {
      files[name] = text;
    },
  };
  const code = written
    .replace(/^import .*$/gm, '')
    .replaceAll(MC, `${MC}.vendor.localhost`)
    .replaceAll(SHOP, site.url('/'));
  // What it imports is handed over by name.
  new Function(...Object.keys(known), code)(...Object.values(known));
  await body?.({ page, consent: qa.consent(page) });
  expect(body).toBeDefined();
  return files;
}

runSnippets((syntax) => syntax !== 'html', {
  async 'constructor-command'({ written }) {
    // What it shows is seen in constructor.spec.ts.
    const [, , ...args] = written.trim().split(' ');
    const cli = [join(ROOT, 'dist/cli.js'), ...args, '--help'];
    const { status, stdout } = spawnSync(process.execPath, cli);
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining('--port <number>')]);
  },

  async wordpress(bench) {
    const [, html = ''] = /\?>([\s\S]*)<\?php/.exec(bench.text) ?? [];
    const page = inHead(html, BODY + metrikaOf(bench.language));
    await expectMetrikaHeld(bench, () => bench.visit(page));
  },

  async scan({ written }) {
    // What it finds is seen in tests/qa.
    const [, , ...args] = written.trim().split(' ');
    const cli = [join(ROOT, 'dist/cli.js'), ...args, '--help'];
    const { status, stdout } = spawnSync(process.execPath, cli);
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining('--pages <number>')]);
  },

  async crmcalls({ page, visit, watch, written }) {
    await visit(inHead(withConfig(written)));
    await expectPolicy(page, /^https:\/\/crmcalls\.ru\/cookies$/);
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await expect(dialog).toContainText('ООО «ЦРМ.ЛИДС»');
    for (const text of ['_ym_uid', 'jv_*', 'sid']) await expect(dialog).toContainText(text);
    expect(faults(watch)).toEqual([]);
  },

  async 'other-services'({ page, text, visit, vendors, watch }) {
    // The vendor's snippet inserts its script; at a vendor of ours.
    const address = vendors.url('/c/hotjar-1.js');
    const ours = text.replace('static.hotjar.com', `${new URL(address).hostname}/c/`);
    const insert = `document.head.append(Object.assign(document.createElement('script'), { src: '${address}' }))`;
    await visit(inHead(`${withConfig(ours)}<script>${insert}</script>`));
    await banner(page).customize.click();
    await expect(preferences(page).dialog).toContainText('Hotjar');
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    await preferences(page).switchOf('Аналитические').click();
    await preferences(page).save.click();
    await vendors.asked('/c/hotjar-1.js');
    expect(faults(watch)).toEqual([]);
  },

  async check({ written }) {
    const folder = test.info().outputPath('shop');
    mkdirSync(folder);
    const json = JSON.stringify({ sites: ['romashka.ru', 'romashka.shop'] });
    writeFileSync(join(folder, 'consent.json'), json);
    writeFileSync(join(folder, 'index.html'), inHead(withConfig(json)));
    for (const line of written.trim().split('\n')) {
      const [npx, name, command = '', ...args] = line.split(' ');
      expect([npx, name]).toEqual(['npx', 'soglasie']);
      // What these do is seen in tests/qa; the site of the example is not ours.
      const isVisit = command === 'audit' || command === 'scan';
      const asked = isVisit ? ['--help'] : args;
      const cli = [join(ROOT, 'dist/cli.js'), command, ...asked];
      const { status, stdout } = spawnSync(process.execPath, cli, { cwd: folder, input: '' });
      expect(status, line).toBe(0);
      if (isVisit) {
        for (const option of args.filter((arg) => arg.startsWith('--'))) {
          expect(String(stdout)).toContain(option);
        }
      }
    }
    const made = ['consent.html', 'consent.json', 'hub.html', 'tour.html'];
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(made);
  },

  async schema({ page, visit, watch, written }) {
    const { $schema } = JSON.parse(written) as { $schema: string };
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const file = exports['./config.schema.json'].slice('./'.length);
    expect($schema).toBe(`./node_modules/soglasie/${file}`);
    await visit(inHead(withConfig(written)));
    await expectPolicy(page, /\/cookies$/);
    expect(faults(watch)).toEqual([]);
  },

  async bookmarklet({ page, text, visit }) {
    await visit(inHead(TAG));
    // As a press of a bookmark does.
    const arrived = page.waitForURL(/[?&]soglasie-check$/);
    await page.evaluate((code) => void setTimeout(code), text.trim().replace(/^javascript:/, ''));
    await arrived;
    await expect(page.getByRole('region', { name: /^soglasie: / })).toBeVisible();
  },

  install: npmCommands,

  async npm({ page, site, text, visit }) {
    const headers = { 'content-type': 'text/javascript' };
    site.answer('/metrika.js', { headers, body: `window.ran.push('metrika')` });
    await visit(inHead(`${importMap()}<script type="module">${text}</script>`));
    await expectPolicy(page, /\/cookies$/);
    expect(site.hits('/metrika.js')).toEqual([]);
    await accept(page);
    await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['metrika']);
  },

  async 'presets-npm'({ page, text, visit, watch }) {
    const shown = text.replace('createConsent(', 'window.soglasie = createConsent(');
    await visit(inHead(`${importMap()}<script type="module">${shown}</script>`));
    await page.evaluate(() => window.soglasie.set({ advertising: true }));
    expect(
      await page.evaluate(() => ['jivo', 'yandex-metrika'].map((id) => window.soglasie.has(id))),
    ).toEqual([true, false]);
    expect(watch.requests.filter((address) => /extend/.test(address))).toEqual([]);
    expect(faults(watch)).toEqual([]);
  },

  async testing({ written }) {
    expect(runNode('testing.mjs', written)).toBe('true false\nanalytics\n');
  },

  async react({ page, text, visit }) {
    // React's own rule: getSnapshot and subscribe are called without `this`.
    const react = `export const useSyncExternalStore = (subscribe, get, getOnServer) => {
      window.isDrawn || subscribe(() => ran.push(window.draw()));
      return (window.isDrawn ? get : getOnServer)();
    };`;
    const map = importMap({
      react: `data:text/javascript,${encodeURIComponent(react)}`,
      'soglasie/react': '/dist/react.js',
    });
    const use = `window.draw = Counter; ran.push(Counter());
      Object.assign(window, { soglasie: consent, isDrawn: true });`;
    await visit(inHead(`${map}<script type="module">${text}${use}</script>`));
    await accept(page);
    const [first = '', second = ''] = (await page.evaluate(() => window.ran)) as string[];
    expect([first, second].map((line) => /ждёт|waits/.test(line))).toEqual([true, false]);
  },

  async 'own-categories'({ page, text, visit, watch }) {
    await visit(inHead(withConfig(text)));
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await expect(dialog.getByRole('switch')).toHaveCount(4);
    await expect(dialog.getByRole('switch', { name: /Технические/ })).toHaveCount(0);
    await expect(dialog.getByRole('switch', { name: /Чат|Chat/ })).toBeVisible();
    expect(faults(watch)).toEqual([]);
  },

  async 'by-service'({ page, text, visit, watch }) {
    await visit(inHead(withConfig(text)));
    await banner(page).customize.click();
    const { dialog } = preferences(page);
    await expect(dialog.getByRole('switch')).toHaveCount(7);
    await dialog.getByRole('switch', { name: 'YouTube' }).click();
    await preferences(page).save.click();
    expect((await page.evaluate(() => window.soglasie.get())).services).toEqual({
      youtube: true,
      rutube: false,
      'yandex-maps': false,
    });
    expect(faults(watch)).toEqual([]);
  },

  async mount({ page, language, text, visit, watch }) {
    const place = snippet(language, 'mount-place').text;
    await visit(inHead(withConfig(text), `<button data-soglasie-open>О cookie</button>${place}`));
    const region = page.getByRole('region', { name: 'Настройки cookie' });
    await expect(region.getByRole('switch')).toHaveCount(4);
    await expect(page.getByText('JavaScript')).toHaveCount(0);
    await page.getByRole('button', { name: 'О cookie' }).click();
    await expect(region.getByRole('heading', { name: 'Настройки cookie' })).toBeFocused();
    expect(faults(watch)).toEqual([]);
  },

  async 'declaration-file'({ written }) {
    const folder = test.info().outputPath('policy');
    mkdirSync(folder);
    writeFileSync(join(folder, 'consent.json'), '{ "services": { "jivo": true } }');
    const [, , ...args] = written.trim().split(' ');
    const cli = [join(ROOT, 'dist/cli.js'), ...args];
    const { status, stdout } = spawnSync(process.execPath, cli, { cwd: folder });
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining('jv_*')]);
  },

  async texts({ page, text, visit, watch }) {
    const { texts } = JSON.parse(text);
    await visit(inHead(withConfig(text)));
    const region = page.getByRole('region', { name: texts['banner.title'], exact: true });
    await expect(region).toBeVisible();
    await expect(region.getByRole('button', { name: texts['action.customize'] })).toBeVisible();
    expect(faults(watch)).toEqual([]);
  },

  async look({ page, text, visit }) {
    await visit(inHead(`<style>${text}</style>${TAG}`));
    const { accept: yes, reject: no, region } = banner(page);
    const green = 'rgb(47, 111, 79)';
    for (const button of [yes, no]) {
      await expect(button).toHaveCSS('background-color', green);
      await expect(button).toHaveCSS('border-radius', '4px');
    }
    await expect(region).toHaveCSS('border', `2px solid ${green}`);
    await expect(region).toHaveCSS('border-radius', '8px');
  },

  async upcoming({ page, text, visit, watch }) {
    await page.clock.setFixedTime(`${YEAR}-11-20`);
    const { effective, summary } = JSON.parse(text).policy.upcoming;
    expect(effective).toMatch(/^\d{4}-12-01$/);
    const html = inHead(withConfig(text.replace(effective, `${YEAR}-12-01`)));
    await visit(html);
    await accept(page);
    await visit(html);
    const notice = page.getByRole('status');
    await expect(notice).toContainText(summary);
    await page.clock.setFixedTime(`${YEAR}-12-02`);
    await visit(html);
    expect((await stateOf(page)).ask).toBe('policy-changed');
    expect(faults(watch)).toEqual([]);
  },

  async terms({ page, text, visit, watch }) {
    await page.clock.setFixedTime(`${YEAR}-11-20`);
    await visit(inHead(withConfig(text)));
    await accept(page);
    await page.clock.setFixedTime(`${YEAR + 1}-03-20`);
    await visit(inHead(withConfig(text)));
    expect(await stateOf(page)).toMatchObject({
      status: 'set',
      ask: 'expired',
      categories: { analytics: true, advertising: false },
    });
    expect(faults(watch)).toEqual([]);
  },

  async sites({ page, site, text, visit, watch }) {
    const html = inHead(withConfig(text.replace('romashka.ru', 'shop.localhost')));
    await visit(html, { host: 'crm.shop.localhost' });
    await accept(page);
    await page.goto(site.url('/', 'shop.localhost'));
    expect(await stateOf(page)).toMatchObject({ status: 'set', categories: { analytics: true } });
    expect(watch.ours()).toEqual([]);
  },

  async handoff({ page, text, visit }) {
    const html = inHead(withConfig(text.replace('romashka.ru', 'shop.localhost')));
    await visit(html, { host: 'shop.localhost' });
    await accept(page);
    const link = (address: string) => page.evaluate((url) => window.soglasie.link(url), address);
    await expect.poll(() => link('https://romashka.shop/')).toContain('#soglasie=');
    expect(await link('https://help.romashka.shop/')).toBe('https://help.romashka.shop/');
  },

  async hub({ page, text, visit, watch }) {
    const html = inHead(withConfig(text.replace('romashka.ru"', 'shop.localhost"')));
    await visit(html, { host: 'shop.localhost' });
    await expect(banner(page).region).toContainText('romashka.shop');
    expect(watch.ours()).toEqual([]);
  },

  'hub-nginx': framed,

  'hub-apache': framed,

  async tour({ page, text, visit, watch }) {
    const html = inHead(withConfig(text.replace('romashka.ru', 'shop.localhost')));
    await visit(html, { host: 'shop.localhost' });
    await accept(page);
    await page.evaluate(() => window.soglasie.open());
    const everywhere = { name: 'Применить на всех сайтах' };
    await expect(preferences(page).dialog.getByRole('button', everywhere)).toBeVisible();
    expect(watch.ours()).toEqual([]);
  },

  async renew({ page, site, text, visit, watch }) {
    site.answer('/soglasie/renew', { status: 204 });
    const html = inHead(withConfig(text.replace('romashka.ru', 'shop.localhost')));
    await visit(html, { host: 'shop.localhost' });
    await expect(banner(page).region).toBeVisible();
    expect(site.hits('/soglasie/renew')).toEqual([]);
    await accept(page);
    await expect.poll(() => site.hits('/soglasie/renew').length).toBe(1);
    expect(site.hits('/soglasie/renew')[0]?.headers.cookie).toContain('soglasie=1!');
    expect(watch.ours()).toEqual([]);
  },

  async 'renew-nginx'({ language, text }) {
    const [, condition = ''] = /"~([^"]+)"/.exec(text) ?? [];
    expectRenewal(language, pattern(condition));
    expect(text).toContain('"soglasie=$cookie_soglasie; Path=/;');
  },

  async 'renew-php'({ language, text }) {
    const [, condition = ''] = /'\/(.+)\/D'/.exec(text) ?? [];
    expectRenewal(language, pattern(condition));
    expect(text).toContain('header("Set-Cookie: soglasie=$text; Path=/;');
  },

  async 'renew-node'({ language, written }) {
    const file = test.info().outputPath('renew.mjs');
    writeFileSync(file, listening(written));
    const server = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const port = await new Promise((resolve) => server.stdout.once('data', resolve));
      const ask = async (cookie?: string) => {
        const headers = cookie === undefined ? {} : { cookie };
        const answer = await fetch(`http://127.0.0.1:${Number(port)}/soglasie/renew`, { headers });
        expect(answer.status).toBe(204);
        return answer.headers.get('set-cookie');
      };
      const value = snippet(language, 'cookie').text.trim();
      expect(await ask(`a=b; soglasie=${value}; c=d`)).toMatch(
        new RegExp(`^soglasie=${value.replaceAll('*', '\\*')}; Path=/; .*Max-Age=31536000`),
      );
      expect(await ask('soglasie=1!x%0d%0aSet-Cookie:evil')).toBeNull();
      expect(await ask(`xsoglasie=${value}`)).toBeNull();
      expect(await ask()).toBeNull();
    } finally {
      server.kill();
    }
  },

  async 'kept-texts'({ written }) {
    const folder = test.info().outputPath('kept');
    mkdirSync(folder);
    writeFileSync(join(folder, 'consent.json'), '{ "operator": "ООО «Ромашка»" }');
    const [npx, name, ...args] = written.trim().split(' ');
    expect([npx, name]).toEqual(['npx', 'soglasie']);
    const cli = [join(ROOT, 'dist/cli.js'), ...args];
    const { status } = spawnSync(process.execPath, cli, { cwd: folder, input: '' });
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'texts'))).toContain('index.html');
  },

  async cookie({ context, page, site, text, visit }) {
    await context.addCookies([{ name: 'soglasie', value: text.trim(), url: site.url('/') }]);
    const policy = { url: '/cookies', version: '2026-11' };
    const config = { sites: ['romashka.ru'], policy, expires: 'until-withdrawn' };
    await visit(inHead(withConfig(JSON.stringify(config))));
    expect(await stateOf(page)).toEqual({
      status: 'set',
      categories: {
        necessary: true,
        analytics: true,
        technical: false,
        functional: true,
        advertising: false,
      },
      decidedAt: new Date(Number.parseInt('tosnq0', 36) * 1000).toISOString(),
      policyVersion: '2026-11',
      via: 'preferences',
      ask: null,
    });
  },

  async 'php-read'({ language, text }) {
    const [whole = '', answer = ''] = [...text.matchAll(/'(?:\/)([^']+?)(?:\/D?)?'/g)].map(
      (match) => match[1] ?? '',
    );
    const [, policy, answers = '', check] =
      pattern(whole).exec(snippet(language, 'cookie').text.trim()) ?? [];
    expect([policy, check]).toEqual(['2026-11', 'bf862382']);
    const has = (id: string): boolean => pattern(`${answer}${id}([*~]|$)`).test(answers);
    expect(answer).toBe('[*]');
    expect(text).toContain(`preg_quote($id, '/') . '([*~]|$)/D'`);
    expect(['analytics', 'technical', 'functional', 'anal', 'x'].filter(has)).toEqual([
      'analytics',
      'functional',
    ]);
    for (const other of OTHERS.slice(3)) expect(pattern(whole).test(other), other).toBe(false);
    // The check value that PHP's fnv1a32 gives is the one that the page expects.
    expect(fnv1a32(snippet(language, 'cookie').text.trim().slice(0, -9))).toBe(check);
  },

  async 'nginx-read'({ language, text }) {
    const [, expression = ''] = /"~(.+)" 1;/.exec(text) ?? [];
    const cookie = snippet(language, 'cookie').text.trim();
    for (const granted of [cookie, GRANTED]) expect(pattern(expression).test(granted)).toBe(true);
    for (const other of OTHERS) expect(pattern(expression).test(other), other).toBe(false);
  },

  async 'nginx-service'({ text }) {
    const [, , category = ''] = /map (\S+) \S+ \{\s+default (\S+);/.exec(text) ?? [];
    expect(category).toBe('$analytics');
    const rules = [...text.matchAll(/"~(.+)" ([01]);/g)];
    const answerTo = (answers: string): string =>
      rules.find(([, it = '']) =>
        pattern(it).test(`1!d86d!tosnq0!2026-11!1!${answers}!00000000`),
      )?.[2] ?? category;
    expect(answerTo('~analytics*yandex-metrika~functional')).toBe('1');
    expect(answerTo('~analytics~functional*yandex-metrika')).toBe('1');
    expect(answerTo('*analytics~yandex-metrika')).toBe('0');
    expect(answerTo('*analytics~yandex-metrikaAB*functional')).toBe('0');
    expect(answerTo('*analytics*yandex-metrikaAB')).toBe('0');
    expect(answerTo('*analytics*yandex-metrika~yandex-metrika')).toBe('0');
    for (const none of ['*analytics', '~analytics*yandex-metrika2', '*a-yandex-metrika']) {
      expect(answerTo(none)).toBe(category);
    }
  },

  async api({ page, text, visit, watch }) {
    await visit(inHead(`${TAG}<script type="module">${text}</script>`));
    await accept(page);
    await expect.poll(() => watch.console).toContain('log: chat true set');
    await expect
      .poll(() => watch.console.join('\n'))
      .toMatch(/log: changed \[.*functional.*\] banner/);
  },

  async 'data-layer'({ page, text, visit }) {
    await visit(inHead(`${TAG}<script>${text}</script>`));
    await accept(page);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { dataLayer: object }).dataLayer))
      .toMatchObject([{ event: 'cookie_choice', necessary: true, advertising: true }]);
  },

  async server({ written }) {
    const file = test.info().outputPath('server.mjs');
    const library = pathToFileURL(join(ROOT, 'dist/server.js')).href;
    writeFileSync(file, listening(written.replace("'soglasie/server'", `'${library}'`)));
    const server = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const port = await new Promise((resolve) => server.stdout.once('data', resolve));
      const ask = async (cookie: string) => {
        const answer = await fetch(`http://127.0.0.1:${Number(port)}/`, { headers: { cookie } });
        expect(answer.headers.get('cache-control')).toBe('no-store');
        return answer.text();
      };
      const choice = {
        key: 'd86d',
        decidedAt: Date.now() - 1000,
        policyVersion: '2026-11',
        via: 'banner',
      } as const;
      const cookie = (answers: Record<string, boolean>) =>
        `a=b; soglasie=${encodeChoice({ ...choice, answers })}`;
      const held = '<script type="text/plain" data-category="analytics" src="https://mc.';
      for (const refused of ['', cookie({ analytics: false })]) {
        expect(await ask(refused)).toContain(held);
      }
      const live = await ask(cookie({ analytics: true }));
      expect(live).toContain('<script src="https://mc.');
      expect(live).not.toContain('text/plain');
    } finally {
      server.kill();
    }
  },

  async mark({ written }) {
    const marked = runNode('mark.mjs', written);
    expect(marked).toContain('<script type="text/plain" data-category="analytics" async src=');
    expect(marked).toContain('<iframe data-service="youtube" data-consent-src="https://www.');
  },

  async 'mark-vite'({ written }) {
    const page = '<script src="https://mc.yandex.ru/metrika/tag.js"></script>';
    const use = `const { default: { plugins: [plugin] } } = await import('./vite.config.mjs');
      console.log(plugin.transformIndexHtml.handler(${JSON.stringify(page)}));`;
    expect(runNode('vite.config.mjs', written, use).trim()).toBe(
      page.replace(' ', ' type="text/plain" data-category="analytics" '),
    );
  },

  async 'mark-php'({ text }) {
    const page = '<p><img src="https://mc.yandex.ru/watch/1">';
    const file = inFolder('page.php', `<?php\n${text}\n?>${page}`);
    mkdirSync(join(file, '../soglasie'));
    symlinkSync(join(ROOT, 'dist/php'), join(file, '../soglasie/php'), 'junction');
    const { error, stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr', file]);
    test.skip(!!error, 'php is absent; to run this: apt-get install php-cli');
    expect(String(stderr)).toBe('');
    expect(String(stdout)).toBe(
      '<p><img data-service="yandex-metrika" data-consent-src="https://mc.yandex.ru/watch/1">',
    );
  },

  async qa({ vendors, written, ...bench }) {
    const src = vendors.url('/metrika/tag.js', MC);
    const tag = `<script type="text/plain" data-category="analytics" src="${src}"></script>`;
    await runTest(written, inHead(TAG + tag, OPENER), bench);
  },

  async 'qa-audit'({ language, written, ...bench }) {
    // Fewer categories, fewer visits.
    const dropped = { technical: false, functional: false, advertising: false };
    const config = withConfig(JSON.stringify({ categories: dropped }));
    const html = inHead(config, `<main><h1>Магазин</h1>${OPENER}</main>`);
    const files = await runTest(`${preambleOf(language)}\n${written}`, html, bench);
    expect(files['report.html']).toContain('<html lang="ru">');
  },

  async 'qa-audit-banner'({ language, written, context, watch, ...bench }) {
    await answerOutside(context, watch);
    const test = `${preambleOf(language)}\n${written}`;
    await runTest(test, ownPage(), bench);
    const leak = "new Image().src = 'https://mc.yandex.ru/watch/2';";
    await expect(runTest(test, ownPage(leak), bench)).rejects.toThrow('mc.yandex.ru/watch/2');
  },

  async csp({ language, text, visit, ...bench }) {
    const headers = Object.fromEntries(
      text.split('\n').flatMap((line) => {
        const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? [];
        return name && value ? [[name, value]] : [];
      }),
    );
    expect(Object.keys(headers)).toEqual(['Content-Security-Policy']);
    const nonced = anonymous(bench.vendors, snippet(language, 'nonce').text);
    await visit(inHead(nonced), { headers });
    await banner(bench.page).customize.click();
    await expect(preferences(bench.page).dialog).toBeVisible();
    await bench.page.keyboard.press('Escape');
    await expectHeld({ language, text, visit, ...bench }, ['/metrika/tag.js']);
    expect(await bench.page.evaluate(() => window.violations)).toEqual([]);
  },

  demo: npmCommands,

  async flow({ text }) {
    const folders = ['', 'core', 'chunks'].flatMap((name) => readdirSync(join(ROOT, 'src', name)));
    const named = text.match(/[a-z]+/g) ?? [];
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(folders).toContain(name);
  },

  contributing: npmCommands,
});
