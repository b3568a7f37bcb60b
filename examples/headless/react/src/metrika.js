window.ym ??= (...call) => {
  window.ym.a ??= [];
  window.ym.a.push(call);
};
window.ym(10001, 'init', { clickmap: true, trackLinks: true });

const script = document.createElement('script');
script.src = 'https://mc.yandex.ru/metrika/tag.js';
document.head.append(script);
