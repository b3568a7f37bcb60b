import type { Lang } from '../../chunks/check/finding.js';
import { isHttp } from '../../core/platform/env.js';
import type { Banner } from '../../entry/playwright.js';
import { launch } from './browser.js';
import { readSound, write } from './files.js';
import { EXIT, Stop } from './stop.js';
import type { Words } from './words.js';

interface Options {
  readonly config?: string;
  readonly report?: string;
  readonly browser?: string;
  readonly json?: boolean;
  readonly tool?: string;
  readonly accept?: string;
  readonly reject?: string;
  readonly reopen?: string;
  readonly states?: string;
  readonly parallel?: number | string;
}

/** How many pages are open at once, at most. */
const MOST = 16;

const countOf = (wanted: number | string, words: Words): number => {
  const count = Number(wanted);
  if (Number.isInteger(count) && count > 0 && count <= MOST) return count;
  throw new Stop(words.auditBadCount(String(wanted), MOST));
};

/** How to answer, as far as it was said; a selector of digits alone comes as a number. */
const bannerOf = ({ accept, reject, reopen, tool }: Options): Banner =>
  Object.fromEntries(
    Object.entries({ accept, reject, reopen, tool }).flatMap(([name, said]) =>
      said === undefined ? [] : [[name, String(said)]],
    ),
  );

/** `audit`: what pages do in every state of consent, seen in a browser. */
export const audit = async (
  urls: readonly string[],
  options: Options,
  lang: Lang,
  words: Words,
): Promise<number> => {
  const { config: file, report: target, browser: named, json = false, states, parallel } = options;
  const wrong = urls.find((url) => !/^https?:/i.test(url) || !isHttp(url));
  if (wrong !== undefined) throw new Stop(words.badAddress(wrong));
  const count = parallel === undefined ? 1 : countOf(parallel, words);
  const config = file === undefined ? {} : { config: await readSound(file, words) };
  const library = await import('../../entry/playwright.js');
  const failed = (cause: unknown): never => {
    if (cause instanceof Stop) throw cause;
    const { place, url } = cause as { place?: string; url?: string };
    if (place && url) throw new Stop(words.auditUnpressed(place, url));
    const [first = ''] = String(cause).split('\n');
    throw new Stop(words.auditFailed(first.replace(/^Error: (?:soglasie: )?/, '')));
  };
  const browser = await launch(named, words).catch(failed);
  try {
    const context = await browser.newContext();
    const report = await library
      .audit(context, {
        ...bannerOf(options),
        ...config,
        ...(states !== undefined && { states: states.split(',').map((one) => one.trim()) }),
        urls,
        parallel: count,
        lang,
        // Who reads it in a terminal sees none.
        screenshots: target !== undefined,
      })
      .catch(failed);
    if (target !== undefined) await write(target, library.reportHtml(report), true, words);
    const { screenshots: _, ...plain } = report;
    if (json) console.log(JSON.stringify(plain, null, 2));
    else {
      const { findings } = report;
      const told = library.reportText(report);
      console.log(told ? `${told}\n\n${words.auditFound(findings.length)}` : words.auditClean);
      if (target !== undefined) console.log(words.written(target));
    }
    return report.findings[0] ? EXIT.found : EXIT.ok;
  } finally {
    await browser.close();
  }
};
