import { accept } from '../support/visits.js';
import { adopted, OFFICE } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';

const [FROM, TO] = ['autoweboffice.com', 'autoweboffice.ru'] as const;

/** Says what the server was asked for, and the address as the first script below ours finds it. */
const SAYS = '<script>window.metAt = location.href; window.baseAt = document.baseURI;</script>';
const met = 'metAt';

/** Windows-1251: «ж» is E6 in an address that is written there, as the browser has it by itself. */
const CP1251 = { 'content-type': 'text/html; charset=windows-1251' };

/** Name, what the href says, and the address that the browser makes of it without us. */
const ADDRESSES = [
  ['query in cp1251', `https://${TO}/?q=\u0436&a=%zz`, '/?q=%E6&a=%zz'],
  ['hash router', `https://${TO}/#/route?x=1&&y=`, '/#/route?x=1&&y='],
  ['lone sign', `https://${TO}/#`, '/#'],
  ['two slashes', `https://${TO}/a//b/?a#//c`, '/a//b/?a#//c'],
  ['white space', `\n https://${TO}/?b=1 \t`, '/?b=1'],
  ['written odd', `HTTPS:\\\\${TO}/%7Ea/./b/../c?%7e'`, '/%7Ea/c?%7e%27'],
] as const;

test('the rest of an address stays what it was, whatever it is written in', async ({
  page,
  sites,
  visit,
}) => {
  const there = { config: OFFICE, head: `<base href="https://shop.example/">${SAYS}` };
  for (const [, , path] of ADDRESSES) {
    const { pathname } = new URL(path, `https://${TO}`);
    sites.install(TO, { ...there, path: pathname });
  }
  const body = ADDRESSES.map(([name, href]) => `<p><a href="${href}">${name}</a></p>`).join('');
  // Entities: the test's server writes UTF-8, and the page is read in another encoding.
  const entities = body.replace(/[\u0400-\u04ff]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  await visit(FROM, { config: OFFICE, body: entities, headers: CP1251 });
  await page.evaluate(() => window.soglasie.acceptAll());
  for (const [name, , path] of ADDRESSES) {
    await test.step(name, async () => {
      await page.goto(sites.url(FROM));
      await page.evaluate(() => window.soglasie.ready);
      await follow(page.getByRole('link', { name }));
      expect(await page.evaluate((key) => Reflect.get(window, key), met)).toBe(
        `https://${TO}${path}`,
      );
      // What the link says is in force when the library is ready.
      await page.evaluate(() => window.soglasie.ready);
      expect(await page.evaluate(() => window.soglasie.has('analytics'))).toBe(true);
    });
  }
});

test('what refuses to change the address loses no choice', async ({ page, sites, visit }) => {
  const head = `<script>history.replaceState = () => { throw new Error('router'); };</script>`;
  const target = sites.install(TO, { config: OFFICE, head: `${head}${SAYS}` });
  // Above our tag, as a router that is part of the page's own first script.
  sites.page(
    TO,
    '/early',
    `<!doctype html>${head}<script type="application/json" data-soglasie>${JSON.stringify(OFFICE)}</script><script src="/dist/soglasie.js"></script>`,
  );
  await visit(FROM, { config: OFFICE, body: `<a href="${target}early">к нам</a>` });
  await accept(page);
  await follow(page.getByRole('link', { name: 'к нам' }));
  await expect(adopted(page)).toContainText(FROM);
});

/** Reads the address of what is pressed in every listener that a tracker could have. */
const TRACKER = `<script>
window.read = [];
const look = (event) => {
  const it = event.target.closest('a, form') ?? event.target;
  const say = () => window.read.push(it.href ?? it.action);
  say();
  // One on the window from before ours is served before us.
  if (event.currentTarget !== window) setTimeout(say);
  Promise.resolve().then(say);
};
for (const type of ['click', 'auxclick', 'submit']) {
  for (const node of [window, document, document.documentElement]) {
    node.addEventListener(type, look, true);
    node.addEventListener(type, look);
  }
}
addEventListener('DOMContentLoaded', () => {
  for (const it of document.querySelectorAll('a, form, .stop')) {
    for (const type of ['click', 'auxclick', 'submit']) {
      if (it.className !== 'later') it.addEventListener(type, look);
      if (it.className === 'stop') it.addEventListener(type, (event) => { event.stopPropagation(); look(event); });
      if (it.className === 'now') it.addEventListener(type, (event) => { look(event); event.stopImmediatePropagation(); });
      if (it.className === 'flag') it.addEventListener(type, (event) => { event.cancelBubble = true; look(event); });
    }
  }
});
</script>`;

test('no listener of the page sees the choice in an address, and it is carried all the same', async ({
  page,
  sites,
  visit,
}) => {
  sites.page(TO, '/', SAYS);
  const target = sites.url(TO, '/#pricing');
  const links = ['plain', 'stop', 'now', 'flag'].map(
    (name) => `<p class="${name}"><a class="${name}" href="${target}"><b>${name}</b></a></p>`,
  );
  const form = `<form action="${target}" target="_blank"><button>form</button></form>`;
  await visit(FROM, { config: OFFICE, head: TRACKER, body: links.join('') + form });
  await accept(page);
  for (const name of ['plain', 'stop', 'now', 'flag', 'form']) {
    await test.step(name, async () => {
      const pressed = page.getByText(name, { exact: true });
      const arrived = await follow(pressed, name === 'form' ? 'left' : 'ctrl', { opensPage: true });
      expect(await arrived.evaluate((key) => Reflect.get(window, key), met)).toMatch(
        /#pricing&soglasie=1!/,
      );
      await arrived.close();
      await page.evaluate(() => new Promise((next) => setTimeout(next, 20)));
      const read = await page.evaluate(() => (Reflect.get(window, 'read') as string[]).splice(0));
      expect(read.length).toBeGreaterThan(2);
      expect([...new Set(read)].filter((it) => it?.includes('soglasie='))).toEqual([]);
    });
  }
});

test('nothing is carried where the operator says so, by attribute or by host', async ({
  page,
  sites,
  visit,
}) => {
  const help = `help.${TO}`;
  for (const host of [TO, help, `www.${help}`]) sites.page(host, '/', SAYS);
  const config = { ...OFFICE, handoff: { except: [help] } };
  const off = 'data-soglasie-link="off"';
  const PARTS: readonly (readonly [string, string, boolean])[] = [
    ['plain', `<a href="https://${TO}/">plain</a>`, true],
    ['on', `<a href="https://${TO}/" data-soglasie-link="on">on</a>`, true],
    ['off', `<a href="https://${TO}/" ${off}>off</a>`, false],
    ['menu', `<nav ${off}><a href="https://${TO}/">menu</a></nav>`, false],
    [
      'form',
      `<form action="https://${TO}/" method="post" ${off}><button>form</button></form>`,
      false,
    ],
    [
      'button',
      `<form><button formaction="https://${TO}/" formmethod="post" ${off}>button</button></form>`,
      false,
    ],
    ['host', `<a href="https://${help}/">host</a>`, false],
    ['below', `<a href="https://www.${help}/">below</a>`, false],
  ];
  const body = PARTS.map(([, markup]) => `<p>${markup}</p>`).join('');
  await visit(FROM, { config, body });
  await accept(page);
  for (const [name, , isCarried] of PARTS) {
    await page.goto(sites.url(FROM));
    await page.evaluate(() => window.soglasie.ready);
    await follow(page.getByText(name, { exact: true }));
    const address = String(await page.evaluate((key) => Reflect.get(window, key), met));
    expect(address.includes('soglasie='), `${name}: ${address}`).toBe(isCarried);
  }
  await page.goto(sites.url(FROM));
  await page.evaluate(() => window.soglasie.ready);
  expect(await page.evaluate((to) => window.soglasie.link(to), `https://${help}/`)).toBe(
    `https://${help}/`,
  );
});
