import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coveringSite } from '../../src/core/choice/domain.js';
import { type HubConfig, sitesOf } from '../../src/hub/config.js';
import { VERSION } from '../../src/model/version.js';
import { commandLine, runAlone } from './command-line.js';
import { readBuilt } from './files.js';

const RUSSIAN = /[а-яё]/i;
const COMMANDS = ['check', 'scan', 'init', 'pages', 'audit', 'mark', 'texts', 'declaration'];

const cli = commandLine();
afterAll(cli.close);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soglasie-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in a folder of its own. */
const run = (args: string, { env = {} } = {}) => cli.run(args, { cwd: folder, env });

/** The same as a process of its own, with answers on its input. */
const alone = (args: string, { input = '', env = {} } = {}) =>
  runAlone(args, { cwd: folder, input, env });

const put = (name: string, content: unknown): void =>
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
const take = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The config that stands in a page. */
const configOf = (page: string): unknown =>
  JSON.parse(/<script[^>]* data-soglasie>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '');

describe('soglasie', () => {
  it.each([
    ['--help', {}, false],
    ['--help --lang ru', {}, true],
    ['--help', { LANG: 'ru_RU.UTF-8' }, true],
    ['--help', { LANG: 'ru_RU.UTF-8', LC_ALL: 'C' }, false],
    ['--help --lang=en', { LANG: 'ru_RU.UTF-8' }, false],
  ])('helps in the language that is wanted: %s %j', async (args, env, isRussian) => {
    const { status, out } = await run(args, { env });
    expect(status).toBe(0);
    expect(RUSSIAN.test(out)).toBe(isRussian);
    for (const name of [...COMMANDS, '--lang']) expect(out).toContain(name);
  });

  it.each(COMMANDS)('explains %s in both languages', async (name) => {
    const [ru, en] = await Promise.all(
      ['ru', 'en'].map((lang) => run(`${name} --help --lang ${lang}`)),
    );
    expect([ru?.status, en?.status]).toEqual([0, 0]);
    for (const said of [ru, en]) expect(said?.out).toContain(`$ soglasie ${name}`);
    expect(en?.out).not.toMatch(RUSSIAN);
    // The parser adds nothing of its own.
    expect(ru?.out).not.toMatch(/Usage:|Options:|Examples:|Commands:|Display|default|run any/);
  });

  it('tells its version', async () => {
    expect((await run('--version')).out).toContain(`soglasie/${VERSION}`);
  });

  it.each([
    ['chek', /Нет команды chek/],
    ['check a b', /Лишнее: b/],
    ['check --jsn', /Нет параметра --jsn/],
    ['check --page', /После --page <url> нужно значение/],
    ['audit', /Не хватает/],
    ['audit shop', /Не адрес http или https: shop/],
    ['check none.json', /Не удалось прочитать none\.json/],
    ['pages none.json', /Не удалось прочитать none\.json/],
  ])('does not guess at what was meant by «%s»', async (args, said) => {
    const { status, out, err } = await run(`${args} --lang ru`);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(said);
  });

  // The other runs share a process: these show that it makes no difference.
  it.each([
    ['--version', {}, 0],
    ['--help', { LANG: 'ru_RU.UTF-8' }, 0],
    ['check alone.json', {}, 1],
    ['chek', {}, 2],
  ])('is a program of its own: %s %j', async (args, env, status) => {
    put('alone.json', { mode: 'OPT-OUT', polcy: {} });
    const ended = alone(args, { env });
    expect(ended.status).toBe(status);
    expect(ended.out === '').toBe(status === 2);
    expect(ended.err === '').toBe(status !== 2);
    expect(await run(args, { env })).toEqual(ended);
  });

  it('carries the licences of the parsers that it holds', () => {
    const text = readBuilt('cli.js');
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(text).toContain('Permission is hereby granted');
    const [head = ''] = text.split('*/', 1);
    for (const holder of ['EGOIST', 'Luke Edwards', 'Ivan Nikulin', 'Felix Böhm', 'Jason Miller']) {
      expect(head).toContain(holder);
    }
    const needed = [...text.matchAll(/^import .* from '([^']+)'/gm)].map(([, from]) => from);
    expect(needed.filter((from) => !from?.startsWith('node:'))).toEqual([]);
  });
});

describe('soglasie check', () => {
  it('has nothing to say of a sound config, in a file or in a page', async () => {
    const config = { operator: 'ООО «Ромашка»', services: { jivo: true } };
    put('consent.json', config);
    put(
      'page.html',
      `<!doctype html><script data-soglasie type="application/json">${JSON.stringify(config)}</script>`,
    );
    for (const args of ['check', 'check consent.json', 'check page.html']) {
      expect(await run(args)).toMatchObject({
        status: 0,
        out: expect.stringContaining('nothing to'),
      });
    }
  });

  it('says what to do about each fault, and fails', async () => {
    put('wrong.json', { mode: 'OPT-OUT', polcy: {} });
    const { status, out } = await run('check wrong.json --lang ru');
    expect(status).toBe(1);
    expect(out).toContain('wrong.json: ошибок — 2, замечаний — 0');
    expect(out).toMatch(
      /ошибка {2}config\.mode {2}wrong-value\n {2}Сейчас: "OPT-OUT"\n.*opt-out\./,
    );
    expect(out).toMatch(/config\.polcy.*\n.*имелось в виду policy\./);
  });

  it('does not fail for a remark', async () => {
    put('remark.json', { block: [{ match: 'a.ru', category: 'necessary' }] });
    const { status, out } = await run('check remark.json');
    expect([status, /remark {2}config\.block\[0\] {2}idle-rule/.test(out)]).toEqual([0, true]);
  });

  it('gives the same as JSON', async () => {
    put('wrong.json', { sites: ['a.ru'], ui: { them: 'dark' } });
    const { status, out } = await run('check wrong.json --json --page https://b.ru/');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      file: 'wrong.json',
      findings: [
        {
          code: 'unknown-key',
          severity: 'error',
          path: 'config.ui.them',
          expected: '',
          got: '',
          nearest: 'theme',
          remedy: { ru: expect.stringMatching(RUSSIAN), en: expect.stringContaining('theme') },
        },
        expect.objectContaining({ code: 'page-outside-sites', got: 'https://b.ru/' }),
      ],
    });
  });

  it('tells where a file stops being JSON', async () => {
    put('broken.json', '{ "operator": "ООО" "mode": 1 }');
    const { status, out } = await run('check broken.json --json');
    expect(status).toBe(1);
    expect(JSON.parse(out).findings).toEqual([
      expect.objectContaining({ code: 'missing-comma', line: 1, column: 20 }),
      expect.objectContaining({ code: 'wrong-value', path: 'config.mode' }),
    ]);
  });

  it('finds no config in a page without one', async () => {
    put('empty.html', '<!doctype html><title>x</title>');
    expect(await run('check empty.html')).toMatchObject({ status: 2, out: '' });
  });
});

describe('soglasie init', () => {
  it('writes what was answered, and asks again for what cannot be', async () => {
    const answers = [
      'ООО </script>',
      '/contacts',
      'help@romashka.ru',
      'javascript:x',
      '/cookies.pdf',
      '',
      'romashka.ru, romashka.shop',
      'yandexmetrika',
      'yandex-metrika jivo vimeo',
    ];
    const { status, err } = alone('init --out site --lang ru', {
      input: `${answers.join('\n')}\n`,
    });
    expect(status).toBe(0);
    expect(err).toMatch(/нужна почта[\s\S]*адрес http[\s\S]*yandex-metrika/);
    const config = {
      operator: 'ООО </script>',
      contact: 'help@romashka.ru',
      policy: { url: '/cookies.pdf', version: '1' },
      sites: ['romashka.ru', 'romashka.shop'],
      services: {
        ...{ 'yandex-metrika': true, jivo: true },
        vimeo: { category: 'functional', match: ['player.vimeo.com/video/'] },
      },
    };
    expect(JSON.parse(take('site/consent.json'))).toEqual(config);
    expect(configOf(take('site/consent.html'))).toEqual(config);
    expect(take('site/consent.html')).toContain('<script src="/soglasie/soglasie.js"></script>');
    expect((await run('check site/consent.html')).status).toBe(0);
    const validate = new Ajv().compile(JSON.parse(readBuilt('config.schema.json')));
    expect(validate(config)).toBe(true);
  });

  it('takes the usual answers where nobody gives others, and replaces nothing unasked', () => {
    expect(alone('init --out usual').status).toBe(0);
    const config = { policy: { url: '/cookies', version: '1' } };
    expect(JSON.parse(take('usual/consent.json'))).toEqual(config);
    put('usual/consent.json', '{}');
    expect(alone('init --out usual')).toMatchObject({ status: 2, out: '' });
    expect(take('usual/consent.json')).toBe('{}');
    expect(alone('init --out usual --force').status).toBe(0);
    expect(JSON.parse(take('usual/consent.json'))).toEqual(config);
  });
});

describe('soglasie pages', () => {
  it('writes what hub and tour read, and nothing else into them', async () => {
    put('sites.json', {
      $schema: './config.schema.json',
      sites: ['romashka.ru', 'romashka.shop'],
      cookie: { name: 'choice', domain: 'romashka.ru' },
      operator: '$& </script>',
      ui: { layout: 'bar', prompt: 'auto' },
    });
    expect((await run('pages sites.json --out pages')).status).toBe(0);
    const hub = configOf(take('pages/hub.html')) as HubConfig;
    expect(hub).toEqual({
      sites: ['romashka.ru', 'romashka.shop'],
      cookie: { name: 'choice', domain: 'romashka.ru' },
    });
    expect(coveringSite(sitesOf(hub), 'www.romashka.shop')?.host).toBe('romashka.shop');
    expect(configOf(take('pages/tour.html'))).toEqual({
      sites: ['romashka.ru', 'romashka.shop'],
      cookie: { name: 'choice', domain: 'romashka.ru' },
      operator: '$& </script>',
      ui: { layout: 'bar', prompt: 'manual', launcher: false },
    });
    for (const name of ['hub.html', 'tour.html']) {
      const rest = (page: string) => page.replace(/data-soglasie>[\s\S]*?<\/script>/, '');
      expect(rest(take(`pages/${name}`))).toBe(rest(readBuilt(name)));
    }
  });

  it('writes nothing for one site, or for a config with errors', async () => {
    put('one.json', { sites: ['romashka.ru'] });
    put('wrong.json', { sites: ['romashka.ru', 'com'] });
    for (const file of ['one.json', 'wrong.json']) {
      expect(await run(`pages ${file} --out none`)).toMatchObject({ status: 2, out: '' });
    }
    expect(() => take('none/hub.html')).toThrow();
  });
});
