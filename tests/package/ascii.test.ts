import { describe, expect, it } from 'vitest';
import { filesIn, readBuilt } from './files.js';

const LOCALES = filesIn('dist/locales').map((path) => path.replace('dist/', ''));

describe('a file that any server may send with any charset', () => {
  it.each(['soglasie.js', 'soglasie.all.js', 'soglasie-hashes.js', ...LOCALES])(
    'is pure ASCII: %s',
    (file) => {
      const text = readBuilt(file);
      expect(text.length).toBeGreaterThan(900);
      expect([...new Set(text.match(/[^\t\n\r -~]/g))]).toEqual([]);
    },
  );

  it('has a locale for each of the source', () => {
    expect(LOCALES).toEqual(filesIn('locales'));
  });
});
