/**
 * The tour page: has taken over the choice like any page of its site, and tells the page that opened
 * it when that was made. A listed site may still be without https; it is told nothing else.
 */
import { message } from '../chunks/siblings/protocol.js';
import { coveringSite } from '../core/choice/domain.js';
import { type HubConfig, sitesOf } from './config.js';

interface Page {
  readonly ready: Promise<void>;
  get(): { readonly decidedAt?: string };
}

export const reportTour = async (opener: Window, config: HubConfig): Promise<void> => {
  const page: Page | undefined = Reflect.get(window, 'soglasie');
  if (!page || !document.referrer) return;
  const { hostname, origin } = new URL(document.referrer);
  if (!coveringSite(sitesOf(config), hostname)) return;
  await page.ready;
  opener.postMessage(message('toured', { text: page.get().decidedAt ?? '' }), origin);
};

/**
 * Nobody hears this page, or can close it: the site that opened it has a
 * Cross-Origin-Opener-Policy. It closes itself if it may, and else says that it has done its work.
 */
export const endTour = async (): Promise<void> => {
  const page: Page | undefined = Reflect.get(window, 'soglasie');
  const [text] = document.querySelectorAll('p');
  if (!page || !text) return;
  await page.ready;
  close();
  text.textContent = /^ru/.test(document.documentElement.lang)
    ? 'Ваш выбор передан. Это окно можно закрыть.'
    : 'Your choice has been passed on. You can close this window.';
};
