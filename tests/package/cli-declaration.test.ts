import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuilt } from './files.js';

const CLI = resolve('dist/cli.js');

let folder = '';
beforeAll(() => {
  readBuilt('cli.js');
  folder = mkdtempSync(join(tmpdir(), 'soglasie declaration '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, 'declaration', ...args, '--lang', 'ru'],
    { cwd: folder, encoding: 'utf8', timeout: 15_000 },
  );
  return { status, out: stdout, err: stderr };
};

const CONFIG = {
  operator: 'ООО «Ромашка»',
  services: {
    jivo: true,
    shop: {
      category: 'functional',
      provider: 'Склад | <b>',
      policyUrl: 'https://stock.example/a b>c',
      cookies: [{ name: 'stock_*', purpose: 'Раз | два *три* [четыре](/x)', expires: '1y' }],
    },
  },
};

describe('soglasie declaration', () => {
  beforeAll(() => writeFileSync(join(folder, 'consent.json'), JSON.stringify(CONFIG)));

  it('writes HTML in the language of the config, with nothing of it as markup', () => {
    const { status, out } = run();
    expect(status).toBe(0);
    expect(out).toContain('<h3>Функциональные</h3>');
    expect(out).toContain('<td>Склад | &lt;b&gt;</td>');
    expect(out).not.toContain('<b>');
    expect(out).toContain('<bdi dir="ltr">stock_*</bdi>');
  });

  it('writes Markdown whose signs are texts', () => {
    const { out } = run('consent.json', '--format', 'md', '--locale', 'en');
    const [, head, , row] = /(\| Name .*)\n(.*)\n(?:.*\n)*?(\| `stock_\*` .*)\n/.exec(out) ?? [];
    expect(head?.split(' | ')).toHaveLength(5);
    expect(row).toBe(
      '| `stock_*` | Раз \\| два \\*три\\* \\[четыре\\](/x) | Склад \\| \\<b\\> | 1 year | cookie |',
    );
    expect(out).toContain('](<https://stock.example/a%20b%3Ec>)');
    expect(out).toContain('### Functional');
    expect(out).not.toContain('undefined');
  });

  it('writes to a file, and replaces one only when asked to', () => {
    expect(run('consent.json', '--out', 'cookie table.html')).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'cookie table.html'), 'utf8')).toContain('stock_*');
    expect(run('consent.json', '--out', 'cookie table.html').status).toBe(2);
    expect(run('consent.json', '--out', 'cookie table.html', '--force').status).toBe(0);
  });

  it.each([
    [['--format', 'pdf'], /Нет формата pdf. Есть: html, md/],
    [['--locale', 'xx'], /Нет языка xx/],
    [['missing.json'], /Не удалось прочитать missing.json/],
  ])('says what it cannot do: %j', (args, said) => {
    const { status, err } = run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(said);
  });
});
