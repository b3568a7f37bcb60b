/** Pages that are measured, by path. */

const LIBRARY = '<script src="/dist/soglasie.js"></script>';
const TAG =
  'window.ran = (window.ran || 0) + 1; window.ranAt = performance.now(); window.ranFirstAt ??= window.ranAt;';

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

/** Nine tags as a shop has them: five inline, the first among them, four external; gated or not. */
function nine(attributes) {
  const one = (at) =>
    at % 2
      ? `<script ${attributes} src="/tag-${at}.js"></script>`
      : `<script ${attributes}>${TAG}</script>`;
  return Array.from({ length: 9 }, (_, at) => one(at)).join('\n');
}

export const COUNTS = [10, 100, 1000, 5000];

/**
 * The least that does the work at all: a static banner, one cookie, one loop. No order, no other
 * categories, no preferences, nothing for the keyboard or for several sites.
 */
const BY_HAND = `<script>
window.release = () => {
  document.cookie = 'by-hand=1;path=/;max-age=31536000';
  document.getElementById('by-hand')?.remove();
  for (const held of document.querySelectorAll('script[type="text/plain"]')) {
    const script = document.createElement('script');
    for (const { name, value } of held.attributes) {
      if (name !== 'type') script.setAttribute(name, value);
    }
    script.text = held.text;
    held.replaceWith(script);
  }
};
</script>`;
const BANNER_BY_HAND = `<div id="by-hand" style="position:fixed;inset:auto 0 0;background:#fff;padding:16px">
<p>Мы используем файлы cookie.</p><button onclick="release()">Принять все</button>
<button onclick="this.parentNode.remove()">Отклонить все</button></div><script>
if (/(?:^|; )by-hand=/.test(document.cookie)) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', release);
}
</script>`;

const OPENER = '<p><a href="/cookies" data-soglasie-open>Настройки cookie</a></p>';
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
        [`/release/${count}`, page(WITH_LIBRARY, tags + OPENER)],
        [`/peer/${count}`, page(PEER, tags + START_PEER)],
        [`/by-hand/${count}`, page(BY_HAND, BANNER_BY_HAND + tags)],
      ];
    }),
  ),
  '/nine': page(
    WITH_LIBRARY,
    `${nine('type="text/plain" data-category="analytics"')}${ARTICLE}${OPENER}`,
  ),
  '/nine-peer': page(
    PEER,
    `${nine('type="text/plain" data-category="analytics"')}${ARTICLE}${START_PEER}`,
  ),
  '/nine-by-hand': page(
    BY_HAND,
    `${BANNER_BY_HAND}${nine('type="text/plain" data-category="analytics"')}${ARTICLE}`,
  ),
  '/returning': page(`${LIBRARY}${nine('type="text/plain" data-category="analytics"')}`, ARTICLE),
  '/returning-without': page(nine(''), ARTICLE),
  '/plain': page(LIBRARY, ''),
  '/plain-block': page(BLOCKING, ''),
  '/plain-peer': page(PEER, START_PEER),
  '/plain-without': page('', ''),
};
