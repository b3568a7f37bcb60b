import type { BrowserContext, Page } from '@playwright/test';
import type { ConsentConfig } from '../../model/settings.js';

/** Runs in the page: what stands there for the drop-in to read, in its order. */
const read = async (): Promise<ConsentConfig | null> => {
  const inline = document.querySelector('script[type="application/json"][data-soglasie]');
  if (inline) return JSON.parse(inline.textContent ?? '');
  const address = document.querySelector<HTMLElement>('script[data-config]')?.dataset.config;
  if (address) return (await fetch(address)).json();
  return (Reflect.get(window, 'soglasieConfig') as ConsentConfig | undefined) ?? null;
};

/** The config of a page that is open, where its tag has one: code keeps its own to itself. */
export const ownConfig = (page: Page): Promise<ConsentConfig | null> => page.evaluate(read);

/** The config that a page is written with; an empty one where nothing can be read. */
export const configOf = async (context: BrowserContext, url: string): Promise<ConsentConfig> => {
  const page = await context.newPage();
  try {
    await page.goto(url);
    return (await ownConfig(page)) ?? {};
  } finally {
    await page.close();
  }
};
