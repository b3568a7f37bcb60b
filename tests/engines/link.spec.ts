import { accept } from '../support/visits.js';
import { OFFICE } from './support/family.js';
import { expect, test } from './support/fixtures.js';

const TOKEN = 'soglasie=…';

/** Address → what link() makes of it, on a page of autoweboffice.com. */
const ADDRESSES = [
  ['https://autoweboffice.ru/buy?x=1', `https://autoweboffice.ru/buy?x=1#${TOKEN}`],
  ['https://autoweboffice.ru/#price', `https://autoweboffice.ru/#price&${TOKEN}`],
  ['https://shop.autoweboffice.ru/', `https://shop.autoweboffice.ru/#${TOKEN}`],
  ['//autoweboffice.ru/', `//autoweboffice.ru/#${TOKEN}`],
  ['http://mixseller.com/', `http://mixseller.com/#${TOKEN}`],
  ['https://autoweboffice.ru/#soglasie=1!old&a', `https://autoweboffice.ru/#a&${TOKEN}`],
  ['https://autoweboffice.com/', 'https://autoweboffice.com/'],
  ['https://www.autoweboffice.com/', 'https://www.autoweboffice.com/'],
  ['http://autoweboffice.ru/', 'http://autoweboffice.ru/'],
  ['https://prize.example/', 'https://prize.example/'],
  ['https://autoweboffice.ru.prize.example/', 'https://autoweboffice.ru.prize.example/'],
  ['https://notautoweboffice.ru/', 'https://notautoweboffice.ru/'],
  ['autoweboffice.ru/', 'autoweboffice.ru/'],
  ['/buy', '/buy'],
  ['?page=2', '?page=2'],
  ['#top', '#top'],
  ['', ''],
  ['javascript:void 0', 'javascript:void 0'],
  ['mailto:a@autoweboffice.ru', 'mailto:a@autoweboffice.ru'],
  ['https://', 'https://'],
] as const;

test('link() adds the choice to the addresses of other sites of the list, and to no others', async ({
  page,
  visit,
}) => {
  const given = ADDRESSES.map(([address]) => address);
  const made = async (): Promise<(readonly [string, string])[]> => {
    const links = await page.evaluate(
      (addresses) => addresses.map((address) => window.soglasie.link(address)),
      given,
    );
    return links.map((link, at) => [given[at] ?? '', link.replace(/soglasie=1!.+/, TOKEN)]);
  };
  await visit('autoweboffice.com', { config: OFFICE });
  // Without a choice there is nothing to add, only something to take away.
  const unset = given.map((address) => [address, address.replace('soglasie=1!old&', '')]);
  expect(await made()).toEqual(unset);
  await accept(page);
  expect(await made()).toEqual(ADDRESSES);
});

test('link() leaves every address alone on a site without others, and off the list', async ({
  page,
  visit,
}) => {
  const address = 'https://autoweboffice.ru/';
  for (const [host, sites] of [
    ['autoweboffice.com', ['autoweboffice.com']],
    ['staging.example', OFFICE.sites],
  ] as const) {
    await visit(host, { config: { ...OFFICE, sites } });
    await accept(page);
    expect(await page.evaluate((to) => window.soglasie.link(to), address)).toBe(address);
  }
});
