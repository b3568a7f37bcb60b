import { displayHosts } from '../../../config/display-host.js';
import type { AuditReport } from './report.js';
import { type Lang, sectionsOf, stateName } from './sections.js';
import { WORDS } from './words.js';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1, h2 { line-height: 1.2 }
h2 { margin: 2.5rem 0 .25rem; font-size: 1.25rem }
table { width: 100%; border-collapse: collapse; font-size: .875rem }
th { white-space: nowrap }
td:nth-child(2) { overflow-wrap: normal }
th, td { padding: .5rem; border-bottom: 1px solid #8886; text-align: start; vertical-align: top }
td ul { margin: 0; padding: 0; list-style: none }
code { font-size: .9em }
@media print { body { margin: 0; max-width: none } tr { break-inside: avoid } h2 { break-after: avoid } }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whatever a page wrote, as text. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** The same, with `code` drawn as such. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const list = (items: readonly string[]): string =>
  items[0] === undefined
    ? ''
    : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;

/** A page of its own to read, to send or to print: no script, and nothing is loaded. */
export const reportHtml = (report: AuditReport, lang: Lang = 'ru'): string => {
  const words = WORDS[lang];
  const { findings } = report;
  const heads = [words.what, words.category, words.where, words.states];
  const sections = sectionsOf(report, lang).map(({ title, remedy, rows }) => {
    const cells = rows.map(({ subject, seen, category, entry, urls, states }) => [
      `${subject && `<strong>${escaped(subject)}</strong>`}${list(seen)}${entry && `<code>${escaped(entry)}</code>`}` ||
        '—',
      escaped(category || '—'),
      list(urls),
      states[0] ? list(states) : words.always,
    ]);
    return `<section><h2>${escaped(title)}</h2>\n<p>${prose(remedy)}</p>\n${table(heads, cells)}</section>`;
  });
  const visits = report.visits.map(({ url, state, requests, kept }) => [
    escaped(displayHosts(url)),
    escaped(stateName(state, lang)),
    `${requests}`,
    escaped(kept.join(', ') || '—'),
  ]);
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${words.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body>
<h1>${words.title}</h1>
<p>${findings.length ? `${words.found}: ${findings.length}.` : words.clean}
${report.axe ? `axe-core ${escaped(report.axe)}.` : words.noAxe}
soglasie ${escaped(report.version)}, ${escaped(report.date.slice(0, 16).replace('T', ' '))} UTC.</p>
${sections.join('\n')}
<section><h2>${words.visits}</h2>
${table([words.where, words.states, words.requests, words.kept], visits)}</section>
</body></html>
`;
};
