import type { Locator, Page } from '@playwright/test';

/**
 * What a visitor presses: a selector, a locator of the page that is given to the audit, or a function
 * that finds it on whatever page it gets, or presses it itself.
 *
 * @example '#accept'
 * @example page.getByRole('button', { name: 'Принять' })
 * @example (page) => page.frameLocator('#cmp').getByText('Принять')
 */
export type Press = string | Locator | ((page: Page) => Locator | Promise<unknown>);

/** A checkbox or switch: a selector, a locator, or a function that finds it. */
export type Switch = string | Locator | ((page: Page) => Locator);

/** Settings of a banner that have a switch for every category. */
export interface Choices {
  /** Opens the settings. Leave it out where the switches are in the banner itself. */
  readonly open?: Press;
  /** Switches by category: `analytics`, `technical`, `functional`, `advertising`, or ids of `config`. */
  readonly switches: Readonly<Record<string, Switch>>;
  /** Saves the settings. Leave it out where a switch counts as soon as it is set. */
  readonly save?: Press;
}

/** Gives these answers, by category, in whatever way the banner wants them. */
export type Choose = (page: Page, grants: Readonly<Record<string, boolean>>) => Promise<unknown>;

/** How a visitor answers the banner of any tool. What is left out, no state needs, or is not looked at. */
export interface Banner {
  /** Name of the tool, as the report calls it. */
  readonly tool?: string;
  /** Grants all. */
  readonly accept?: Press;
  /** Refuses all. */
  readonly reject?: Press;
  /** Grants one category alone, and refuses the others. */
  readonly choose?: Choices | Choose;
  /** Brings the banner or its settings back after an answer, so that it can be withdrawn. */
  readonly reopen?: Press;
}
