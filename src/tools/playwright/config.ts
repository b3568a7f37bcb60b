import type { Page } from '@playwright/test';
import type { ConsentConfig } from '../../model/config.js';

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
