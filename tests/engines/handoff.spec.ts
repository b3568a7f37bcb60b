import type { Page } from '@playwright/test';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import {
  addresses,
  adopted,
  forget,
  keptOn,
  leaks,
  OFFICE,
  OPTIONAL,
  WITNESS,
} from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow, WAYS, type Way } from './support/follow.js';
import { tag, tagRuns } from './support/tag.js';

const [FROM, TO] = ['autoweboffice.com', 'autoweboffice.ru'] as const;

interface Road {
  readonly name: string;
  /** What is pressed, on the page that the visitor leaves. */
  readonly markup: (address: string, name: string) => string;
  readonly way?: Way;
  readonly opensPage?: true;
  /** Path and fragment that are asked for, and the address where that ends. */
  readonly path?: string;
  readonly end?: string;
}

const link =
  (attributes = '') =>
  (address: string, name: string) =>
    `<a href="${address}" ${attributes}>${name}</a>`;
const svg = (attribute: string) => (address: string, name: string) =>
  `<svg width="99" height="30"><a ${attribute}="${address}"><text y="20">${name}</text></a></svg>`;
const form = (method: string) => (address: string, name: string) =>
  `<form action="${address}" method="${method}"><input name="q" value="1"><button>${name}</button></form>`;
const script = (code: string) => (address: string, name: string) =>
  `<button onclick="${code.replace('URL', `soglasie.link('${address}')`)}">${name}</button>`;

const LINKS: Road[] = [
  ...WAYS.map((way) => ({ name: way, markup: link(), way })),
  { name: 'a tab of its own', markup: link('target="_blank"'), opensPage: true },
  { name: 'no opener', markup: link('target="_blank" rel="noopener"'), opensPage: true },
];

const SHAPES: Road[] = [
  { name: 'SVG', markup: svg('href') },
  { name: 'SVG of old', markup: svg('xlink:href') },
  {
    name: 'shadow DOM',
    markup: (...it) => `<div><template shadowrootmode="open">${link()(...it)}</template></div>`,
  },
  { name: 'with an anchor', markup: link(), path: '/#pricing' },
  { name: 'form GET', markup: form('get'), end: '/?q=1' },
  { name: 'form POST', markup: form('post') },
];

const ROADS: Road[] = [
  { name: 'window.open', markup: script('window.open(URL)'), opensPage: true },
  { name: 'location', markup: script('location = URL') },
  { name: 'a 302 of its server', markup: link(), path: '/old', end: '/' },
  { name: 'a 301 to www.', markup: link(), path: '/www', end: 'https://www.autoweboffice.ru/' },
];

for (const [name, roads] of [
  ['a link, with any button, key or target', LINKS],
  ['links and forms of any shape', SHAPES],
  ['scripts and through redirects', ROADS],
] as const) {
  test(`what was accepted on one site holds on the next by ${name}`, async ({
    context,
    page,
    sites,
    vendors,
    visit,
  }) => {
    const there = {
      config: OFFICE,
      head: WITNESS,
      body: `${tag(vendors)}<h2 id="pricing">Цены</h2>`,
    };
    sites.install(TO, there);
    sites.install(`www.${TO}`, there);
    const redirect = (path: string, status: number, location: string) =>
      sites.answer(TO, path, { status, headers: { location } });
    redirect('/old', 302, '/');
    redirect('/www', 301, sites.url(`www.${TO}`));

    const check = async (arrived: Page, end: string) => {
      await expect(adopted(arrived)).toContainText(FROM);
      await expect(banner(arrived).region).toHaveCount(0);
      expect(await addresses(arrived)).toEqual([end, end]);
      expect(await keptOn(context, TO)).toEqual({ via: 'handoff', granted: OPTIONAL });
    };

    const body = roads
      .map((road) => `<p>${road.markup(sites.url(TO, road.path), road.name)}</p>`)
      .join('');
    await visit(FROM, { config: OFFICE, body });
    await accept(page);
    for (const [at, { name: road, way, opensPage, path = '/', end = path }] of roads.entries()) {
      await test.step(road, async () => {
        if (page.url() !== sites.url(FROM)) await page.goto(sites.url(FROM));
        const pressed = page.getByText(road, { exact: true });
        const arrived = await follow(pressed, way, opensPage && { opensPage });
        await check(arrived, new URL(end, sites.url(TO)).href);
        await expect.poll(() => tagRuns(vendors)).toBe(at + 1);
        await forget(arrived, TO);
        if (arrived !== page) await arrived.close();
      });
    }
    expect(leaks(sites, vendors)).toEqual([]);
  });
}
