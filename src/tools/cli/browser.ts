import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Browser } from '@playwright/test';
import { Stop } from './stop.js';
import type { Words } from './words.js';

const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
type Engine = (typeof ENGINES)[number];

/** What `--browser` names: an engine of Playwright's, or a program of one's own. */
interface Wanted {
  readonly engine: Engine;
  readonly executablePath?: string;
  /** An ordinary Firefox is spoken to in another way than Playwright's. */
  readonly channel?: string;
}

const wantedBy = (named: string | undefined): Wanted => {
  const engine = ENGINES.find((one) => one === named);
  if (named === undefined || engine) return { engine: engine ?? 'chromium' };
  return /firefox/i.test(basename(named))
    ? { engine: 'firefox', executablePath: named, channel: 'moz-firefox' }
    : { engine: 'chromium', executablePath: named };
};

/** Why no browser could be started, and the command that mends it. */
const unstarted = (cause: unknown, wanted: Wanted, name: string, words: Words): Stop => {
  const { engine, executablePath } = wanted;
  const [first = '', ...rest] = String(cause).split('\n');
  const installer = `npx ${name === 'playwright-core' ? name : 'playwright'}`;
  if (executablePath !== undefined) return new Stop(words.badBrowser(executablePath));
  if (/executable doesn't exist/i.test(first)) {
    return new Stop(words.noBrowser(`${installer} install ${engine}`));
  }
  if (/missing dependencies|shared librar/i.test(`${first}${rest.join('')}`)) {
    return new Stop(words.noLibraries(`${installer} install-deps ${engine}`));
  }
  return new Stop(words.auditFailed(first));
};

/**
 * Starts a browser of the Playwright that is installed where the command is given: `chromium`, unless
 * `named` is another of its engines, or the path of a program.
 */
export const launch = async (named: string | undefined, words: Words): Promise<Browser> => {
  const wanted = wantedBy(named);
  const { engine, ...options } = wanted;
  const require = createRequire(join(process.cwd(), 'package.json'));
  for (const name of ['@playwright/test', 'playwright', 'playwright-core']) {
    try {
      require.resolve(name);
    } catch {
      continue;
    }
    return require(name)
      [engine].launch(options)
      .catch((cause: unknown) => {
        throw unstarted(cause, wanted, name, words);
      });
  }
  throw new Stop(words.noPlaywright);
};
