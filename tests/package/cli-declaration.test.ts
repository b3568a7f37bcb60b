import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.js';

const cli = commandLine();
afterAll(cli.close);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soglasie declaration '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  cli.run(['declaration', ...args, '--lang', 'ru'], { cwd: folder });

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

  it('writes HTML in the language of the config, with nothing of it as markup', async () => {
    const { status, out } = await run();
    expect(status).toBe(0);
    expect(out).toContain('<h3>Функциональные</h3>');
    expect(out).toContain('<td>Склад | &lt;b&gt;</td>');
    expect(out).not.toContain('<b>');
    expect(out).toContain('<bdi dir="ltr">stock_*</bdi>');
  });

  it('writes Markdown whose signs are texts', async () => {
    const { out } = await run('consent.json', '--format', 'md', '--locale', 'en');
    const [, head, , row] = /(\| Name .*)\n(.*)\n(?:.*\n)*?(\| `stock_\*` .*)\n/.exec(out) ?? [];
    expect(head?.split(' | ')).toHaveLength(5);
    expect(row).toBe(
      '| `stock_*` | Раз \\| два \\*три\\* \\[четыре\\](/x) | Склад \\| \\<b\\> | 1 year | cookie |',
    );
    expect(out).toContain('](<https://stock.example/a%20b%3Ec>)');
    expect(out).toContain('### Functional');
    expect(out).not.toContain('undefined');
  });

  it('writes to a file, and replaces one only when asked to', async () => {
    expect(await run('consent.json', '--out', 'cookie table.html')).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'cookie table.html'), 'utf8')).toContain('stock_*');
    expect((await run('consent.json', '--out', 'cookie table.html')).status).toBe(2);
    expect((await run('consent.json', '--out', 'cookie table.html', '--force')).status).toBe(0);
  });

  it.each([
    [['--format', 'pdf'], /Нет формата pdf. Есть: html, md/],
    [['--locale', 'xx'], /Нет языка xx/],
    [['missing.json'], /Не удалось прочитать missing.json/],
  ])('says what it cannot do: %j', async (args, said) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(said);
  });
});
