import type { Lang } from '../../../../chunks/check/finding.js';
import { displayHosts } from '../../../../config/display-host.js';
import { escaped } from '../../escaped.js';
import type { Words } from '../../words.js';
import type { ScanResult } from '../result.js';
import { headOf, type Row, sectionsOf } from './sections.js';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1, h2 { line-height: 1.2 }
h2 { margin: 2.5rem 0 .25rem; font-size: 1.25rem }
.table { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: .875rem }
th, td { padding: .5rem; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; min-width: 7rem }
td ul { margin: 0; padding: 0; list-style: none }
pre { padding: 1rem; border: 1px solid #8886; border-radius: .5rem; overflow-x: auto }
strong + span { display: block }
@media print { body { margin: 0; max-width: none } tr { break-inside: avoid } h2 { break-after: avoid } pre { white-space: pre-wrap } }
`;

const list = (items: readonly string[]): string =>
  items[0] === undefined
    ? '—'
    : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const cells = ({ name, facts, details, answers, pages }: Row): string[] => [
  `<strong>${escaped(name)}</strong>${facts[0] ? `<span>${escaped(facts.join(', '))}</span>` : ''}`,
  list(details),
  escaped(answers || '—'),
  list(pages.map(displayHosts)),
];

/** A page of its own to read, to send or to print: no script, and nothing is loaded. */
export const scanHtml = (result: ScanResult, lang: Lang, words: Words): string => {
  const heads = [words.scanWhat, words.scanFrom, words.scanAnswers, words.scanWhere];
  const head = `<thead><tr>${heads.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')}</tr></thead>`;
  const sections = sectionsOf(result, lang, words).map(({ title, hint, rows }) => {
    const body = rows.map((row) => `<tr><td>${cells(row).join('</td><td>')}</td></tr>`).join('\n');
    return `<section><h2>${escaped(title)}</h2>
<p>${escaped(hint)}</p>
<div class="table"><table>${head}<tbody>
${body}
</tbody></table></div></section>`;
  });
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(words.scanTitle)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body>
<h1>${escaped(words.scanTitle)}</h1>
<p>${escaped(headOf(result, words))}
soglasie ${escaped(result.version)}, ${escaped(result.date.slice(0, 16).replace('T', ' '))} UTC.</p>
${sections.join('\n')}
<section><h2>${escaped(words.scanDraft)}</h2>
<pre>${escaped(JSON.stringify(result.config, null, 2))}</pre></section>
<section><h2>${escaped(words.scanPagesSeen)}</h2>
${list(result.pages.map(displayHosts))}</section>
</body></html>
`;
};
