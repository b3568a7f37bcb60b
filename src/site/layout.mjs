import { GROUPS, LANGUAGES, pathOf } from './navigation.mjs';
import { WORDS } from './words.mjs';

export const REPOSITORY = 'https://github.com/soglasie/soglasie';

/** Nothing but what lies beside the page: no request to anybody else, no inline code or style. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (it) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[it]);

/** What every page of the site has in its head; `root` leads to the folder of the site. */
const head = ({ language, title, description, root }) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${root}icon.svg">
<link rel="stylesheet" href="${root}site.css">`;

/** The menu: every page, and of the page that is shown its parts. */
function menu(language, shown, titles, parts) {
  const link = (page, title) =>
    `<a href="${page}.html"${page === shown ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a>`;
  const inside = parts.length
    ? `<ul>${parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('')}</ul>`
    : '';
  const item = (page, title) => `<li>${link(page, title)}${page === shown ? inside : ''}</li>`;
  const groups = GROUPS.map(
    ({ title, pages }) =>
      `<h2>${escapeHtml(title[language])}</h2><ul>${pages.map((it) => item(it, titles.get(it))).join('')}</ul>`,
  );
  return `<ul>${item('index', WORDS[language].start)}</ul>${groups.join('')}`;
}

/**
 * A page of the site.
 *
 * @param {object} page
 * @param {'ru' | 'en'} page.language
 * @param {string} page.name as in the navigation; `index` for the start page
 * @param {string} page.title
 * @param {string} page.description
 * @param {string} page.html what the Markdown says
 * @param {{ id: string, title: string }[]} page.parts its second headings
 * @param {Map<string, string>} page.titles of every page of the language, in order
 * @param {boolean} page.hasConstructor whether there is one to lead to
 */
export function pageOf({
  language,
  name,
  title,
  description,
  html,
  parts,
  titles,
  hasConstructor,
}) {
  const words = WORDS[language];
  const { none, found, failed, copy, copied } = words;
  const spoken = { none, found, failed, copy, copied };
  const names = [...titles.keys()];
  const at = names.indexOf(name);
  const beside = (offset, rel, word) => {
    const other = names[at + offset];
    return other === undefined
      ? ''
      : `<a rel="${rel}" href="${other}.html"><span>${word}</span>${escapeHtml(titles.get(other))}</a>`;
  };
  const source =
    name === 'index' ? (language === 'ru' ? 'README.md' : 'README.en.md') : pathOf(language, name);
  const others = LANGUAGES.filter((it) => it !== language);
  const alternates = LANGUAGES.map(
    (it) => `<link rel="alternate" hreflang="${it}" href="../${it}/${name}.html">`,
  );
  const fullTitle = name === 'index' ? `${words.name}: ${words.about}` : `${title} · ${words.name}`;
  return `${head({ language, title: fullTitle, description, root: '../' })}
${alternates.join('\n')}
<script src="../site.js" defer></script>
</head>
<body data-words="${escapeHtml(JSON.stringify(spoken))}">
<a class="skip" href="#text">${words.skip}</a>
<header>
<a class="home" href="index.html"><b>${words.name}</b> <span>${words.about}</span></a>
<div class="search" role="search"><input type="search" aria-label="${words.search}" placeholder="${words.hint}" autocomplete="off" spellcheck="false"><p role="status"></p><ul></ul></div>
<p class="ways">${others.map((it) => `<a lang="${it}" hreflang="${it}" href="../${it}/${name}.html">${words.other}</a>`).join('')}<button type="button" popovertarget="menu">${words.menu}</button></p>
</header>
<div class="frame">
<nav id="menu" popover aria-label="${words.menu}">${menu(language, name, titles, parts)}</nav>
<main id="text" tabindex="-1">
${name === 'questions' && hasConstructor ? html.replace('</h1>', `</h1>\n<p><a href="../../constructor/">${words.constructor}</a></p>`) : html}
<footer>
<p class="beside">${beside(-1, 'prev', words.previous)}${beside(1, 'next', words.next)}</p>
<p><a href="${REPOSITORY}/edit/main/${source}">${words.edit}</a></p>
</footer>
</main>
</div>
</body>
</html>
`;
}

/** The door: which language. */
export const doorOf = () => `${head({
  language: 'ru',
  title: 'soglasie',
  description:
    'Документация soglasie: баннер согласия на cookie. Documentation in Russian and English.',
  root: '',
})}
</head>
<body class="door">
<main>
<h1>soglasie</h1>
<p><a href="ru/index.html">Документация по-русски</a></p>
<p lang="en"><a href="en/index.html">Documentation in English</a></p>
</main>
</body>
</html>
`;
