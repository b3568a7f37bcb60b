import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programOf } from '../support/command.mjs';

const ranBy = (command: string[]) => {
  const [file, args] = programOf(command);
  const { status, stdout } = spawnSync(file, args, { encoding: 'utf8' });
  return { status, out: stdout };
};

describe('how the checks start programs', () => {
  it.each(['playwright', 'vitest', 'knip', 'size-limit', 'npm'])(
    'starts %s without a shell',
    (name) => {
      const [file] = programOf([name]);
      // Whoever has packed Node may have put npm anywhere.
      if (name !== 'npm') expect(file).toBe(process.execPath);
      expect(ranBy([name, '--version'])).toEqual({
        status: 0,
        out: expect.stringMatching(/\d+\.\d+/),
      });
    },
  );

  it('hands over what has spaces, letters and signs of a shell as it is meant', () => {
    const folder = mkdtempSync(join(tmpdir(), 'мой проект & co '));
    try {
      const file = join(folder, 'say it.mjs');
      writeFileSync(file, 'console.log(JSON.stringify(process.argv.slice(2)))');
      const args = ['a b', '^c[^/]*\\.spec', '$(d)', '"e"', '%PATH%'];
      expect(JSON.parse(ranBy([process.execPath, file, ...args]).out)).toEqual(args);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has no script in package.json that only one kind of shell can read', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(scripts).length).toBeGreaterThan(15);
    for (const [name, text] of Object.entries<string>(scripts)) {
      // A variable before a command, single quotes, a pipe to a program of Unix, another folder.
      expect(text, name).not.toMatch(/^\w+=|&& \w+=|'|\||;|\bcd\b|\brm\b|\bcp\b|\$/);
    }
  });
});
