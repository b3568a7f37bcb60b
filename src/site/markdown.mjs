import { Marked } from 'marked';
import { widthsOf } from './columns.mjs';
import { escapeHtml, REPOSITORY } from './layout.mjs';

/** Address of a heading within its page, as GitHub makes it: links work there and here. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

const plain = (html) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Figures that the tests keep right stand between comments. */
const MARK = /<!-- \/?(?:size|app)\S* -->/g;

const isOutside = (to) => /^[a-z]+:/.test(to);

/**
 * Where a link of a document leads on the site: to a page, to a picture that is copied, or to the
 * file in the repository.
 *
 * @param {string} to as it is written
 * @param {string} from path of the document
 */
function addressOf(to, from) {
  if (to.startsWith('#') || isOutside(to)) return to;
  const { pathname, hash } = new URL(to, `file:///${from}`);
  const path = decodeURIComponent(pathname).slice(1);
  const [, language, name] = /^src\/site\/pages\/(\w+)\/([\w-]+)\.md$/.exec(path) ?? [];
  const own = /^src\/site\/pages\/(\w+)\//.exec(from)?.[1] ?? (from === 'README.md' ? 'ru' : 'en');
  if (name) return `${language === own ? '' : `../${language}/`}${name}.html${hash}`;
  if (path === 'README.md') return `../ru/index.html${hash}`;
  if (path === 'README.en.md') return `../en/index.html${hash}`;
  return `${REPOSITORY}/blob/main/${path}${hash}`;
}

/** A document as HTML, with what it is found by. */
export function readDocument(text, from, pictureOf) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const id = anchorOf(plain(html));
        const link = depth > 1 ? ` <a class="anchor" href="#${id}" aria-label="${id}">#</a>` : '';
        return `<h${depth} id="${id}">${html}${link}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escapeHtml(addressOf(href, from))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: alt }) {
        const { address, width, height } = pictureOf(href, from);
        return `<img src="${address}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
      },
      // Wider than a phone: it is scrolled, by keys as well.
      code({ text: code, lang = '' }) {
        const [syntax = ''] = lang.split(' ');
        return `<div class="code"><pre tabindex="0"><code data-syntax="${escapeHtml(syntax)}">${escapeHtml(code)}</code></pre></div>\n`;
      },
      table({ header, rows }) {
        const cells = (row, tag) =>
          row
            .map(({ tokens, align }) => {
              const side = align === 'right' ? ' class="number"' : '';
              return `<${tag}${side}>${this.parser.parseInline(tokens)}</${tag}>`;
            })
            .join('');
        const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        const columns = widthsOf([header, ...rows].map((row) => row.map((cell) => cell.text)))
          .map((width) => `<col class="w${width}">`)
          .join('');
        return `<div class="table" tabindex="0"><table class="of-${header.length}"><colgroup>${columns}</colgroup><thead><tr>${cells(header, 'th')}</tr></thead>\n<tbody>${body}</tbody></table></div>\n`;
      },
      html({ text: html }) {
        throw new Error(`${from}: write Markdown, not ${html}`);
      },
    },
  });
  const html = marked.parse(text.replace(MARK, ''));
  const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(html) ?? [];
  const [, first = ''] = /<p>(.*?)<\/p>/s.exec(html) ?? [];
  // What stands under each heading, up to the next.
  const sections = html
    .split(/(?=<h[1-3] id=)/)
    .filter((part) => part.startsWith('<h'))
    .map((part) => {
      const [whole, level, id, heading] = /^<h(\d) id="([^"]*)">(.*?)<\/h\d>/.exec(part);
      const name = plain(heading.replace(/ <a class="anchor".*$/, ''));
      const words = plain(
        part.slice(whole.length).replace(/<\/?(?:td|th|li|p|pre|tr)\b[^>]*>/g, ' '),
      );
      return { id, level: Number(level), title: name, text: words.replace(/\s+/g, ' ').trim() };
    });
  return { html, title: plain(title), description: plain(first).replace(/\s+/g, ' '), sections };
}
