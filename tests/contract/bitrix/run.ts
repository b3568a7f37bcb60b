import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** JSON, whose shape the call decides. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows what it has called.
type Given = any;

interface Sites {
  /** Runs a scenario with the module as it is published: what each call gave, and the root of the site. */
  run: (
    calls: unknown[][],
    charset?: string,
    language?: string,
  ) => { given: Given[]; root: string };
  /** Deletes them. */
  clear: () => void;
}

/** Sites on 1C-Bitrix, a new one for each scenario: what runs is a stand-in, `run.php`. */
export function bitrixSites(): Sites {
  // Made when it is needed: this is called by tests that are then left out, too.
  let home: string | undefined;
  let count = 0;

  /** The module as it is unpacked, once for all sites: nothing of it is ever written. */
  const unpacked = (charset: string, home: string): string => {
    const name = `soglasie.consent${charset === 'UTF-8' ? '' : `-${charset}`}`;
    const file = `dist/bitrix/${name}.zip`;
    if (!existsSync(file)) throw new Error(`${file} is not built: npm run build`);
    const folder = join(home, name);
    for (const [path, bytes] of existsSync(folder)
      ? []
      : Object.entries(unzipSync(readFileSync(file)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return join(folder, 'soglasie.consent');
  };

  const run: Sites['run'] = (calls, charset = 'UTF-8', language = 'ru') => {
    home ??= mkdtempSync(join(tmpdir(), 'bitrix-'));
    const module = unpacked(charset, home);
    const root = join(home, `site-${count++}`);
    mkdirSync(join(root, 'local/modules'), { recursive: true });
    symlinkSync(module, join(root, 'local/modules/soglasie.consent'));
    const args = ['tests/contract/bitrix/run.php', module, root, charset, language];
    const output = execFileSync('php', args, { input: JSON.stringify(calls), encoding: 'utf8' });
    return { given: JSON.parse(output), root };
  };
  const clear = (): void => {
    if (home) rmSync(home, { recursive: true });
    home = undefined;
  };
  return { run, clear };
}

/** What a call gave that may be in any encoding. */
export const textOf = (given: string): string => Buffer.from(given, 'base64').toString();

const RECORD_ID = '0123456789abcdef0123456789abcdef';

/** A record of consent, as a browser sends it. */
export const record = {
  ...{ id: RECORD_ID, event: 'choice', decidedAt: '2026-11-20T10:00:00.000Z', via: 'banner' },
  ...{ site: 'romashka.ru', operator: 'ООО «Ромашка»', group: [], version: '0.1.0' },
  ...{ policy: { url: '/cookies/', version: '1' }, grants: { analytics: false }, gpc: false },
  texts: null,
};

/** The request that brings it. */
export const sender = {
  REQUEST_METHOD: 'POST',
  HTTP_ORIGIN: 'https://romashka.ru',
  HTTP_HOST: 'romashka.ru',
};

/** What the settings page sends. */
export const form = (more: object = {}) => ({
  sessid: 'right',
  soglasie: {
    ...{ enabled: 'Y', operator: 'ООО «Ромашка»', policy_url: '/cookies/', hold_known: 'Y' },
    ...{ records: 'Y', keep_days: '10', launcher: 'Y' },
    categories: { analytics: 'Y', technical: 'Y', functional: 'Y', advertising: 'Y' },
    services: { jivo: { on: 'Y', category: 'advertising', number: 'AbCdEf1234' } },
    ...more,
  },
});
