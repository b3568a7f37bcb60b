import type { BrowserContext, Cookie, Locator, Page } from '@playwright/test';

export interface Banner {
  readonly region: Locator;
  readonly accept: Locator;
  readonly reject: Locator;
  readonly customize: Locator;
}

/** The banner, by what a visitor hears. */
export function banner(page: Page): Banner {
  const region = page.getByRole('region', { name: 'Мы используем файлы cookie' });
  const button = (name: string) => region.getByRole('button', { name, exact: true });
  return {
    region,
    accept: button('Принять все'),
    reject: button('Отклонить все'),
    customize: button('Настроить'),
  };
}

export interface Preferences {
  readonly dialog: Locator;
  readonly save: Locator;
  readonly accept: Locator;
  readonly reject: Locator;
  /** One category's switch, by its title: «Аналитические». */
  switchOf(title: string): Locator;
}

/** The preferences, by what a visitor hears. */
export function preferences(page: Page): Preferences {
  const dialog = page.getByRole('dialog', { name: 'Настройки cookie' });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  return {
    dialog,
    save: button('Сохранить выбор'),
    accept: button('Принять все'),
    reject: button('Отклонить все'),
    switchOf: (title) => dialog.getByRole('switch', { name: title }),
  };
}

/** The cookies that keep a choice, on whatever path and domain. */
export async function choiceCookies(context: BrowserContext): Promise<Cookie[]> {
  return (await context.cookies()).filter((cookie) => cookie.name === 'soglasie');
}

/** The only cookie that keeps the choice. Throws when there are none or several. */
export async function cookie(context: BrowserContext): Promise<Cookie> {
  const [only, ...others] = await choiceCookies(context);
  if (!only || others.length > 0) {
    throw new Error(`expected one cookie, found ${only ? others.length + 1 : 0}`);
  }
  return only;
}
