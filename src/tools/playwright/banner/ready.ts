import type { Locator, Page } from '@playwright/test';
import type { Banner } from './banner.js';
import type { Markup } from './markup.js';
import { APPEARS, complaint, isShown, press, setSwitch } from './press.js';
import { categoryOf } from './words.js';

type Grants = Readonly<Record<string, boolean>>;

/** A tool may show a button some time before it listens to it, in ms; then it is pressed again. */
const LISTENS = 1000;
const TRIES = 3;

/** The settings, opened, unless they are. */
const openSettings = async (page: Page, tool: string, { open, save }: Markup): Promise<void> => {
  await isShown(page, `${save}, ${open}`, APPEARS);
  for (let at = 0; at < TRIES && !(await isShown(page, save)); at += 1) {
    if (await isShown(page, open)) await press(page, open, `${tool}: choose`, 'its settings');
    await isShown(page, save, LISTENS);
  }
  if (await isShown(page, save)) return;
  throw complaint(
    `${tool}: choose`,
    page,
    `nothing that saves is visible at ${save}`,
    'This site has settings of its own: say how to choose, as choose: async (page, grants) => …',
  );
};

const isAway = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden', timeout: LISTENS })
    .then(
      () => true,
      () => false,
    );

/** Presses what answers, until it is off the screen. */
const pressAway = async (page: Page, selector: string, what: string, expected: string) => {
  for (let at = 0; at < TRIES; at += 1) {
    await press(page, selector, what, expected);
    if (await isAway(page, selector)) return;
  }
  const why = `${selector} stays on the screen when it is pressed`;
  throw complaint(what, page, why, `Expected: ${expected}`);
};

interface Choice {
  readonly word: string;
  /** Undefined for a word that nobody knows. */
  readonly category: string | undefined;
  readonly at: number;
}

/** What a visitor can choose on a page whose settings are open, from top to bottom. */
const choicesOn = async (page: Page, { switches, word }: Markup): Promise<Choice[]> => {
  const [selector, attribute, around] = word;
  const texts = await page.locator(switches).evaluateAll(
    (all, [outer = '', name = '']) =>
      all.map((one) => {
        const disabled = (one as HTMLInputElement).disabled;
        const bearer = outer ? one.closest(outer) : one;
        return disabled ? null : (bearer?.getAttribute(name) ?? '');
      }),
    [selector, attribute],
  );
  return texts
    .map((text, at) => ({ text, at }))
    .flatMap(({ text, at }) => {
      if (text === null) return [];
      const told = text.replace(around, '');
      return { word: told, category: categoryOf(told), at };
    })
    .filter(({ category }) => category !== 'necessary');
};

/** Categories that a visitor of this page can grant apart. */
export const categoriesOn = async (page: Page, tool: string, markup: Markup): Promise<string[]> => {
  await openSettings(page, tool, markup);
  const all = await choicesOn(page, markup);
  return [...new Set(all.flatMap(({ category }) => category ?? []))];
};

const pressOneOf = async (page: Page, target: Locator): Promise<void> => {
  if (await target.isVisible()) await target.click({ timeout: APPEARS });
  else await target.evaluate((one) => (one as HTMLElement).click());
  await page.waitForLoadState();
};

const choose = async (
  page: Page,
  tool: string,
  markup: Markup,
  isGranted: (category: string | undefined) => boolean,
): Promise<void> => {
  await openSettings(page, tool, markup);
  const { switches, deny, save } = markup;
  for (const { word, category, at } of await choicesOn(page, markup)) {
    const isOn = isGranted(category);
    if (deny) await pressOneOf(page, page.locator(isOn ? switches : deny).nth(at));
    else await setSwitch(page, page.locator(switches).nth(at), isOn, `${tool}: ${word}`);
  }
  await pressAway(page, save, `${tool}: choose`, 'the button that saves its settings');
};

const accept = async (page: Page, tool: string, markup: Markup): Promise<void> => {
  const isIdle = await page.evaluate(markup.isAcceptIdle ?? 'false').catch(() => false);
  if (isIdle) return choose(page, tool, markup, () => true);
  await pressAway(page, markup.accept, `${tool}: accept`, 'the button that grants all');
};

/** In the banner, else in the settings, which some tools leave open. */
const reject = async (page: Page, tool: string, markup: Markup): Promise<void> => {
  const what = `${tool}: reject`;
  const expected = 'the button that refuses all';
  if (!(await isShown(page, markup.reject))) await openSettings(page, tool, markup);
  if (!(await isShown(page, markup.reject))) return choose(page, tool, markup, () => false);
  if (!(await isShown(page, markup.save))) return pressAway(page, markup.reject, what, expected);
  await press(page, markup.reject, what, expected);
  if (!(await isAway(page, markup.save))) await pressAway(page, markup.save, what, expected);
};

/** By the site's own opener, or, where it has one that nobody can tell, by the tool's own call. */
const reopen = async (page: Page, tool: string, { openers, show }: Markup): Promise<void> => {
  if (await isShown(page, openers)) return press(page, openers, `${tool}: reopen`, 'an opener');
  await page.evaluate(show).catch(() => {
    throw complaint(
      `${tool}: reopen`,
      page,
      `nothing is visible at ${openers}`,
      'Say what opens the settings, as reopen: (page) => page.getByText(…)',
    );
  });
};

/** How a visitor answers a tool whose markup is published. */
export const ready = (tool: string, markup: Markup): Required<Banner> => ({
  tool,
  accept: (page: Page) => accept(page, tool, markup),
  reject: (page: Page) => reject(page, tool, markup),
  choose: (page: Page, grants: Grants) =>
    choose(page, tool, markup, (category) => category !== undefined && grants[category] === true),
  reopen: (page: Page) => reopen(page, tool, markup),
});
