import { describe, expect, it } from 'vitest';
import { filesIn, readBuilt } from './files.js';

const LOCALES = ['locales/ru.json', 'locales/en.json'];

describe('a file that any server may send with any charset', () => {
  it.each(['soglasie.js', 'soglasie.all.js', ...LOCALES])('is pure ASCII: %s', (file) => {
    const text = readBuilt(file);
    expect(text.length).toBeGreaterThan(1000);
    expect([...new Set(text.match(/[^\t\n\r -~]/g))]).toEqual([]);
  });

  it('says what the source says: locales are the same texts', () => {
    expect(filesIn('dist/locales')).toEqual(filesIn('locales').map((path) => `dist/${path}`));
  });
});
