import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Lang } from '../../chunks/check/finding.js';
import { isHttp } from '../../core/platform/env.js';
import { launch } from './browser.js';
import { write } from './files.js';
import { scanHtml } from './scan/report/html.js';
import { beforeConsent } from './scan/report/sections.js';
import { scanText } from './scan/report/text.js';
import type { ScanResult } from './scan/result.js';
import { summaryOf } from './scan/summary.js';
import { visitSite } from './scan/visit.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

interface Options {
  readonly pages?: number | string;
  readonly out?: string;
  readonly force?: boolean;
  readonly browser?: string;
  readonly json?: boolean;
}

/** How many pages are opened where nobody says, and at most. */
const PAGES = 20;
const MOST = 500;

const countOf = (wanted: number | string, words: Words): number => {
  const count = Number(wanted);
  if (Number.isInteger(count) && count > 0 && count <= MOST) return count;
  throw new Stop(words.scanBadCount(String(wanted)));
};

/** What the browser calls itself, without the word by which some sites tell it from a visitor's. */
const userAgentOf = async (browser: Browser): Promise<string> => {
  const page = await browser.newPage();
  const agent = await page.evaluate(() => navigator.userAgent);
  await page.close();
  return agent.replace('Headless', '');
};

/** Looks over a site in a browser, and tells each page on its way. */
export const lookOver = async (
  url: string,
  { pages = PAGES, browser: executable }: Pick<Options, 'pages' | 'browser'>,
  words: Words,
): Promise<ScanResult> => {
  if (!/^https?:/i.test(url) || !isHttp(url)) throw new Stop(words.badAddress(url));
  const count = countOf(pages, words);
  const browser = await launch(executable, words);
  try {
    const agent = await userAgentOf(browser);
    const newContext = () => browser.newContext({ userAgent: agent, acceptDownloads: false });
    const sights = await visitSite(newContext, new URL(url).href, {
      pages: count,
      // Beside the result, which may go to a program.
      progress: (at, of, page, state) =>
        console.error(words.scanProgress(at, of, page, words.scanState[state])),
    });
    return summaryOf(sights);
  } catch (cause) {
    throw new Stop(words.scanFailed(String(cause).split('\n')[0] ?? ''));
  } finally {
    await browser.close();
  }
};

/** `scan`: what a site loads and keeps, a draft config, and a report to read. */
export const scan = async (
  url: string,
  options: Options,
  lang: Lang,
  words: Words,
): Promise<number> => {
  const { out, force = false, json = false } = options;
  // A program gets the result; it writes files only where it names a folder for them.
  const folder = out ?? (json ? undefined : '.');
  const [draft = '', report = ''] = ['consent.json', 'scan.html'].map((name) =>
    join(folder ?? '', name),
  );
  const there = [draft, report].find((file) => folder !== undefined && !force && existsSync(file));
  if (there !== undefined) throw new Stop(words.exists(there));
  const result = await lookOver(url, options, words);
  if (folder !== undefined) {
    await write(draft, `${JSON.stringify(result.config, null, 2)}\n`, force, words);
    await write(report, scanHtml(result, lang, words), force, words);
  }
  if (json) console.log(JSON.stringify(result, null, 2));
  else console.log(`${scanText(result, lang, words)}\n\n${words.scanNext(draft, report)}`);
  return beforeConsent(result) ? EXIT.found : EXIT.ok;
};
