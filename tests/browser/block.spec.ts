import type { Page } from '@playwright/test';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';

const CONFIG = { block: [{ match: 'stat.vendor.localhost', category: 'analytics' }] };

/** One way in which running code puts something on the page. */
interface Way {
  readonly name: string;
  /** Gets `url`, the address at the vendor; `near`, an element of the page. */
  readonly code: string;
  /** What it loads. Default: a script. */
  readonly file?: string;
  /** Whether it comes once the category is granted. Default: yes. */
  readonly comes?: boolean;
}

const MAKE = "const made = document.createElement('script'); made.src = url;";
const PIXEL = '/pixel.gif';
const FRAME = '/frame.html';

const WAYS: readonly Way[] = [
  { name: 'appendChild', code: `${MAKE} document.head.appendChild(made)` },
  {
    name: 'insertBefore, as counters do',
    code: `const made = document.createElement('script'), first = document.getElementsByTagName('script')[0];
      made.async = 1; made.src = url; first.parentNode.insertBefore(made, first)`,
  },
  { name: 'append', code: `${MAKE} document.head.append('text', made)` },
  { name: 'prepend', code: `${MAKE} document.body.prepend(made)` },
  { name: 'replaceChildren', code: `${MAKE} near.replaceChildren(made)` },
  { name: 'before', code: `${MAKE} near.before(made)` },
  { name: 'after', code: `${MAKE} near.after(made)` },
  { name: 'replaceWith', code: `${MAKE} near.replaceWith(made)` },
  {
    name: 'replaceChild',
    code: `${MAKE} near.append('x'); near.replaceChild(made, near.firstChild)`,
  },
  { name: 'insertAdjacentElement', code: `${MAKE} near.insertAdjacentElement('afterend', made)` },
  {
    name: 'Range.insertNode',
    code: `${MAKE} const range = new Range(); range.selectNodeContents(near); range.insertNode(made)`,
  },
  {
    name: 'a fragment',
    code: `${MAKE} const all = new DocumentFragment(); all.append(made); near.append(all)`,
  },
  {
    name: 'a parent made before',
    code: `${MAKE} const box = document.createElement('div'); box.append(made); near.append(box)`,
  },
  {
    name: 'src after insertion',
    code: "const made = document.createElement('script'); near.append(made); made.src = url",
  },
  {
    name: 'setAttribute after insertion',
    code: "const made = document.createElement('script'); near.append(made); made.setAttribute('SRC', url)",
  },
  {
    name: 'its type after its address',
    code: `${MAKE} made.type = 'text/javascript'; near.append(made)`,
  },
  {
    name: 'an address without scheme',
    code: "const made = document.createElement('script'); made.src = url.replace(/^http:/, ''); near.append(made)",
  },
  {
    name: 'a template',
    code: 'near.append(near.nextElementSibling.content.cloneNode(true))',
  },
  {
    name: 'importNode',
    code: "const box = document.createElement('template'); box.innerHTML = '<img src=\"' + url + '\">'; near.append(document.importNode(box.content, true))",
    file: PIXEL,
  },
  {
    name: 'createContextualFragment',
    code: "near.append(document.createRange().createContextualFragment('<script src=\"' + url + '\"></scr' + 'ipt>'))",
  },
  {
    name: 'DOMParser',
    code: "near.append(new DOMParser().parseFromString('<img src=\"' + url + '\">', 'text/html').body.firstChild)",
    file: PIXEL,
  },
  { name: 'a shadow root', code: `${MAKE} near.attachShadow({ mode: 'open' }).append(made)` },
  {
    name: 'innerHTML of a shadow root',
    code: "near.attachShadow({ mode: 'open' }).innerHTML = '<img src=\"' + url + '\">'",
    file: PIXEL,
  },
  {
    name: 'new Image()',
    code: 'window.kept = new Image(); kept.src = url',
    file: PIXEL,
  },
  {
    name: 'srcset',
    code: "const made = new Image(); made.srcset = url + ' 1x'; near.append(made)",
    file: PIXEL,
  },
  { name: 'innerHTML', code: "near.innerHTML = '<img alt=\"\" src=' + url + '>'", file: PIXEL },
  {
    name: 'innerHTML of what is on no page',
    code: "window.kept = document.createElement('div'); kept.innerHTML = '<img src=' + url + '>'",
    file: PIXEL,
  },
  {
    name: 'setAttributeNode',
    code: "const made = document.createElement('script'), address = document.createAttribute('src'); address.value = url; made.setAttributeNode(address); near.append(made)",
  },
  {
    name: 'setNamedItem',
    code: "const made = document.createElement('img'), address = document.createAttribute('src'); address.value = url; made.attributes.setNamedItem(address); near.append(made)",
    file: PIXEL,
  },
  ...['value', 'nodeValue', 'textContent'].map((name) => ({
    name: `the ${name} of an attribute`,
    code: `const made = document.createElement('iframe'); made.setAttribute('src', 'about:blank'); near.append(made); made.getAttributeNode('src').${name} = url`,
    file: FRAME,
  })),
  {
    name: 'new Audio(url)',
    code: 'near.append(new Audio(url))',
    file: '/sound.mp3',
  },
  {
    name: 'an image of SVG',
    code: "const svg = 'http://www.w3.org/2000/svg', box = document.createElementNS(svg, 'svg'), made = document.createElementNS(svg, 'image'); made.setAttribute('href', url); box.append(made); near.append(box)",
    file: PIXEL,
  },
  {
    name: 'an image of SVG by its older name',
    code: "const svg = 'http://www.w3.org/2000/svg', box = document.createElementNS(svg, 'svg'), made = document.createElementNS(svg, 'image'); made.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', url); box.append(made); near.append(box)",
    file: PIXEL,
  },
  {
    name: 'href.baseVal of SVG',
    code: "const svg = 'http://www.w3.org/2000/svg', box = document.createElementNS(svg, 'svg'), made = document.createElementNS(svg, 'image'); box.append(made); near.append(box); made.href.baseVal = url",
    file: PIXEL,
  },
  {
    name: 'SVG in innerHTML',
    code: "near.innerHTML = '<svg><image xlink:href=\"' + url + '\"></image></svg>'",
    file: PIXEL,
  },
  {
    name: 'a script of SVG',
    code: "const svg = 'http://www.w3.org/2000/svg', box = document.createElementNS(svg, 'svg'), made = document.createElementNS(svg, 'script'); made.setAttribute('href', url); box.append(made); near.append(box)",
  },
  {
    name: 'an image that is a button',
    code: "const made = document.createElement('input'); made.type = 'image'; made.src = url; near.append(made)",
    file: PIXEL,
  },
  {
    name: 'a hint with several addresses',
    code: "const made = document.createElement('link'); made.rel = 'preload'; made.as = 'image'; made.imageSrcset = url + ' 1x'; document.head.append(made)",
    file: PIXEL,
    // Browsers look at its addresses when it is inserted.
    comes: false,
  },
  {
    name: 'a script in a frame',
    code: "const made = document.createElement('iframe'); near.append(made); const inner = made.contentDocument, script = inner.createElement('script'); script.src = url; inner.body.append(script)",
    file: '/framed.js',
  },
  {
    name: 'markup of a frame',
    code: "const made = document.createElement('iframe'); near.append(made); made.contentWindow.document.body.innerHTML = '<img src=' + url + '>'",
    file: PIXEL,
  },
  {
    name: 'document.write of a frame',
    code: "near.innerHTML = '<iframe></iframe>'; const inner = near.firstChild.contentDocument; inner.open(); inner.write('<scr' + 'ipt src=' + url + '></scr' + 'ipt>'); inner.close()",
    file: '/written.js',
  },
  {
    name: 'a frame with a document of its own',
    code: "const made = document.createElement('iframe'); made.srcdoc = '<img src=' + url + '>'; near.append(made)",
    file: PIXEL,
  },
  {
    name: 'such a frame of markup',
    code: "near.innerHTML = '<iframe srcdoc=\"&lt;script src=' + url + '&gt;&lt;/script&gt;\"></iframe>'",
    file: '/own.js',
  },
  {
    name: 'such a frame by an attribute, whose code makes the address',
    code: "const made = document.createElement('iframe'); made.setAttribute('srcdoc', '<body><scr' + 'ipt>new Image().src = \"' + url + '\"</scr' + 'ipt>'); near.append(made)",
    file: PIXEL,
  },
  {
    name: 'outerHTML',
    code: 'near.outerHTML = \'<p><iframe title="a>b" src="\' + url + \'"></iframe></p>\'',
    file: FRAME,
  },
  {
    name: 'insertAdjacentHTML',
    code: "near.insertAdjacentHTML('beforeend', '<IMG\\nSRC=\\'' + url + '\\'>')",
    file: PIXEL,
  },
  {
    name: 'innerHTML with signs as entities',
    code: "near.innerHTML = '<img src=\"' + url.replace('stat', '&#115;tat') + '\">'",
    file: PIXEL,
  },
  {
    name: 'setHTMLUnsafe',
    code: "near.setHTMLUnsafe ? near.setHTMLUnsafe('<img src=' + url + '>') : near.innerHTML = '<img src=' + url + '>'",
    file: PIXEL,
  },
  {
    name: 'an iframe',
    code: "const made = document.createElement('iframe'); made.src = url; near.append(made)",
    file: FRAME,
  },
  {
    name: 'the src of an iframe on the page',
    code: "const made = document.createElement('iframe'); near.append(made); made.src = url",
    file: FRAME,
  },
  {
    name: 'a style sheet',
    code: "const made = document.createElement('link'); made.rel = 'stylesheet'; made.href = url; document.head.append(made)",
    file: '/look.css',
  },
  {
    name: 'a hint',
    code: "const made = document.createElement('link'); made.rel = 'preload'; made.as = 'script'; made.href = url; document.head.append(made)",
  },
  {
    name: 'an audio',
    code: 'const made = new Audio(); made.preload = "auto"; near.append(made); made.src = url',
    file: '/sound.mp3',
  },
  {
    name: 'a poster',
    code: "const made = document.createElement('video'); made.poster = url; near.append(made)",
    file: '/poster.gif',
  },
  {
    name: 'an object',
    code: "const made = document.createElement('object'); made.type = 'text/html'; made.data = url; near.append(made)",
    file: FRAME,
  },
  {
    name: 'an embed',
    code: "const made = document.createElement('embed'); made.type = 'text/html'; made.src = url; near.append(made)",
    file: FRAME,
  },
];

/** Address of what a way loads: its own, so that all of them can be tried on one page. */
const pathOf = ({ file = '/made.js' }: Way, at: number) => file.replace('.', `-${at}.`);

/** What of it runs: nothing but scripts, and of those no hint. */
const runs = ({ file, name }: Way) => !file && name !== 'a hint';

/** Runs every way as the page's own code would: in inline scripts. */
async function go(page: Page, vendors: Vendors): Promise<void> {
  await page.evaluate(
    (ways) => {
      for (const [at, [code, url]] of ways.entries()) {
        const script = document.createElement('script');
        script.text = `{ const url = ${JSON.stringify(url)}, near = document.getElementById('near-${at}'); ${code} }`;
        document.head.append(script);
        script.remove();
      }
    },
    WAYS.map((way, at) => [way.code, vendors.url(pathOf(way, at))] as const),
  );
}

/** One above the other: a frame that is far below the window would wait for that as well. */
const TOP = '<style>section { position: absolute; top: 0 }</style>';

const places = (vendors: Vendors) =>
  TOP +
  WAYS.map((way, at) => {
    const script = `<script src="${vendors.url(pathOf(way, at))}"></script>`;
    return `<section><p id="near-${at}"></p><template id="box-${at}">${script}</template></section>`;
  }).join('');

/** The ways whose address is among those asked for. */
const waysIn = (paths: readonly string[]) =>
  WAYS.flatMap((way, at) => (paths.includes(pathOf(way, at)) ? way.name : []));

eachBuild(() => {
  test('holds what running code inserts, in every way, until its category is granted; then once', async ({
    open,
    page,
    vendors,
  }) => {
    await open({ config: CONFIG, body: places(vendors) });
    await go(page, vendors);
    await settled(page);
    expect(waysIn(vendors.paths())).toEqual([]);
    expect(vendors.paths()).toEqual([]);

    await page.evaluate(() => window.soglasie.acceptAll());
    const coming = WAYS.filter(({ comes = true }) => comes).map(({ name }) => name);
    await expect.poll(() => waysIn(vendors.paths())).toEqual(coming);
    const running = WAYS.flatMap((way, at) => (runs(way) ? `made-${at}` : []));
    await expect
      .poll(async () => (await page.evaluate(() => window.ran)).sort())
      .toEqual(running.sort());
    await settled(page);
    const asked = vendors.paths().filter((path) => !path.startsWith('/loaded-'));
    expect(asked.filter((path, at) => asked.indexOf(path) < at)).toEqual([]);
    expect(waysIn(asked)).toEqual(coming);
  });

  test('lets every way pass once its category is granted', async ({ open, page, vendors }) => {
    await open({ config: CONFIG, body: places(vendors) });
    await page.evaluate(() => window.soglasie.acceptAll());
    await go(page, vendors);
    await expect.poll(() => waysIn(vendors.paths())).toEqual(WAYS.map(({ name }) => name));
    expect(await page.locator('[data-category]').count()).toBe(0);
  });
});
