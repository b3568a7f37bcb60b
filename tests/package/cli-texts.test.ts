import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { commandLine } from './command-line.js';

const LANGUAGES = readdirSync('locales').length;

const cli = commandLine();
afterAll(cli.close);

let folder = '';
const put = (name: string, content: string | object): void =>
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
const take = (name: string): string => readFileSync(join(folder, name), 'utf8');
const digests = (): string[] =>
  readdirSync(join(folder, 'texts')).filter((name) => /^[\da-f]{64}\.json$/.test(name));

/** Runs the command in a folder of its own. */
const run = (args: string) => cli.run(args, { cwd: folder });

const CONFIG = {
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', version: '1' },
  services: { 'yandex-metrika': true },
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soglasie-texts-'));
  put('consent.json', CONFIG);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes the texts of every language, each under the digest of what it says', async () => {
  expect((await run('texts')).status).toBe(0);
  const files = digests();
  expect(files.length).toBeGreaterThan(LANGUAGES * 60);
  const locales = new Set<string>();
  for (const file of files) {
    const { digest, text, locale } = JSON.parse(take(`texts/${file}`));
    expect(createHash('sha256').update(text).digest('hex')).toBe(file.slice(0, 64));
    expect(digest).toBe(file.slice(0, 64));
    locales.add(locale);
  }
  expect(locales.size).toBe(LANGUAGES);
  const { texts } = JSON.parse(take('texts/index.json'));
  expect(texts).toHaveLength(files.length);
  expect(take('texts/index.html')).toContain('href="ru.html#e1"');
  const page = take('texts/ru.html');
  for (const { digest } of texts.filter(({ locale }: { locale: string }) => locale === 'ru')) {
    expect(page).toContain(`<article id="${digest}">`);
  }
});

it('adds another edition to what is there, and changes nothing of that', {
  timeout: 60_000,
}, async () => {
  const command = 'texts consent.json --out texts/ --locales ru --lang en';
  expect((await run(command)).out).toMatch(/^texts\/: (\d+) texts added, \1 in all/);
  const before = new Map(digests().map((name) => [name, take(`texts/${name}`)]));
  expect((await run(command)).out).toContain('0 texts added');
  put('consent.json', { ...CONFIG, policy: { url: '/cookies', version: '2' } });
  expect(await run(`${command} --check`)).toMatchObject({
    status: 1,
    out: `Not in the archive: ${before.size} of ${before.size}. To add them: soglasie texts without --check\n`,
  });
  expect(digests()).toHaveLength(before.size);
  expect((await run(command)).status).toBe(0);
  expect((await run(`${command} --check`)).status).toBe(0);
  expect(digests()).toHaveLength(before.size * 2);
  for (const [name, text] of before) expect(take(`texts/${name}`)).toBe(text);
  expect(take('texts/ru.html').match(/<h2 id="e\d">Edition of the policy: [12]</g)).toHaveLength(2);
});

it('has the announced edition before it is in force', async () => {
  const upcoming = { version: '2', effective: '2099-01-01', summary: 'Карты', reconsent: true };
  put('consent.json', { ...CONFIG, policy: { ...CONFIG.policy, upcoming } });
  await run('texts --locales ru');
  const { texts } = JSON.parse(take('texts/index.json'));
  const editions = texts.map(({ policy }: { policy: { version: string } }) => policy.version);
  expect(new Set(editions)).toEqual(new Set(['1', '2']));
});

it('says what was altered, adds nothing to it, and leaves it to its owner', async () => {
  await run('texts --locales ru');
  const [name = ''] = digests();
  const altered = take(`texts/${name}`).replace(/Мы используем|Настройки/g, 'Изменено');
  put(`texts/${name}`, altered);
  expect(await run('texts --check --locales ru --lang ru')).toMatchObject({
    status: 1,
    out: expect.stringContaining(`Изменено после записи, верните как было: ${name}`),
  });
  const { status, err } = await run('texts --locales ru --lang en');
  expect(status).toBe(2);
  expect(err).toContain(name);
  expect(take(`texts/${name}`)).toBe(altered);
});

it('writes into no folder with pages of somebody else, and none for a faulty config', async () => {
  put('index.html', '<h1>Shop</h1>');
  expect(await run('texts --out . --lang en')).toMatchObject({
    status: 2,
    err: expect.stringContaining('is no archive of texts'),
  });
  expect(take('index.html')).toBe('<h1>Shop</h1>');
  put('consent.json', { polcy: {} });
  expect((await run('texts --lang ru')).err).toContain('Сначала исправьте ошибки');
  put('consent.json', CONFIG);
  expect((await run('texts --locales ru,xx --lang en')).err).toMatch(/no language xx.*kk/);
});

it('fails a check of a folder that is not there', async () => {
  expect((await run('texts --check --out none')).status).toBe(1);
  expect(readdirSync(folder)).toEqual(['consent.json']);
});
