import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';

const CATEGORY = 'data-category="analytics"';

/** Ways in which page code puts gated markup into `#here`. Each is the body of a function. */
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
  const here = document.getElementById('here');
  const make = (html) => Array.from(new DOMParser().parseFromString(html, 'text/html')
    .querySelectorAll('script, img'), (from) => {
      const to = document.createElement(from.localName);
      for (const { name, value } of from.attributes) to.setAttribute(name, value);
      return to;
    });
`;

eachBuild(() => {
  for (const [name, code] of Object.entries(WAYS)) {
    test(`gates what is inserted by ${name}, before and after the choice`, async ({
      open,
      page,
      vendors,
    }) => {
      await open({ body: '<div id="here"><p></p></div><div id="later"><p></p></div>' });
      const insert = (suffix: string) =>
        page.evaluate(
          ({ body, html }) => {
            new Function('html', body)(html);
          },
          {
            body: HELPERS + code,
            html: `<script type="text/plain" ${CATEGORY} src="${vendors.url(`/tag-${suffix}.js`)}"></script>
              <img ${CATEGORY} data-src="${vendors.url(`/pixel-${suffix}.gif`)}" alt="">`,
          },
        );
      await insert('early');
      await settled(page);
      expect(vendors.paths()).toEqual([]);

      await page.evaluate(() => window.soglasie.acceptAll());
      await vendors.asked('/tag-early.js');
      await vendors.asked('/pixel-early.gif');
      await page.evaluate(() => {
        document.getElementById('here')?.removeAttribute('id');
        const later = document.getElementById('later');
        if (later) later.id = 'here';
      });
      await insert('late');
      await vendors.asked('/tag-late.js');
      await vendors.asked('/pixel-late.gif');
      await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['tag-early', 'tag-late']);
      await settled(page);
      expect(vendors.paths().sort()).toEqual([
        '/pixel-early.gif',
        '/pixel-late.gif',
        '/tag-early.js',
        '/tag-late.js',
      ]);
    });
  }
});
