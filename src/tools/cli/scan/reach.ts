import type { BrowserContext, Page } from '@playwright/test';
import { pagesAmong, readSitemap, sitemapsIn } from './sitemap.js';

/** How long a page may take to open, and how long to come to rest, in ms. */
const OPENS = 30_000;
const RESTS = 5000;

/** Sitemaps of sitemaps that are looked into. */
const FEW = 5;

export const rest = (page: Page): Promise<void> =>
  page.waitForLoadState('networkidle', { timeout: RESTS }).catch(() => {
    // It never rests: what it has done by now will do.
  });

/** Opens a page as a visitor does, who reads it to its end. Its text as it was sent. */
export const open = async (page: Page, url: string): Promise<string> => {
  const response = await page.goto(url, { timeout: OPENS });
  const html = (await response?.text()) ?? '';
  await rest(page);
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 100_000);
  await rest(page);
  return html;
};

/** A file of the site, in a tab of its own: the browser finds the host, whatever Node makes of it. */
const textAt = async (context: BrowserContext, url: string): Promise<string> => {
  const page = await context.newPage();
  try {
    const response = await page.goto(url, { timeout: RESTS });
    return response?.ok() ? await response.text() : '';
  } catch {
    return '';
  } finally {
    await page.close();
  }
};

/** Pages that the site itself lists. */
export const listed = async (context: BrowserContext, start: string): Promise<string[]> => {
  const robots = await textAt(context, new URL('/robots.txt', start).href);
  const maps = [...sitemapsIn(robots), new URL('/sitemap.xml', start).href];
  const found: string[] = [];
  for (const map of [...new Set(maps)].slice(0, FEW)) {
    const { isIndex, urls } = readSitemap(await textAt(context, map));
    if (!isIndex) found.push(...urls);
    else
      for (const url of urls.slice(0, FEW)) {
        found.push(...readSitemap(await textAt(context, url)).urls);
      }
  }
  return pagesAmong(found, start);
};
