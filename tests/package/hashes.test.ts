import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeOf, filesIn, readBuilt } from './files.js';

const hashOf = (file: string): string =>
  `sha256-${createHash('sha256').update(readBuilt(file)).digest('base64')}`;

const hashes: Record<string, string> = JSON.parse(
  /{"[\w-]+\.js":[^}]+}/.exec(readBuilt('soglasie-hashes.js'))?.[0] ?? '{}',
);

describe('the file of hashes', () => {
  it('has that of every locale, and of every chunk that the drop-in asks for', () => {
    const asked = ['src/entry/script.ts', 'src/chunks/ui/mount-script.ts'].flatMap((file) =>
      [...codeOf(file).matchAll(/\bload\('(soglasie-[\w-]+\.js)'/g)].map(([, name]) => name),
    );
    for (const [, part] of codeOf('src/entry/commands.ts').matchAll(/\bpart<\w+>\('(\w+)'\)/g)) {
      asked.push(`soglasie-${part}.js`);
    }
    expect(asked).toHaveLength(12);
    const locales = filesIn('dist/locales').map((file) => file.replace('dist/', ''));
    expect(locales.length).toBeGreaterThan(10);
    for (const file of [...asked, ...locales]) expect(hashes).toHaveProperty([file as string]);
  });

  it.each(Object.keys(hashes))('tells the truth about %s', (file) => {
    expect(hashes[file]).toBe(hashOf(file));
  });

  it.each(['soglasie.js', 'soglasie.all.js'])('is known to %s', (file) => {
    expect(readBuilt(file)).toContain(hashOf('soglasie-hashes.js'));
  });
});
