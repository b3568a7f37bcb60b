import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from './files.js';

const { version, exports, unpkg, jsdelivr } = JSON.parse(readFileSync('package.json', 'utf8'));
const NAME = `soglasie-${version}.zip`;
const ZIP = `dist/${NAME}`;
const NOTES = ['ЧИТАЙ.txt', 'README.txt'];

describe('the download', () => {
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(() => {
    if (!existsSync(ZIP)) throw new Error(`${ZIP} is not built: npm run build`);
    const packed = Object.entries(unzipSync(readFileSync(ZIP)));
    expect(packed.every(([path]) => path.startsWith('soglasie/'))).toBe(true);
    files = Object.fromEntries(packed.map(([path, it]) => [path.replace('soglasie/', ''), it]));
  });

  it('holds every file that a site may ask for, as it was built', () => {
    const published = Object.values(exports).filter(
      (path): path is string => typeof path === 'string' && /\.(?:js|html)$/.test(path),
    );
    const locales = readdirSync('dist/locales').map((file) => `locales/${file}`);
    const wanted = [...published.map((path) => path.replace('./dist/', '')), ...locales];
    expect(wanted.length).toBeGreaterThan(30);
    for (const path of wanted) {
      expect(readFileSync(`dist/${path}`).equals(files[path] ?? new Uint8Array()), path).toBe(true);
    }
  });

  it('says the hash of each of them, and of nothing else', () => {
    const said = JSON.parse(strFromU8(files['integrity.json'] as Uint8Array));
    expect(said.version).toBe(version);
    const others = [...NOTES, 'LICENSE', 'integrity.json'];
    const measured = Object.entries(files)
      .filter(([path]) => !others.includes(path))
      .map(([path, it]) => [path, `sha384-${createHash('sha384').update(it).digest('base64')}`]);
    expect(measured.length).toBeGreaterThan(30);
    expect(said.files).toEqual(Object.fromEntries(measured));
  });

  it.each(NOTES)(
    'tells in %s what is there, for editors that know no UTF-8 without its mark',
    (name) => {
      const bytes = files[name] as Uint8Array;
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const note = strFromU8(bytes);
      expect(note).toContain(`soglasie ${version} `);
      expect(note.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|__VERSION__/);
      expect(Math.max(...note.split('\r\n').map((line) => line.length))).toBeLessThan(81);
      for (const path of Object.keys(files)) {
        const known = path.replace(/^locales\/.*/, 'locales').replace(/^soglasie-.*/, 'soglasie-*');
        if (!NOTES.includes(path)) expect(note).toContain(known);
      }
      // The lines to paste are a config that the library takes as it is written.
      const [, json = ''] = /data-soglasie>([^<]+)<\/script>/.exec(note) ?? [];
      const presets = codeOf('src/model/known-services.ts');
      for (const id of Object.keys(JSON.parse(json).services)) expect(presets).toContain(`'${id}'`);
    },
  );

  it('is the same to the byte wherever and whenever it is made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'soglasie download '));
    try {
      const code = `import('./.build/download.mjs').then((it) => it.packDownload(${JSON.stringify(folder)}))`;
      const env = { ...process.env, TZ: 'Asia/Vladivostok' };
      const { status, stderr } = spawnSync(process.execPath, ['-e', code], { env });
      expect([status, String(stderr)]).toEqual([0, '']);
      expect(readFileSync(join(folder, NAME)).equals(readFileSync(ZIP))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has one file for those who name the package alone to a CDN', () => {
    expect([unpkg, jsdelivr]).toEqual(['./dist/soglasie.all.js', './dist/soglasie.all.js']);
  });
});
