import type { Settings, Site } from '../../model/settings.js';
import type { UiHost } from '../../model/ui.js';
import { createElement } from '../ui/shared.js';
import { addressOf, isOf, siblingsOf } from './siblings.js';

/** How long a site may take, in ms. */
const SITE_TIMEOUT_MS = 3000;
const WINDOW = 'soglasie-tour';

/** Whether a choice can be applied on all sites at once from here. */
export const canSyncSites = (settings: Settings): boolean =>
  settings.tour !== '' && siblingsOf(settings).length > 0;

/** Sends the window to one site. Whether its page says that it has taken the choice over. */
const visit = (guest: Window, site: Site, address: string, decidedAt: string): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (isDone: boolean): void => {
      removeEventListener('message', listen);
      clearTimeout(timer);
      resolve(isDone);
    };
    const listen = ({ source, origin, data }: MessageEvent): void => {
      if (source !== guest || !isOf(site, new URL(origin).hostname)) return;
      const said = Object(data);
      if (said.soglasie === 1 && said.op === 'toured') end(said.text === decidedAt);
    };
    const timer = setTimeout(end, SITE_TIMEOUT_MS, false);
    addEventListener('message', listen);
    // A link, not a location: only a link can name its referrer to a site without https.
    const link = createElement<HTMLAnchorElement>('a');
    link.href = address;
    link.target = WINDOW;
    link.referrerPolicy = 'origin';
    link.click();
  });

/**
 * Applies the choice on all of the operator's sites: opens one window, which a press allows, sends it
 * to each site in turn, and closes it. Resolves with the hosts that it could not be applied on.
 */
export const syncSites = async ({ settings, link, getState }: UiHost): Promise<string[]> => {
  const { decidedAt = '' } = getState().consent;
  const guest = open('', WINDOW, 'popup,width=420,height=240');
  const failed: string[] = [];
  for (const site of siblingsOf(settings)) {
    const address = link(addressOf(site, settings.tour));
    const isDone = guest && !guest.closed && (await visit(guest, site, address, decidedAt));
    if (!isDone) failed.push(site.host);
  }
  guest?.close();
  return failed;
};
