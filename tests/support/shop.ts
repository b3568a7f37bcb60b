import type { Page } from '@playwright/test';
import type { ConsentConfig } from '../../src/model/config.js';

/** A config with something in every part of the widget. */
export const CONFIG: ConsentConfig = {
  operator: 'ООО «Пример»',
  group: ['ООО «Пример»', 'ООО «Второй пример»'],
  contact: 'help@example.ru',
  policy: { url: '/policy.pdf', version: '1', updated: '2026-09-01' },
  sites: ['shop.localhost', 'second.localhost'],
  withdrawal: { email: 'help@example.ru', within: '5 рабочих дней' },
  categories: {
    advertising: {
      vendors: [
        {
          name: 'VK Реклама',
          country: 'RU',
          policyUrl: 'https://vk.localhost/privacy',
          optOutUrl: 'https://vk.localhost/out',
        },
      ],
    },
  },
  services: {
    metrika: {
      category: 'analytics',
      title: 'Яндекс Метрика',
      provider: 'Яндекс',
      country: 'RU',
      cookies: [
        { name: '_ym_uid', purpose: 'Отличает посетителей друг от друга', expires: '1y' },
        { name: '_ym_uid', purpose: 'То же самое', expires: 'forever', kind: 'local' },
      ],
    },
  },
};

/** Markup of an opener, to be put into a footer. */
const OPENER = '<button type="button" id="opener" data-soglasie-open>О cookie</button>';

export interface ShopParts {
  readonly footer?: string;
  /** How many lines of links there are: 40 fill more than a window. */
  readonly lines?: number;
}

/** A page with landmarks, headings and a row of things that take the focus. */
export function shop({ footer = OPENER, lines = 12 }: ShopParts = {}): string {
  const line = (at: number) =>
    `<p>Товар ${at}: <a href="#g${at}" id="g${at}">подробно</a> <button type="button">В корзину ${at}</button></p>`;
  return `<header><nav aria-label="Разделы"><a href="#main" id="first">К товарам</a></nav></header>
<main id="main"><h1>Магазин</h1>
<p><button type="button" id="count" onclick="this.value = Number(this.value) + 1" value="0">Счёт</button></p>
${Array.from({ length: lines }, (_, at) => line(at + 1)).join('\n')}
</main>
<footer><p><a href="#about" id="about">О магазине</a> ${footer}</p></footer>`;
}

/** Follows the system's scheme, as a page with both looks does. */
export const BOTH_SCHEMES = `<style>
:root { color-scheme: light dark; background: light-dark(#fff, #101317) }
a { color: light-dark(#1a5ccc, #8db8ff) }
</style>`;

/** Opens every «Какие cookie и кто их получает». */
export async function openDetails(page: Page): Promise<void> {
  const summaries = page.getByRole('dialog').locator('summary');
  for (const summary of await summaries.all()) await summary.click();
}
