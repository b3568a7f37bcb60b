/**
 * «Что сейчас происходит»: the visitor's choice, and what really ran, was asked and was stored on
 * this page. It only looks; it works, and says so, when the library is not there.
 */
(() => {
  const CATEGORIES = {
    necessary: 'Строго необходимые',
    analytics: 'Аналитические',
    technical: 'Технические',
    functional: 'Функциональные',
    advertising: 'Рекламные',
  };
  // Vendor by the first label of its host; the pattern names its cookies.
  const VENDORS = {
    'mc-yandex': { title: 'Яндекс Метрика', category: 'analytics', cookies: /^_ym_/ },
    gtag: { title: 'Google Analytics', category: 'analytics', cookies: /^_ga/ },
    'error-tracker': { title: 'Сбор ошибок', category: 'technical', cookies: /^et_/ },
    'ab-test': { title: 'A/B-тесты', category: 'technical', cookies: /^ab_/ },
    envybox: { title: 'Envybox', category: 'functional' },
    jivo: { title: 'Чат Jivo', category: 'functional', cookies: /^jv_/ },
    'yandex-maps': { title: 'Яндекс Карты', category: 'functional' },
    rutube: { title: 'Rutube', category: 'functional' },
    'vk-ads': { title: 'VK Реклама', category: 'advertising', cookies: /^(tmr_|domain_sid)/ },
    roistat: { title: 'Roistat', category: 'advertising', cookies: /^roistat_/ },
    calltouch: { title: 'Calltouch', category: 'advertising', cookies: /^_ct/ },
  };
  const OWN_COOKIES = { necessary: /^soglasie$/, functional: /^(lang|visitor_)/ };
  const VIA = {
    banner: 'в баннере',
    preferences: 'в настройках',
    api: 'программой',
  };
  const ASK = {
    'policy-changed': 'Политика изменилась, сайт спрашивает заново',
    expired: 'Срок выбора истёк, сайт спрашивает заново',
    'new-category': 'Появилась новая категория, сайт спрашивает заново',
  };

  const asked = new Map(); // vendor → addresses, in order
  const ran = new Set();

  const panel = document.createElement('aside');
  panel.className = 'demo-panel';
  panel.lang = 'ru';
  panel.setAttribute('aria-label', 'Демонстрация');
  panel.innerHTML = `
    <details class="demo-panel__box">
      <summary><h2>Что сейчас происходит</h2></summary>
      <p class="demo-panel__state" data-state></p>
      <ul class="demo-panel__list" data-list></ul>
      <p><button type="button" class="demo-panel__button" data-reset>Сбросить выбор</button></p>
      <nav class="demo-panel__links" aria-label="Сайты этой компании" hidden>
        <h3>Сайты этой компании</h3>
        <ul data-sites></ul>
      </nav>
      <p class="demo-panel__links"><a data-start>Все компании</a></p>
    </details>`;
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const box = panel.querySelector('details');
  const wide = matchMedia('(min-width: 1100px)');
  box.open = wide.matches;

  const consent = () => {
    const it = window.soglasie;
    return typeof it?.get === 'function' ? it : undefined;
  };

  part('start').href = `http://localhost:${location.port}/`;
  part('reset').addEventListener('click', () => consent()?.reset());

  function stateText(state) {
    if (!state) return 'Файлы библиотеки не найдены: выполните npm run build.';
    if (state.ask && ASK[state.ask]) return `${ASK[state.ask]}.`;
    if (state.status !== 'set') return 'Выбор ещё не сделан.';
    const when = state.decidedAt ? new Date(state.decidedAt) : undefined;
    const date = when && !Number.isNaN(Number(when)) ? when.toLocaleString('ru-RU') : '';
    const how = VIA[state.via] ? ` ${VIA[state.via]}` : '';
    return `Выбор сделан${how}${date && `, ${date}`}.`;
  }

  function cookieNames() {
    return document.cookie
      .split('; ')
      .map((pair) => pair.split('=')[0])
      .filter(Boolean);
  }

  function categoryOfCookie(name) {
    const own = Object.entries(OWN_COOKIES).find(([, pattern]) => pattern.test(name));
    const vendor = Object.values(VENDORS).find(({ cookies }) => cookies?.test(name));
    return own?.[0] ?? vendor?.category ?? 'necessary';
  }

  function linesOf(category, names) {
    const lines = [];
    for (const [id, { title, category: owner }] of Object.entries(VENDORS)) {
      if (owner !== category) continue;
      const paths = asked.get(id) ?? [];
      if (ran.has(id)) lines.push(['ran', `${title}: код запущен`]);
      if (paths.length) lines.push(['asked', `${title}: ${count(paths.length)} (${brief(paths)})`]);
    }
    const kept = names.filter((name) => categoryOfCookie(name) === category);
    if (kept.length) lines.push(['cookies', `cookie: ${kept.join(', ')}`]);
    if (lines.length) return lines;
    return [['none', category === 'necessary' ? 'cookie пока нет' : 'пока ничего не запрошено']];
  }

  function count(number) {
    const form = new Intl.PluralRules('ru').select(number);
    return `${number} ${{ one: 'запрос', few: 'запроса' }[form] ?? 'запросов'}`;
  }

  function brief(paths) {
    return [...new Set(paths)].join(', ');
  }

  function element(tag, className, text) {
    const it = document.createElement(tag);
    it.className = className;
    it.textContent = text;
    return it;
  }

  function draw() {
    const state = consent()?.get();
    const names = cookieNames();
    part('state').textContent = stateText(state);
    part('reset').disabled = !consent();
    part('list').replaceChildren(
      ...Object.entries(CATEGORIES).map(([id, title]) => {
        const granted = id === 'necessary' || state?.categories?.[id] === true;
        const item = document.createElement('li');
        item.dataset.demo = id;
        item.dataset.granted = String(granted);
        const head = element('p', 'demo-panel__category', title);
        head.append(element('span', 'demo-panel__answer', granted ? 'включены' : 'выключены'));
        item.append(
          head,
          ...linesOf(id, names).map(([kind, text]) => {
            const line = element('p', 'demo-panel__line', text);
            line.dataset.kind = kind;
            return line;
          }),
        );
        return item;
      }),
    );
  }

  // Several things happen at once when tags are released; one drawing is enough.
  let planned = false;
  function redraw() {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      draw();
    }, 50);
  }

  function noteRun({ vendor }) {
    ran.add(vendor);
    redraw();
  }

  for (const run of window.demoRuns ?? []) noteRun(run);
  document.addEventListener('demo:run', (event) => noteRun(event.detail));
  // Embeds run on the vendor's own origin and can only write a message.
  addEventListener('message', ({ origin, data }) => {
    if (!/^http:\/\/[\w-]+\.vendors\.localhost(:\d+)?$/.test(origin) || !data?.demoRun) return;
    if (Object.hasOwn(VENDORS, data.demoRun.vendor)) noteRun(data.demoRun);
  });
  new PerformanceObserver((entries) => {
    for (const { name } of entries.getEntries()) {
      const { hostname, pathname } = new URL(name);
      const vendor = /^([\w-]+)\.vendors\.localhost$/.exec(hostname)?.[1];
      if (vendor) asked.set(vendor, [...(asked.get(vendor) ?? []), pathname]);
    }
    redraw();
  }).observe({ type: 'resource', buffered: true });

  for (const event of ['soglasie:ready', 'soglasie:change']) {
    document.addEventListener(event, redraw);
  }

  async function listSites() {
    const answer = await fetch('/demo/sites.json').catch(() => undefined);
    const sites = answer?.ok ? await answer.json() : [];
    if (sites.length < 2) return;
    part('sites').replaceChildren(
      ...sites.map(({ host, title }) => {
        const link = element('a', '', title);
        link.href = `http://${host}:${location.port}/`;
        if (host === location.hostname) link.setAttribute('aria-current', 'true');
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    panel.querySelector('nav').hidden = false;
  }

  function start() {
    document.body.append(panel);
    document.documentElement.classList.add('has-demo-panel');
    draw();
    listSites();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
