import type { Lang } from '../../../chunks/check/finding.js';
import { escaped as html } from '../escaped.js';
import type { Kept } from './archive.js';
import { ARCHIVE_WORDS, type ArchiveWords } from './words.js';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; }
h3 { font-size: 1rem; margin: 0; }
a { color: light-dark(#0b57d0, #a8c7fa); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .75rem .4rem 0; text-align: start; border-bottom: 1px solid light-dark(#dde2e8, #3a424d); }
article { margin: 1rem 0; padding: 1rem; border: 1px solid light-dark(#c9d1da, #4a5460); border-radius: 8px; break-inside: avoid; }
article:target { border-color: light-dark(#0b57d0, #a8c7fa); }
blockquote { margin: .75rem 0; }
blockquote p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; font-size: .85rem; color: light-dark(#4a5460, #b4bdc8); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dt { font-weight: 600; } }
`;

const page = (lang: Lang, title: string, body: string): string => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(title)}</title>
<style>${STYLE}</style>
<main>
${body}
</main>
</html>
`;

/** «русский»; the code where its name is not known. */
const nameOf = (locale: string, lang: Lang): string =>
  new Intl.DisplayNames(lang, { type: 'language' }).of(locale) ?? locale;

const titleOf = ({ view, ask, asked, gpc }: Kept, words: ArchiveWords): string => {
  if (view === 'preferences') return [words.preferences, ...(gpc ? [words.gpc] : [])].join(', ');
  const about = asked.length ? ` (${asked.join(', ')})` : '';
  const title = `${words.banner}: ${words.asks[ask ?? 'none']}${about}`;
  return gpc ? `${title}, ${words.gpc}` : title;
};

const article = (kept: Kept, words: ArchiveWords): string => {
  const { digest, locale, operator, policy, documents, lines } = kept;
  const facts: (readonly [name: string, value: string])[] = [
    [words.digest, digest],
    [words.since, kept.writtenAt.slice(0, 10)],
    [words.operator, operator],
    [words.policy, policy.url],
    [words.consent, policy.consentUrl ?? ''],
    ...documents
      .filter(({ url }) => url !== policy.url && url !== policy.consentUrl)
      .map(({ label, url }) => [label, url] as const),
    [words.page, kept.page],
    [words.version, kept.version],
  ];
  return `<article id="${digest}">
<h3>${html(titleOf(kept, words))}</h3>
<blockquote lang="${html(locale)}" dir="${html(kept.dir)}">
${lines.map((line) => `<p>${html(line)}</p>`).join('\n')}
</blockquote>
<dl>
${facts
  .filter(([, value]) => value)
  .map(([name, value]) => `<dt>${html(name)}</dt><dd>${html(value)}</dd>`)
  .join('\n')}
</dl>
</article>`;
};

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
};

const editionOf = ({ policy: { version } }: Kept, words: ArchiveWords): string =>
  `${words.edition}: ${version || words.noEdition}`;

/** The archive to be read and printed: a list, and a page for each language. */
export const archivePages = (all: readonly Kept[], lang: Lang): Record<string, string> => {
  const words = ARCHIVE_WORDS[lang];
  const byEdition = groupBy(all, (one) => editionOf(one, words));
  const idOf = (edition: string): string =>
    `e${byEdition.findIndex(([name]) => name === edition) + 1}`;
  const table = byEdition.map(([edition, texts]) => {
    const rows = groupBy(texts, ({ locale }) => locale).map(
      ([locale, own]) =>
        `<tr><td><a href="${html(locale)}.html#${idOf(edition)}">${html(nameOf(locale, lang))}</a></td><td>${own.length}</td><td>${own[0]?.writtenAt.slice(0, 10)}</td></tr>`,
    );
    return `<h2>${html(edition)}</h2>
<table>
<thead><tr><th scope="col">${words.language}</th><th scope="col">${words.texts}</th><th scope="col">${words.since}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  });
  const list = `<h1>${words.title}</h1>\n<p>${words.intro}</p>\n${table.join('\n')}`;
  const languages = groupBy(all, ({ locale }) => locale).map(([locale, own]) => {
    const title = `${words.title}: ${nameOf(locale, lang)}`;
    const editions = groupBy(own, (one) => editionOf(one, words)).map(
      ([edition, texts]) =>
        `<h2 id="${idOf(edition)}">${html(edition)}</h2>\n${texts.map((one) => article(one, words)).join('\n')}`,
    );
    const body = `<p><a href="index.html">${words.back}</a></p>\n<h1>${html(title)}</h1>\n${editions.join('\n')}`;
    return [`${locale}.html`, page(lang, title, body)] as const;
  });
  return { 'index.html': page(lang, words.title, list), ...Object.fromEntries(languages) };
};
