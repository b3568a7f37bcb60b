import { accept } from '../support/visits.js';
import { addresses, choiceOf, fragmentOf, OFFICE, OPTIONAL, WITNESS } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';

const [FROM, TO] = ['autoweboffice.com', 'autoweboffice.ru'] as const;

/** Notes the address of the link at every moment at which it could be copied. */
const COPIER = `<script>
window.seen = [];
for (const type of ['mouseover', 'focusin', 'mousedown', 'mouseup', 'contextmenu']) {
  addEventListener(type, ({ target }) => {
    if (target.href) window.seen.push(type + ' ' + target.getAttribute('href'));
  });
}
</script>`;

test('a link stays as it is for all that a visitor does but following it', async ({
  page,
  sites,
  visit,
}) => {
  sites.page(TO, '/', WITNESS);
  const target = sites.url(TO, '/#pricing');
  await visit(FROM, { config: OFFICE, head: COPIER, body: `<a href="${target}">к нам</a>` });
  await accept(page);
  const link = page.getByRole('link', { name: 'к нам' });
  const arrived = await follow(link, 'ctrl');
  await expect(link).toHaveAttribute('href', target);
  expect((await addresses(arrived))[1]).toMatch(/\/#pricing&soglasie=1![\w.!*~-]+$/);

  await page.bringToFront();
  await link.click({ button: 'right' });
  await expect(link).toHaveAttribute('href', target);
  const seen = await page.evaluate(() => [...new Set(Reflect.get(window, 'seen') as string[])]);
  expect(seen.sort()).toEqual(
    ['contextmenu', 'focusin', 'mousedown', 'mouseover', 'mouseup'].map(
      (type) => `${type} ${target}`,
    ),
  );
});

/** What is no token: `none` where a link is as it was written. */
const carried = (address: string): string => /soglasie=(.*)/.exec(address)?.[1] ?? 'none';

const NEVER: readonly (readonly [name: string, address: string, attributes?: string])[] = [
  ['a stranger', 'https://shop.example/'],
  ['a host that begins like a sibling', 'https://autoweboffice.ru.shop.example/'],
  ['a subdomain, which has the cookie', 'https://www.autoweboffice.com/'],
  ['plain http where https is promised', 'http://autoweboffice.ru/'],
  ['a link without referrer', 'https://autoweboffice.ru/', 'rel="nofollow noreferrer"'],
  ['a file', 'https://autoweboffice.ru/', 'download'],
  ['a text directive', 'https://autoweboffice.ru/#pricing:~:text=Цены'],
];

test('nothing is carried to strangers, nor where it would be of no use', async ({
  page,
  sites,
  visit,
}) => {
  const links = [['a sibling', 'https://autoweboffice.ru/'] as const, ...NEVER];
  for (const [, address] of links) sites.page(new URL(address).hostname, '/', WITNESS);
  const body = links
    .map(
      ([name, address, attributes = '']) => `<p><a href="${address}" ${attributes}>${name}</a></p>`,
    )
    .join('');
  await visit(FROM, { config: OFFICE, body });

  const go = async (name: string) => {
    await page.goto(sites.url(FROM));
    await follow(page.getByRole('link', { name, exact: true }));
    return carried(String((await addresses(page))[0]));
  };
  expect(await go('a sibling')).toBe('none');
  await page.goto(sites.url(FROM));
  await accept(page);
  expect(await go('a sibling')).toMatch(/^1!/);
  for (const [name] of NEVER) expect(await go(name), name).toBe('none');
});

test("somebody's choice in a posted link is taken out of it", async ({ page, sites, visit }) => {
  sites.page(TO, '/', WITNESS);
  const planted = fragmentOf(choiceOf(OFFICE, OPTIONAL));
  const body = [planted, `a&${planted}&b`]
    .map((fragment, at) => `<p><a href="${sites.url(TO)}#${fragment}">пост ${at}</a></p>`)
    .join('');
  await visit(FROM, { config: OFFICE, body });
  for (const [at, fragment] of ['', '#a&b'].entries()) {
    await page.goto(sites.url(FROM));
    await follow(page.getByRole('link', { name: `пост ${at}` }));
    expect((await addresses(page))[0]).toBe(sites.url(TO) + fragment);
  }
});
