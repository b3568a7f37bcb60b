import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { Stop } from './stop.js';
import type { Words } from './words.js';

/** Why no browser could be started, and the command that mends it. */
const unstarted = (cause: unknown, own: string | undefined, name: string, words: Words): Stop => {
  const [first = '', ...rest] = String(cause).split('\n');
  const installer = `npx ${name === 'playwright-core' ? name : 'playwright'}`;
  if (own !== undefined) return new Stop(words.badBrowser(own));
  if (/executable doesn't exist/i.test(first)) {
    return new Stop(words.noBrowser(`${installer} install chromium`));
  }
  if (/missing dependencies|shared librar/i.test(`${first}${rest.join('')}`)) {
    return new Stop(words.noLibraries(`${installer} install-deps chromium`));
  }
  return new Stop(words.auditFailed(first));
};

/** Starts the browser of the Playwright that is installed where the command is given. */
export const launch = async (
  executablePath: string | undefined,
  words: Words,
): Promise<Browser> => {
  const require = createRequire(join(process.cwd(), 'package.json'));
  for (const name of ['@playwright/test', 'playwright', 'playwright-core']) {
    try {
      require.resolve(name);
    } catch {
      continue;
    }
    const { chromium } = require(name);
    return chromium.launch(executablePath ? { executablePath } : {}).catch((cause: unknown) => {
      throw unstarted(cause, executablePath, name, words);
    });
  }
  throw new Stop(words.noPlaywright);
};
