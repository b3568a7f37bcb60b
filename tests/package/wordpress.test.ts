import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { po } from 'gettext-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from './files.js';

const SOURCE = 'src/cms/wordpress';
const ZIP = 'dist/wordpress/soglasie.zip';

/** Texts that a file of the plug-in asks to be translated. */
const asked = (text: string): string[] =>
  [...text.matchAll(/\b(?:__|_n|esc_html__|esc_attr__)\(\s*'((?:[^'\\]|\\.)*)'/g)].map(
    ([, words = '']) => words.replace(/\\(.)/g, '$1'),
  );

describe('the words of the plug-in for WordPress', () => {
  const sources = filesIn(SOURCE).filter((path) => path.endsWith('.php'));
  const wanted = new Set(sources.flatMap((path) => asked(readFileSync(path, 'utf8'))));
  const { translations } = po.parse(readFileSync(`${SOURCE}/languages/soglasie-ru_RU.po`, 'utf8'));
  const plain = translations[''] ?? {};

  it('are there in Russian, every one', () => {
    expect(wanted.size).toBeGreaterThan(60);
    const missing = [...wanted].filter((text) => !plain[text]?.msgstr.every(Boolean));
    expect(missing).toEqual([]);
  });

  it('are all in use', () => {
    const header = /^\s*\*\s*(?:Plugin Name|Description):\s*(.*)$/gm;
    const plugin = readFileSync(`${SOURCE}/soglasie.php`, 'utf8');
    const shown = new Set([...plugin.matchAll(header)].map(([, text = '']) => text));
    const unused = Object.keys(plain).filter(
      (text) => text && !wanted.has(text) && !shown.has(text),
    );
    expect(unused).toEqual([]);
  });

  it('have the same places for what is filled in', () => {
    const places = (text: string) => (text.match(/%(?:\d\$)?[sd]/g) ?? []).sort().join();
    for (const { msgid, msgid_plural: many, msgstr } of Object.values(plain)) {
      for (const text of msgid ? msgstr : [])
        expect(places(text), msgid).toBe(places(many ?? msgid));
    }
  });
});

describe('the zip for WordPress', () => {
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(() => {
    if (!existsSync(ZIP)) throw new Error(`${ZIP} is not built: npm run build`);
    files = unzipSync(readFileSync(ZIP));
  });

  it('holds the plug-in, the library, the marker and the words', () => {
    const paths = Object.keys(files);
    const parts = ['soglasie.php', 'uninstall.php', 'readme.txt', 'LICENSE', 'data/known.php'];
    const lib = ['soglasie.js', 'soglasie-ui.js', 'locales/en.json', 'php/Marker.php'];
    const all = [...parts, ...lib.map((path) => `lib/${path}`), 'languages/soglasie-ru_RU.mo'];
    expect(paths).toEqual(expect.arrayContaining(all.map((path) => `soglasie/${path}`)));
    expect(paths.filter((path) => !path.startsWith('soglasie/'))).toEqual([]);
  });

  it('has the version of the package wherever it names one', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const text = (path: string) => strFromU8(files[`soglasie/${path}`] ?? new Uint8Array());
    expect(text('soglasie.php')).toContain(`Version:           ${version}\n`);
    expect(text('readme.txt')).toContain(`Stable tag: ${version}\n`);
    const left = Object.keys(files).filter(
      (path) =>
        /\.(?:php|txt)$/.test(path) && strFromU8(files[path] as Uint8Array).includes('__VERSION__'),
    );
    expect(left).toEqual([]);
  });
});
