import type { Page } from '@playwright/test';
import { state } from './state.js';
import { contextOf, type Target, watch } from './watch.js';

const lines = (title: string, items: readonly string[]): string =>
  [`${title}: ${items.length ? '' : 'none'}`.trim(), ...items.map((item) => `  ${item}`)].join(
    '\n',
  );

const stateIn = async (page: Page): Promise<string[]> => {
  // A page on its way to the next one answers nothing.
  const said = await state(page).catch(() => null);
  if (!said) return [];
  const grants = Object.entries({ ...said.categories, ...said.services }).map(
    ([id, is]) => `${id}: ${is ? 'yes' : 'no'}`,
  );
  return [`status: ${said.status}`, `asks: ${said.ask ?? 'no'}`, ...grants];
};

/** What stood behind a failure: categories, cookies and requests, as they were received. */
export const account = async (target: Target): Promise<string> => {
  const context = contextOf(target);
  const page = 'context' in target ? target : context.pages()[0];
  const cookies = await context.cookies();
  return [
    lines('Received categories', page ? await stateIn(page) : []),
    lines(
      'Received cookies',
      cookies.map(({ name, domain }) => `${name} (${domain})`),
    ),
    lines(
      'Received requests since the last answer',
      watch(target)
        .requests()
        .map(({ url }) => url),
    ),
  ].join('\n');
};
