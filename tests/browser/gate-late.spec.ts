import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';

const CATEGORY = 'data-category="analytics"';

/** Ways in which page code puts gated markup into the element `here`. Each is the body of a function. */
const WAYS: Record<string, string> = {
  appendChild: `here.appendChild(make(html)[0]); here.appendChild(make(html)[1]);`,
  append: `here.append(...make(html));`,
  prepend: `here.prepend(...make(html));`,
  insertBefore: `for (const it of make(html)) here.insertBefore(it, here.firstChild);`,
  before: `here.before(...make(html));`,
  after: `here.after(...make(html));`,
  replaceWith: `here.replaceWith(...make(html));`,
  replaceChildren: `here.replaceChildren(...make(html));`,
  replaceChild: `const box = document.createElement('div'); box.append(...make(html));
    here.replaceChild(box, here.firstElementChild);`,
  innerHTML: `here.innerHTML = html;`,
  outerHTML: `here.outerHTML = html;`,
  insertAdjacentHTML: `here.insertAdjacentHTML('beforeend', html);`,
  insertAdjacentElement: `for (const it of make(html)) here.insertAdjacentElement('afterbegin', it);`,
  'a cloned template': `const t = document.createElement('template'); t.innerHTML = html;
    here.append(t.content.cloneNode(true));`,
  'an imported template': `const t = document.createElement('template'); t.innerHTML = html;
    here.append(document.importNode(t.content, true));`,
  'a contextual fragment': `here.append(document.createRange().createContextualFragment(html));`,
  'a subtree': `const box = document.createElement('section'); box.innerHTML = '<div>' + html + '</div>';
    here.append(box);`,
};

const HELPERS = `
  const here = document.getElementById(id);
  const make = (html) => Array.from(new DOMParser().parseFromString(html, 'text/html')
    .querySelectorAll('script, img'), (from) => {
      const to = document.createElement(from.localName);
      for (const { name, value } of from.attributes) to.setAttribute(name, value);
      return to;
    });
`;

eachBuild(() => {
  test('gates what is inserted in every way, before and after the choice', async ({
    open,
    page,
    vendors,
  }) => {
    const ways = Object.entries(WAYS);
    const boxes = ways.map((_, at) =>
      ['early', 'late'].map((when) => `<div><div id="${when}-${at}"><p></p></div></div>`).join(''),
    );
    await open({ body: boxes.join('') });
    const insert = (when: string) =>
      page.evaluate(
        (all) => {
          for (const { code, id, html } of all) new Function('id', 'html', code)(id, html);
        },
        ways.map(([, code], at) => ({
          code: HELPERS + code,
          id: `${when}-${at}`,
          html: `<script type="text/plain" ${CATEGORY} src="${vendors.url(`/${when}-${at}.js`)}"></script>
            <img ${CATEGORY} data-src="${vendors.url(`/${when}-${at}.gif`)}" alt="">`,
        })),
      );
    const ran = () => page.evaluate(() => window.ran);
    const names = (when: string) => ways.map((_, at) => `${when}-${at}`);
    /** What was asked for more than once or not at all, by the name of the way. */
    const wrong = (whens: readonly string[]) =>
      ways.flatMap(([way], at) =>
        whens
          .flatMap((when) => [`/${when}-${at}.js`, `/${when}-${at}.gif`])
          .filter((path) => vendors.paths().filter((it) => it === path).length !== 1)
          .map((path) => `${way}: ${path}`),
      );

    await insert('early');
    await settled(page);
    expect(vendors.paths()).toEqual([]);
    expect(await ran()).toEqual([]);

    await page.evaluate(() => window.soglasie.acceptAll());
    await expect.poll(async () => (await ran()).sort()).toEqual(names('early').sort());
    await expect.poll(() => wrong(['early'])).toEqual([]);

    await insert('late');
    await expect
      .poll(async () => (await ran()).sort())
      .toEqual([...names('early'), ...names('late')].sort());
    await expect.poll(() => wrong(['early', 'late'])).toEqual([]);
    await settled(page);
    expect(wrong(['early', 'late'])).toEqual([]);
    expect(vendors.paths()).toHaveLength(ways.length * 4);
  });
});
