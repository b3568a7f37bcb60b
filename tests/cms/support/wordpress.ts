import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabase } from './database.js';

/** Where Debian puts it. */
const DEBIAN = '/usr/share/wordpress';
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface WordPress {
  readonly folder: string;
  /** With the port, without a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Runs PHP inside of a WordPress; gives back what it returns. */
export function inside<Result>(folder: string, code: string, given: unknown = null): Result {
  const script = `$_SERVER['HTTP_HOST'] = getenv('WP_HOST'); $_SERVER['REMOTE_ADDR'] = '127.0.0.1'; require '${folder}/site/wp-load.php';
    $given = json_decode(stream_get_contents(STDIN), true);
    ini_set('error_log', 'php://stderr');
    echo "\\n\\x1e" . wp_json_encode((function ($given) { ${code} })($given));`;
  const output = execFileSync('php', ['-d', 'display_errors=stderr', '-r', script], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    env: { ...process.env, WP_HOST: readFileSync(join(folder, 'host'), 'utf8') },
  });
  return JSON.parse(output.slice(output.lastIndexOf('\x1e') + 1)) as Result;
}

/** PHP's own server over the site; resolves to its port. */
function serve(folder: string): Promise<{ port: number; stop(): void }> {
  const root = join(folder, 'site');
  const server = spawn(
    'php',
    ['-d', 'opcache.enable_cli=1', '-S', '127.0.0.1:0', '-t', root, file('router.php')],
    {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // Its workers end with it only as one group.
      detached: true,
    },
  );
  return new Promise((found, failed) => {
    server.once('error', failed);
    let told = '';
    server.stderr.on('data', (text) => {
      told += text;
      const [, port] = /http:\/\/127\.0\.0\.1:(\d+)\)/.exec(told) ?? [];
      const stop = () => process.kill(-(server.pid as number), 'SIGKILL');
      if (port) found({ port: Number(port), stop });
    });
    server.once('exit', () => failed(new Error(`php has ended:\n${told}`)));
  });
}

/** A WordPress as it is when nobody has touched it yet: one post, a theme, no plug-ins. */
export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'soglasie-wp-'));
  const started: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of started.reverse()) await end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const site = copySite(folder);
    const database = await startDatabase(folder);
    started.push(() => database.stop());
    const config = readFileSync(file('wp-config.php'), 'utf8');
    writeFileSync(join(site, 'wp-config.php'), config.replace('__SOCKET__', database.socket));
    const server = await serve(folder);
    started.push(() => server.stop());
    const host = `localhost:${server.port}`;
    writeFileSync(join(folder, 'host'), host);
    execFileSync('php', [file('install.php'), site], {
      env: { ...process.env, WP_HOST: host },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return { folder, address: `http://${host}`, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** The files of WordPress as Debian has them, less what others have put among them. */
function copySite(folder: string): string {
  const site = join(folder, 'site');
  cpSync(DEBIAN, site, { recursive: true, dereference: true });
  for (const name of ['plugins', 'languages']) {
    rmSync(join(site, 'wp-content', name), { recursive: true, force: true });
  }
  for (const name of ['plugins', 'mu-plugins', 'uploads', 'languages']) {
    mkdirSync(join(site, 'wp-content', name), { recursive: true });
  }
  return site;
}

/** What PHP had to say, but for what this PHP is too new for, and for whom WordPress did not reach. */
export const complaints = (folder: string): string[] => {
  const log = join(folder, 'site/wp-content/debug.log');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  return lines.filter(
    (line) =>
      !/PHP Deprecated: .* in \S+\/site\/wp-(?:includes|admin)\/|to WordPress\.org/.test(line),
  );
};
