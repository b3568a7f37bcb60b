import type { Lang } from '../../chunks/check/finding.js';
import { isHttp } from '../../core/platform/env.js';
import { launch } from './browser.js';
import { readSound, write } from './files.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

interface Options {
  readonly config?: string;
  readonly report?: string;
  readonly browser?: string;
  readonly json?: boolean;
}

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
