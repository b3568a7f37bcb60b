import type { Locator, Page } from '@playwright/test';
import { TOOLS as OTHERS } from '../../playwright/banner/tools.js';
import type { State } from './result.js';

type Answer = Exclude<State, 'unset'>;

interface Tool {
  readonly name: string;
  /** What allows all, and what refuses. */
  readonly all: string;
  readonly refused: string;
}

/** Tools by their own buttons: ours, and those that an audit knows. */
const TOOLS: readonly Tool[] = [
  {
    name: 'soglasie',
    all: 'soglasie-ui [part=banner] button >> nth=0',
    refused: 'soglasie-ui [part=banner] button >> nth=1',
  },
  ...Object.values(OTHERS).map(({ name, markup }) => ({
    name,
    all: markup.accept,
    refused: markup.reject,
  })),
];

/** Words on the buttons of banners that nobody knows. */
const WORDS: Readonly<Record<Answer, RegExp>> = {
  all: /^\s*(?:принять|принимаю|разреш|соглас|да, |хорошо|понятно|ок$|ok$|accept|allow|agree|got it)/i,
  refused:
    /^\s*(?:отклон|отказ|не соглас|только необходим|только обязательн|reject|decline|deny|refuse|only necessary|necessary only)/i,
};

/** What speaks of cookies and lies over the page. */
const BANNER =
  ':is([class*=cookie i], [id*=cookie i], [class*=consent i], [id*=consent i], [role=dialog], [role=alertdialog])';

/** How long a banner may take to appear, and a button to be pressed, in ms. */
const APPEARS = 3000;

const unknownButton = (page: Page, answer: Answer): Locator =>
  page
    .locator(BANNER)
    .filter({ hasText: /cookie|куки|соглас/i })
    .locator('button, a, [role=button], input[type=button], input[type=submit]')
    .filter({ hasText: WORDS[answer], visible: true });

const buttonOf = (page: Page, tool: Tool, answer: Answer): Locator =>
  page.locator(tool[answer]).filter({ visible: true });

/** Who asks on this page, once it had time to; '' where nobody does. */
export const toolOn = async (page: Page, timeout = APPEARS): Promise<string> => {
  const known = TOOLS.map((tool) => buttonOf(page, tool, 'all'));
  const any = known.reduce((one, other) => one.or(other), unknownButton(page, 'all'));
  try {
    await any.first().waitFor({ timeout });
  } catch {
    return '';
  }
  for (const [at, button] of known.entries()) {
    if (await button.first().isVisible()) return TOOLS[at]?.name ?? '';
  }
  return '?';
};

/** Presses the button of an answer. Whether there was one. */
export const press = async (page: Page, name: string, answer: Answer): Promise<boolean> => {
  const tool = TOOLS.find((one) => one.name === name);
  const button = tool ? buttonOf(page, tool, answer) : unknownButton(page, answer);
  try {
    await button.first().click({ timeout: APPEARS });
    return true;
  } catch {
    return false;
  }
};
