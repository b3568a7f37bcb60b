import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { expect, test } from './support/fixtures.js';
import { expectAsked, expectRemembered } from './support/visits.js';

test.use({ example: 'astro' });

const ISLANDS = ['React', 'Vue', 'Svelte'];

/** What every island has said, from the HTML of the server on. */
const NOTE = () => {
  const said: Record<string, string[]> = {};
  Object.assign(window, { said });
  const look = (): void => {
    for (const output of document.querySelectorAll('output')) {
      const name = output.parentElement?.textContent?.split(':')[0]?.trim() ?? '';
      const text = output.textContent ?? '';
      said[name] ??= [];
      // The parser may stop between an element and its text.
      if (said[name].at(-1) !== text && (text || said[name][0])) said[name].push(text);
    }
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
};

// 60 s, most of them for what npm installs and what Astro builds.
test('islands of three frameworks hydrate what the server made, and follow the choice', async ({
  page,
  vendors,
  server,
}) => {
  const works = (name: string) => page.getByText(`${name}: работает`);
  await expectAsked({ page, vendors }, server.address);
  for (const name of ISLANDS) await expect(page.getByText(`${name}: ждёт согласия`)).toBeVisible();
  await accept(page);
  for (const name of ISLANDS) await expect(works(name)).toBeVisible();

  await page.addInitScript(NOTE);
  const said = () => page.evaluate(() => Reflect.get(window, 'said'));
  const all = (...texts: string[]) => Object.fromEntries(ISLANDS.map((name) => [name, texts]));
  // The choice is in the HTML already.
  const html = await (await page.request.get(server.address)).text();
  expect(html.match(/работает/g)).toHaveLength(3);
  await expectRemembered({ page, vendors }, server.address);
  // What the islands say is said for good when Astro has taken this off.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await settled(page);
  expect(await said()).toEqual(all('работает'));

  // On a page that was built beforehand, it follows the hydration.
  await expectRemembered({ page, vendors }, `${server.address}built`);
  for (const name of ISLANDS) await expect(works(name)).toBeVisible();
  expect(await said()).toEqual(all('ждёт согласия', 'работает'));
});
