import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Lang } from '../../chunks/check/finding.js';
import { isHttp } from '../../core/platform/env.js';
import { readSound, write } from './files.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

interface Options {
  readonly config?: string;
  readonly report?: string;
  readonly browser?: string;
  readonly json?: boolean;
}

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
const launch = async (executablePath: string | undefined, words: Words): Promise<Browser> => {
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

/** `audit`: what pages do in every state of consent, seen in a browser. */
export const audit = async (
  urls: readonly string[],
  { config: file, report: target, browser: executable, json = false }: Options,
  lang: Lang,
  words: Words,
): Promise<number> => {
  const wrong = urls.find((url) => !/^https?:/i.test(url) || !isHttp(url));
  if (wrong !== undefined) throw new Stop(words.badAddress(wrong));
  const config = file === undefined ? {} : { config: await readSound(file, words) };
  const library = await import('../../entry/playwright.js');
  const failed = (cause: unknown): never => {
    if (cause instanceof Stop) throw cause;
    throw new Stop(words.auditFailed(String(cause).split('\n')[0] ?? ''));
  };
  const browser = await launch(executable, words).catch(failed);
  try {
    const context = await browser.newContext();
    const report = await library.audit(context, { urls, ...config }).catch(failed);
    if (target !== undefined) await write(target, library.reportHtml(report, lang), true, words);
    if (json) console.log(JSON.stringify(report, null, 2));
    else {
      const { findings } = report;
      const told = library.reportText(report, lang);
      console.log(told ? `${told}\n\n${words.auditFound(findings.length)}` : words.auditClean);
      if (target !== undefined) console.log(words.written(target));
    }
    return report.findings[0] ? EXIT.found : EXIT.ok;
  } finally {
    await browser.close();
  }
};
