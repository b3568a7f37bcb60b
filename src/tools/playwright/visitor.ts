import type { Locator, Page } from '@playwright/test';
import { named, written } from './named.js';
import { state } from './state.js';
import { HEARD, watch } from './watch.js';

/** How long something that a press brings is waited for, in ms. */
const timeout = 10_000;

/**
 * How long the page's own listeners are waited for, in ms: they learn of a press a frame later, or
 * after 100 ms.
 */
const TELLS = 300;

/** Runs in the page: when the visitor decided what its listeners were told last. */
const lastTold = (key: string): number | undefined =>
  Reflect.get(window, Symbol.for(key))?.decidedAt;

/** Runs in the page. */
const isToldSince = ({ key, before }: { key: string; before: number | undefined }): boolean =>
  Reflect.get(window, Symbol.for(key))?.decidedAt !== before;

/** What a visitor does, by the visitor's own buttons. An answer resolves when the page has been told. */
export interface Visitor {
  /** Presses «Принять все», in the banner or in the preferences. */
  acceptAll(): Promise<void>;
  /** Presses «Отклонить все», in the banner or in the preferences. */
  rejectAll(): Promise<void>;
  /** Sets switches in the preferences and saves; those not named stay where they are. */
  choose(grants: Readonly<Record<string, boolean>>): Promise<void>;
  /** Presses «Отозвать согласие» in the preferences. */
  withdraw(): Promise<void>;
  /** Opens the preferences by the page's own opener, or the round button; resolves to the dialog. */
  reopen(): Promise<Locator>;
}

/** The question. */
export const banner = (page: Page): Locator => page.locator('soglasie-ui [part=banner]');

/** Everything on a page that opens the preferences. */
export const openers = (page: Page): Locator =>
  page.locator('[data-soglasie-open], soglasie-launcher button').filter({ visible: true });

const dialogOf = (page: Page): Locator => page.locator('soglasie-ui [part=dialog]');

/** Buttons are found by their places: their words are the operator's to choose. */
const button = (within: Locator, at: number): Locator => within.getByRole('button').nth(at);
const BANNER = { accept: 0, reject: 1, customize: 2 };
const DIALOG = { accept: -3, reject: -2, save: -1 };

/** Throws where nothing of ours is on the page once it is quiet: no button will ever come. */
const meetLibrary = async (page: Page): Promise<void> => {
  const isThere = async (): Promise<boolean> =>
    (await page.evaluate(() => 'soglasie' in window)) ||
    (await page.locator('soglasie-ui, soglasie-launcher').count()) > 0 ||
    (await state(page)) !== null;
  if (await isThere()) return;
  await watch(page).quiet();
  if (await isThere()) return;
  throw new Error(
    `soglasie: the library is not on ${page.url()}: neither its tag nor createConsent() has said anything. Open the page first, and see its console`,
  );
};

/** What a visitor of this page does. Watches the context from now on: call it before `page.goto()`. */
export const consent = (page: Page): Visitor => {
  const watched = watch(page);
  const dialog = dialogOf(page);
  const press = (target: Locator): Promise<void> => target.click({ timeout });

  /** Presses what answers, and waits until the question is off the page, and the page knows. */
  const answer = async (target: Locator): Promise<void> => {
    watched.begin(page);
    const before = await page.evaluate(lastTold, HEARD);
    await press(target);
    for (const gone of [dialog, banner(page)]) await gone.waitFor({ state: 'hidden', timeout });
    await page
      .waitForFunction(isToldSince, { key: HEARD, before }, { timeout: TELLS })
      // The same answer as before is no news; a page that is loaded anew has nothing to be told.
      .catch(() => {});
  };

  /** Whether the question is on the page. One that is due may still be on its way. */
  const isAsked = async (): Promise<boolean> => {
    const isDue = (await state(page))?.ask !== null;
    const shown = banner(page).waitFor({ timeout: isDue ? timeout / 5 : 1 });
    return shown.then(
      () => true,
      () => false,
    );
  };

  const reopen = async (): Promise<Locator> => {
    if (await dialog.isVisible()) return dialog;
    await press(openers(page).first());
    await dialog.waitFor({ timeout });
    return dialog;
  };

  const anywhere = async (name: 'accept' | 'reject'): Promise<void> =>
    (await dialog.isHidden()) && (await isAsked())
      ? answer(button(banner(page), BANNER[name]))
      : answer(button(await reopen(), DIALOG[name]));

  const choose = async (grants: Readonly<Record<string, boolean>>): Promise<void> => {
    if ((await dialog.isHidden()) && (await isAsked())) {
      await press(button(banner(page), BANNER.customize));
      await dialog.waitFor({ timeout });
    } else await reopen();
    const switches = dialog.getByRole('switch');
    const ids = await switches.evaluateAll((all) => all.map((one) => one.getAttribute('name')));
    const strange = Object.keys(grants).find((id) => !ids.includes(id));
    if (strange) {
      throw new Error(`soglasie: no switch for "${strange}"; there are ${ids.join(', ')}`);
    }
    // From top to bottom: the switch of a category takes those of its services along.
    const wanted = Object.entries(grants).sort(
      ([one], [other]) => ids.indexOf(one) - ids.indexOf(other),
    );
    for (const [id, isOn] of wanted) {
      await switches.nth(ids.indexOf(id)).setChecked(isOn, { timeout });
    }
    await answer(button(dialog, DIALOG.save));
  };

  const withdraw = async (): Promise<void> => {
    const said = await state(page);
    if (said?.status !== 'set') throw new Error('soglasie: nothing is granted to be withdrawn');
    await answer((await reopen()).locator('.soft').getByRole('button').first());
  };

  const act = <Result>(name: string, run: () => Promise<Result>): Promise<Result> =>
    named(page, `consent.${name}`, async () => {
      await meetLibrary(page);
      return run();
    });
  return {
    reopen: () => act('reopen()', reopen),
    acceptAll: () => act('acceptAll()', () => anywhere('accept')),
    rejectAll: () => act('rejectAll()', () => anywhere('reject')),
    choose: (grants) => act(`choose(${written(grants)})`, () => choose(grants)),
    withdraw: () => act('withdraw()', withdraw),
  };
};
