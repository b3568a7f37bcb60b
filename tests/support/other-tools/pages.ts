import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentWith } from '../installation.js';
import type { Site } from '../site.js';

/** Scripts that wait for a category. */
type Waiting = Readonly<Record<'analytics' | 'advertising', string>>;

/** A consent tool that is not ours, and a page that runs it. */
export interface OtherTool {
  /** As a report calls it. */
  readonly name: string;
  /** Address of a file of it → where an installed package has it. */
  readonly files: Readonly<Record<string, string>>;
  /** Its buttons that refuse. */
  readonly reject: string;
  /** Body of a page on which these scripts wait as the tool would have them. */
  page(waiting: Waiting): string;
}

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

const ask = (url: string): string => `new Image().src = '${url}';`;

const keep = (cookie: string): string => `document.cookie = '${cookie}=1; path=/; max-age=9999';`;

/**
 * One planted leak each, in services that are all known but for one, so that the finding tells which
 * it was. What waits and is clean stands among them.
 */
const leaks = (reject: string): string => `
<script>
  // Before consent, whatever it is.
  ${ask('https://mc.yandex.ru/watch/1')}
  ${ask('https://pixel.nobody.test/p.gif')}
  ${keep('_ga')}
  localStorage.setItem('_ym_uid', '1');
  // After the refusal.
  addEventListener('click', (event) => {
    const isRefusal = event.composedPath().some((one) => one.matches?.('${reject}'));
    if (isRefusal) ${ask('https://vk.com/rtrg?p=1')}
  }, true);
  // After the withdrawal: it was granted once.
  if (localStorage.getItem('visits')) ${ask('https://mod.calltouch.ru/init.js')}
</script>
<script src="https://top-fwz1.mail.ru/js/code.js"></script>
<noscript><img src="https://mc.yandex.com/watch/2" alt=""></noscript>`;

const WAITING: Waiting = {
  // What nobody may find, what is of another category, and what nobody removes after a withdrawal.
  analytics: `${ask('https://www.google-analytics.com/g/collect')} ${ask('https://api.mindbox.ru/v3')} ${keep('_ym_d')}`,
  advertising: `${ask('https://an.yandex.ru/page/1')} localStorage.setItem('visits', '1');`,
};

const CLEAN: Waiting = {
  analytics: ask('https://www.google-analytics.com/g/collect'),
  advertising: ask('https://an.yandex.ru/page/1'),
};

/** Publishes a page of a tool, with all leaks or with none, and tells its address. */
export function publish(site: Site, tool: OtherTool, { isClean = false, path = '/' } = {}): string {
  for (const [address, file] of Object.entries(tool.files)) {
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    site.answer(address, {
      headers: { 'content-type': type },
      body: readFileSync(join(MODULES, file)),
    });
  }
  const body = `<main><h1>Магазин</h1></main>
${isClean ? '' : leaks(tool.reject)}
${tool.page(isClean ? CLEAN : WAITING)}`;
  const host = `${tool.name.toLowerCase()}.localhost`;
  site.page(path, documentWith('', { body, lang: 'en' }), { host });
  return site.url(path, host);
}
