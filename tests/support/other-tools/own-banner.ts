import { documentWith } from '../installation.js';
import type { Site } from '../site.js';
import { type Closed, scriptOf } from './closed.js';

const button = (id: string, text: string): string =>
  `<button type="button" id="${id}">${text}</button>`;

/** A banner that nobody has heard of. */
const OWN: Closed = {
  banner: `<div id="ask" role="dialog" aria-label="Cookie">Мы считаем посетителей
${button('yes', 'Согласен')} ${button('no', 'Не согласен')} ${button('more', 'Подробнее')}</div>`,
  settings: `<div id="choose"><label><input type="checkbox" id="stat">Статистика</label>
<label><input type="checkbox" id="ads">Реклама</label> ${button('save', 'Сохранить')} ${button('none', 'Запретить всё')}</div>`,
  selectors: {
    banner: '#ask',
    settings: '#choose',
    accept: '#yes',
    reject: '#no, #none',
    open: '#more',
    save: '#save',
  },
  switches: { analytics: '#stat', advertising: '#ads' },
  held: { analytics: 'script[data-wait=stat]', advertising: 'script[data-wait=ads]' },
  cookie: 'our_choice',
  call: 'ownBanner.open',
};

/** A page with a banner of its own; `leak` runs without waiting. */
export function ownPage(leak = ''): string {
  const body = `<main><h1>Ромашка</h1></main>
<footer><button type="button" onclick="ownBanner.open()">Настройки</button></footer>
<script type="text/plain" data-wait="stat">new Image().src = 'https://mc.yandex.ru/watch/1';</script>
<script type="text/plain" data-wait="ads">new Image().src = 'https://an.yandex.ru/page/1';</script>
<script>${scriptOf(OWN)};
${leak}</script>`;
  const head = '<meta property="og:site_name" content="Ромашка">';
  return documentWith('', { body, head });
}

/** Publishes such a page, and tells its address. */
export function publishOwn(site: Site, leak = '', path = '/'): string {
  site.page(path, ownPage(leak), { host: 'own.localhost' });
  return site.url(path, 'own.localhost');
}
