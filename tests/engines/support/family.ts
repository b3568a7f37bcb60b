import type { BrowserContext, Locator, Page } from '@playwright/test';
import { decodeChoice, encodeChoice } from '../../../src/core/choice/codec.js';
import { operatorKey } from '../../../src/core/choice/domain.js';
import type { Choice } from '../../../src/model/choice.js';
import type { Vendors } from '../../support/vendors.js';
import { choiceCookies } from '../../support/widget.js';
import type { Sites } from './sites.js';

/** Three domains of one operator, one of them without https. */
export const OFFICE = {
  sites: ['autoweboffice.com', 'autoweboffice.ru', 'http://mixseller.com'],
  policy: { url: '/cookies', version: '7' },
};

/** Two domains of another operator, both without https. */
export const SMARTIS = { sites: ['http://smartis.bi', 'http://smartcallback.ru'] };

export const OPTIONAL = ['analytics', 'technical', 'functional', 'advertising'];

/** Notes the address as the first script below ours finds it. */
export const WITNESS = '<script>window.metAt = location.href;</script>';

/** The addresses of a page: as a script below ours found it, and as it is. */
export const addresses = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => [Reflect.get(window, 'metAt'), location.href]);

/** What is said about a choice that came from another site. */
export const adopted = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: 'Применён выбор, сделанный на сайте' });

/** What another site allows and this one does not: shown, and waits. */
export const offered = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /На сайте .* вы разрешили/ });

/** A choice of an operator as it might have been made. */
export const choiceOf = (
  { sites, policy }: { sites: string[]; policy?: { version: string } },
  granted: readonly string[],
  rest: Partial<Choice> = {},
): Choice => ({
  key: operatorKey([{ host: (sites[0] ?? '').replace('http://', ''), secure: true }], ''),
  decidedAt: Date.now() - 60_000,
  policyVersion: policy?.version ?? '',
  via: 'banner',
  answers: Object.fromEntries(OPTIONAL.map((id) => [id, granted.includes(id)])),
  ...rest,
});

/** The fragment of a link that carries a choice, followed `age` seconds ago. */
export const fragmentOf = (choice: Choice, age = 0): string =>
  `soglasie=${encodeChoice(choice)}!${Math.floor(Date.now() / 1000 - age).toString(36)}`;

/** What a site keeps: how it came there, and what it grants; null without a cookie. */
export async function keptOn(context: BrowserContext, host: string) {
  const [found] = (await choiceCookies(context)).filter(({ domain }) => domain === `.${host}`);
  const choice = found && decodeChoice(found.value);
  if (!choice) return null;
  const granted = Object.keys(choice.answers).filter((id) => choice.answers[id]);
  return { via: choice.via, granted };
}

/** Deletes the choice of a site's page, as a visitor deletes cookies: the marker stays. */
export const deleteCookie = (page: Page, host: string): Promise<void> =>
  page.evaluate((domain) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the page may be on plain http
    document.cookie = `soglasie=;path=/;max-age=0;domain=${domain}`;
  }, host);

/** Leaves nothing of earlier visits on the site of a page. */
export async function forget(page: Page, host: string): Promise<void> {
  await deleteCookie(page, host);
  await page.evaluate(() => localStorage.clear());
}

/** What any server was told of a token, by the address or by the Referer. */
export const leaks = (sites: Sites, vendors: Vendors): string[] =>
  [...sites.hits(), ...vendors.hits()]
    .map(({ host, path, query, headers }) => `${host}${path}?${query} ${headers.referer}`)
    .filter((line) => line.includes('soglasie=') || line.includes('soglasie%3D'));
