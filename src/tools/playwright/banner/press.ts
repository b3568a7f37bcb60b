import { stripVTControlCharacters } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import type { Choices, Press, Switch } from './banner.js';

/** How long a banner may take to appear once its page is quiet, and a press to be taken, in ms. */
export const APPEARS = 3000;

const isLocator = (value: unknown): value is Locator =>
  typeof (value as Locator | undefined)?.filter === 'function';

/** What could not be pressed or set. Told in English, as Playwright tells its own. */
export class Unpressed extends Error {
  /** The same in no language: `reject: #no`. */
  readonly place: string;
  /** Of the page. */
  readonly url: string;
  constructor(message: string, place: string, url: string) {
    super(`soglasie: ${message}`);
    this.place = place;
    this.url = url;
  }
}

export const complaint = (what: string, page: Page, why: string, remedy: string): Unpressed => {
  // What is quoted in the reason: a selector, or a locator.
  const [, place = why] =
    /((?:locator|getBy)\(.+\)|[#.[]\S.*?)(?: is| cannot| stays|$)/.exec(why) ?? [];
  return new Unpressed(
    `${what}: ${why} on ${page.url()}. ${remedy}`,
    `${what}: ${place}`,
    page.url(),
  );
};

const REMEDY =
  'Say it as a selector, as a locator of the page that the audit was given, or as a function: (page) => page.getByRole(…)';

/** Locator of what is pressed on a page; null where a function alone knows. */
const found = (page: Page, press: Press | Switch, what: string): Locator | null => {
  if (typeof press === 'string') return page.locator(press);
  if (!isLocator(press)) return null;
  if (press.page() === page) return press;
  throw complaint(what, page, `${press} belongs to another page, and is of no use`, REMEDY);
};

/** The one that a visitor sees, of all that are meant. */
const visible = (target: Locator): Locator => target.filter({ visible: true }).first();

/** Whether something to press is on the screen now, or within a while, in ms. A function is believed. */
export const isShown = async (page: Page, press: Press, within = 0): Promise<boolean> => {
  const target = found(page, press, 'banner');
  if (!target) return true;
  const one = visible(target);
  if (!within) return one.isVisible();
  return one.waitFor({ timeout: within }).then(
    () => true,
    () => false,
  );
};

/** What stands in the way of a press, in the words of Playwright. */
const cause = (error: unknown): string => {
  const lines = stripVTControlCharacters(String(error)).split('\n');
  const blocked = lines.find((line) =>
    /intercepts pointer events|not enabled|outside of/.test(line),
  );
  return (blocked ?? lines[0] ?? '').replace(/^[\s-]*/, '');
};

const click = async (page: Page, target: Locator, what: string, expected: string) => {
  try {
    await visible(target).waitFor({ timeout: APPEARS });
  } catch {
    const count = await target.count().catch(() => 0);
    const why = count
      ? `none of the ${count} elements at ${target} is visible`
      : `nothing is found at ${target}`;
    throw complaint(what, page, why, `Expected: ${expected}. ${REMEDY}`);
  }
  await visible(target)
    .click({ timeout: APPEARS })
    .catch((error) => {
      throw complaint(what, page, `${target} cannot be pressed (${cause(error)})`, REMEDY);
    });
};

/** A function of the tester's that waits for what never comes is not waited for any longer, in ms. */
const PATIENCE = 20_000;

/** Waits for what a tester's function does; throws where it fails, or has no end. */
export const finish = async (
  page: Page,
  work: Promise<unknown>,
  what: string,
  expected: string,
): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE, new Error(`it has not ended in ${PATIENCE / 1000} s`));
  });
  try {
    await Promise.race([work, end]);
  } catch (error) {
    if (error instanceof Unpressed) throw error;
    throw complaint(what, page, `the function failed (${cause(error)})`, `Expected: ${expected}`);
  } finally {
    clearTimeout(timer);
  }
};

/** Presses as a visitor does; throws what was looked for, where, and what to do. */
export const press = async (
  page: Page,
  it: Press,
  what: string,
  expected: string,
): Promise<void> => {
  const target = found(page, it, what);
  if (target) return click(page, target, what, expected);
  const result = (it as (page: Page) => Locator | Promise<unknown>)(page);
  if (isLocator(result)) return click(page, result, what, expected);
  await finish(page, Promise.resolve(result), what, expected);
};

/** Runs in the page: whether it is on; null for what is neither. */
const stateOf = (element: Element): boolean | null => {
  if (element instanceof HTMLInputElement) return element.checked;
  const said = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
  return said === null ? null : said === 'true';
};

/** Runs in the page: the label of a switch that is drawn beside it, or the switch. */
const pressLabel = (element: Element): void => {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  (label ?? (element as HTMLElement)).click();
};

/** Sets a switch. Many are transparent inputs below a drawing: then the label takes the press. */
export const setSwitch = async (page: Page, target: Locator, isOn: boolean, what: string) => {
  const one = target.first();
  const is = await one.evaluate(stateOf, undefined, { timeout: APPEARS }).catch(() => {
    throw complaint(what, page, `nothing is found at ${target}`, `Expected: a switch. ${REMEDY}`);
  });
  if (is === null) {
    const remedy =
      'Name its input, or the element that has aria-checked; or give choose as a function: async (page, grants) => …';
    throw complaint(what, page, `${target} is neither a checkbox nor a switch`, remedy);
  }
  if (is === isOn) return;
  await one.click({ timeout: APPEARS / 6 }).catch(() => one.evaluate(pressLabel));
  // A framework may draw the answer a little later.
  for (const until = Date.now() + APPEARS / 3; Date.now() < until; ) {
    if ((await one.evaluate(stateOf)) === isOn) return;
    await new Promise((next) => setTimeout(next, 20));
  }
  throw complaint(what, page, `${target} cannot be turned ${isOn ? 'on' : 'off'}`, REMEDY);
};

/** Sets every switch of some settings, those that are not named in `grants` off, and saves. */
export const chooseBySwitches = async (
  page: Page,
  { open, switches, save }: Choices,
  grants: Readonly<Record<string, boolean>>,
): Promise<void> => {
  if (open && !(save && (await isShown(page, save)))) {
    await press(page, open, 'choose.open', 'what opens the settings of the banner');
  }
  for (const [category, one] of Object.entries(switches)) {
    const what = `choose.switches.${category}`;
    const target = found(page, one, what) ?? (one as (page: Page) => Locator)(page);
    await setSwitch(page, target, grants[category] === true, what);
  }
  if (save) await press(page, save, 'choose.save', 'the button that saves the settings');
};
