import { displayHosts } from '../../../config/display-host.js';
import { STYLE } from './html-style.js';
import type { AuditReport, Lang } from './report.js';
import { countsOf, sectionsOf, siteOf, stateName } from './sections.js';
import { WORDS } from './words.js';

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
  items.length === 1
    ? escaped(items[0] ?? '')
    : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

/** What is known, and nothing of what is not. */
const facts = (pairs: readonly (readonly [name: string, html: string])[]): string => {
  const told = pairs.filter(([, html]) => html);
  return told[0]
    ? `<dl>${told.map(([name, html]) => `<dt>${escaped(name)}</dt><dd>${html}</dd>`).join('')}</dl>`
    : '';
};

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="wide"><table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`;

/** A picture that this audit took, and nothing else that calls itself one. */
const picture = (shot: string, caption: string): string =>
  /^data:image\/(?:jpeg|png);base64,[\w+/=]+$/.test(shot)
    ? `<figure><figcaption>${escaped(caption)}</figcaption><img alt="${escaped(caption)}" src="${shot}"></figure>`
    : '';

const findingsOf = (report: AuditReport, lang: Lang): string => {
  const words = WORDS[lang];
  return sectionsOf(report, lang)
    .map(({ severity, title, remedy, rows }) => {
      const articles = rows.map(
        ({ subject, seen, category, entry, urls, states, shot, shotState }) => `<article>
${subject && `<h3>${escaped(subject)}</h3>`}
${seen.some((one) => one !== subject) ? `<div class="seen">${list(seen)}</div>` : ''}
${facts([
  [words.category, escaped(category)],
  ['services', entry && `<code>${escaped(entry)}</code>`],
  [words.where, list(urls)],
  [words.states, states[0] ? escaped(states.join(', ')) : words.always],
])}
${picture(shot, `${words.shot}: ${shotState}`)}</article>`,
      );
      return `<section class="${severity}"><h2><small>${words.severity[severity]}</small>${escaped(title)}</h2>
<p>${prose(remedy)}</p>
${articles.join('\n')}</section>`;
    })
    .join('\n');
};

/** How much matters how much, and of what kinds it is. */
const summaryOf = (report: AuditReport, lang: Lang): string => {
  const { clean, summary } = WORDS[lang];
  const counts = countsOf(report, lang).map(
    ({ severity, name, count }) =>
      `<li class="${severity}"><b>${count}</b> ${name.toLowerCase()}</li>`,
  );
  const kinds = sectionsOf(report, lang).map(
    ({ severity, title, rows }) =>
      `<li class="${severity}">${escaped(title)} — ${rows.length}</li>`,
  );
  return counts[0]
    ? `<ul class="sum" aria-label="${summary}">${counts.join('')}</ul><ul class="kinds">${kinds.join('')}</ul>`
    : `<p>${clean}</p>`;
};

/**
 * A page of its own to read, to send or to print: no script, and nothing is loaded. In the language
 * of the report, unless `lang` names the other.
 */
export const reportHtml = (report: AuditReport, lang: Lang = report.lang): string => {
  const words = WORDS[lang];
  const { axe, browser, date, tool, version } = report;
  const visits = report.visits.map(({ url, state, requests, kept }) => [
    escaped(displayHosts(url)),
    escaped(stateName(state, report, lang)),
    `${requests}`,
    escaped(kept.join(', ') || words.nothing),
  ]);
  const site = escaped(siteOf(report));
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${site} — ${words.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<style>${STYLE}</style></head><body>
<header><h1>${site} <small>${words.title}</small></h1>
${summaryOf(report, lang)}
${facts([
  [words.tool, escaped(tool)],
  [words.browser, escaped(`${browser.name} ${browser.version}`.trim())],
  [words.date, `${escaped(date.slice(0, 16).replace('T', ' '))} UTC`],
  ['soglasie', escaped(version)],
  ['axe-core', escaped(axe ?? '')],
])}
${axe ? '' : `<p>${words.noAxe}</p>`}</header>
<main>${findingsOf(report, lang)}
${
  visits[0]
    ? `<section><h2>${words.visits}</h2>
${table([words.where, words.states, words.requests, words.kept], visits)}</section>`
    : ''
}</main>
</body></html>
`;
};
