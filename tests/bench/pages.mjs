/** Pages that are measured, by path. */

const LIBRARY = '<script src="/dist/soglasie.js"></script>';
const TAG = 'window.ran = (window.ran || 0) + 1; window.ranAt = performance.now();';

function page(head, body) {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Замер</title>
<link rel="icon" href="data:,">${head}</head><body><h1>Замер</h1>${body}</body></html>`;
}

const ARTICLE = Array.from(
  { length: 120 },
  (_, at) =>
    `<section><h2>Глава ${at}</h2><p>${'Обычный текст страницы. '.repeat(20)}</p></section>`,
).join('\n');

const gatedInline = `<script type="text/plain" data-category="analytics">${TAG}</script>`;

/** Nine tags as a shop has them: four inline, five external; gated or not. */
function nine(attributes) {
  const one = (at) =>
    at % 2
      ? `<script ${attributes}>${TAG}</script>`
      : `<script ${attributes} src="/tag-${at}.js"></script>`;
  return Array.from({ length: 9 }, (_, at) => one(at)).join('\n');
}

export const COUNTS = [10, 100, 1000, 5000];

/** The least that releases tags at all: one loop, one task, no order, no categories. */
const BY_HAND = `<script>
window.release = () => {
  for (const held of document.querySelectorAll('script[type="text/plain"]')) {
    const script = document.createElement('script');
    script.text = held.text;
    held.replaceWith(script);
  }
};
</script>`;

const WITH_LIBRARY = `${LIBRARY}<script>window.release = () => soglasie.acceptAll();</script>`;

/** The most used peer, with what its first lines of documentation say. */
const PEER = `<link rel="stylesheet" href="/peer.css"><script src="/peer.js"></script>`;
const START_PEER = `<script>
window.release = () => CookieConsent.acceptCategory('all');
CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { readOnly: true }, analytics: {}, functional: {}, advertising: {} },
  language: { default: 'ru', translations: { ru: {
    consentModal: {
      title: 'Мы используем файлы cookie', description: 'Выберите, какие.',
      acceptAllBtn: 'Принять все', acceptNecessaryBtn: 'Отклонить все', showPreferencesBtn: 'Настроить',
    },
    preferencesModal: {
      title: 'Настройки', acceptAllBtn: 'Принять все', acceptNecessaryBtn: 'Отклонить все',
      savePreferencesBtn: 'Сохранить', sections: [
        { title: 'Аналитические', linkedCategory: 'analytics' },
        { title: 'Функциональные', linkedCategory: 'functional' },
        { title: 'Рекламные', linkedCategory: 'advertising' },
      ],
    },
  } } },
});
</script>`;

const BLOCKING = `<script type="application/json" data-soglasie>
{ "block": [{ "match": "ads.example.ru", "category": "advertising" }] }
</script>${LIBRARY}`;

export const PAGES = {
  ...Object.fromEntries(
    COUNTS.flatMap((count) => {
      const tags = `${gatedInline}\n`.repeat(count);
      return [
        [`/release/${count}`, page(WITH_LIBRARY, tags)],
        [`/peer/${count}`, page(PEER, tags + START_PEER)],
        [`/by-hand/${count}`, page(BY_HAND, tags)],
      ];
    }),
  ),
  '/returning': page(`${LIBRARY}${nine('type="text/plain" data-category="analytics"')}`, ARTICLE),
  '/returning-without': page(nine(''), ARTICLE),
  '/plain': page(LIBRARY, ''),
  '/plain-block': page(BLOCKING, ''),
  '/plain-peer': page(PEER, START_PEER),
  '/plain-without': page('', ''),
};
