import { addressOf, daysBetween } from './filter.mjs';
import { html, textOf } from './html.mjs';
import { byCategory, plot } from './plot.mjs';
import { categoryName, dayName, eventName, momentIn, named, wayName } from './words.mjs';

const whole = (title, body, isSignedIn = true) =>
  textOf(html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<p class="name">${isSignedIn ? html`<a href="/">soglasie</a>` : 'soglasie'}</p>
${isSignedIn && html`<form method="post" action="/sign-out"><button class="quiet">Выйти</button></form>`}
</header>
<main>
${body}
</main>
</body>
</html>
`);

export const signInPage = (fault) =>
  whole(
    'Вход: записи о согласии',
    html`<h1>Вход</h1>
${fault && html`<p class="fault" role="alert">${fault}</p>`}
<form class="card sign-in" method="post" action="/sign-in">
<label for="token">Секрет</label>
<input id="token" name="token" type="password" autocomplete="current-password" required>
<p class="hint">Тот, что указан при запуске сервера в переменной TOKEN.</p>
<button>Войти</button>
</form>`,
    false,
  );

const numberForm = (number = '', fault = '') => html`<form class="card" method="get" action="/">
<label for="number">Номер записи</label>
<div class="row">
<input id="number" name="number" value="${number}" required spellcheck="false" autocomplete="off"
${fault ? html`aria-invalid="true" aria-describedby="number-fault"` : html`aria-describedby="number-hint"`}>
<button>Найти</button>
</div>
${
  fault
    ? html`<p class="fault" id="number-fault">${fault}</p>`
    : html`<p class="hint" id="number-hint">32 знака. Посетитель видит его в настройках cookie.</p>`
}
</form>`;

const periodForm = (
  { from, until, site },
  sites,
) => html`<form class="card" method="get" action="/">
<div class="fields">
<div><label for="from">С</label><input id="from" name="from" type="date" value="${from}"></div>
<div><label for="until">По</label><input id="until" name="until" type="date" value="${until}"></div>
<div class="wide"><label for="site">Сайт</label><select id="site" name="site">
<option value="">все</option>
${[...new Set([...sites, ...(site ? [site] : [])])].map(
  (host) => html`<option${host === site && html` selected`}>${host}</option>
`,
)}</select></div>
<button>Показать</button>
</div>
</form>`;

const share = ({ granted, asked }) => `${Math.round((granted / asked) * 100)} %`;

const ratesTable = (days, categories) => html`<details>
<summary>Те же числа таблицей</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Доля согласий: таблица">
<table class="numbers">
<thead><tr><th scope="col">День</th>${[...categories.keys()].map(
  (id) => html`<th scope="col">${categoryName(id)}</th>`,
)}</tr></thead>
<tbody>
${days
  .filter((day) => [...categories.values()].some((byDay) => byDay.has(day)))
  .map(
    (day) => html`<tr><th scope="row">${dayName(day)}</th>${[...categories.values()].map(
      (byDay) => {
        const found = byDay.get(day);
        return html`<td>${found ? html`${share(found)} <small>${found.granted} из ${found.asked}</small>` : '—'}</td>`;
      },
    )}</tr>
`,
  )}</tbody>
</table>
</div>
</details>`;

const numberLink = (id) => html`<a class="id" href="/?number=${id}">${id.slice(0, 8)}…</a>`;

const recordsTable = (
  records,
  moment,
) => html`<div class="scroll" tabindex="0" role="region" aria-label="Записи">
<table>
<thead><tr><th scope="col">Когда</th><th scope="col">Номер</th><th scope="col">Сайт</th><th scope="col">Что</th><th scope="col">Разрешено</th><th scope="col">Отклонено</th><th scope="col">Редакция</th></tr></thead>
<tbody>
${records.map(
  ({ id, decidedAt, site, event, via, grants, policy }) => html`<tr>
<td>${moment(decidedAt)}</td><td>${numberLink(id)}</td><td>${site}</td><td>${eventName(event)} <small>${wayName(via)}</small></td><td>${named(grants, true) || '—'}</td><td>${named(grants, false) || '—'}</td><td>${policy.version || '—'}</td>
</tr>
`,
)}</tbody>
</table>
</div>`;

const pager = (filter, hasMore) => {
  const link = (page, text, rel) =>
    html`<a rel="${rel}" href="${addressOf('/', filter, page)}">${text}</a>`;
  if (filter.page === 1 && !hasMore) return false;
  return html`<nav class="pager" aria-label="Страницы">
${filter.page > 1 && link(filter.page - 1, '← Новее', 'prev')} <span>Страница ${filter.page}</span> ${hasMore && link(filter.page + 1, 'Раньше →', 'next')}
</nav>`;
};

/** What is kept of a period: rates by day and category, then the records themselves. */
export const periodPage = ({ filter, sites, rates, records, hasMore, zone, fault, number }) => {
  const days = daysBetween(filter.from, filter.until);
  const categories = byCategory(rates);
  const moment = momentIn(zone);
  const where = filter.site || 'все сайты';
  return whole(
    'Записи о согласии',
    html`<h1>Записи о согласии</h1>
<div class="forms">${periodForm(filter, sites)}${numberForm(number, fault)}</div>
<h2>Доля согласий по дням</h2>
<p class="hint">${dayName(filter.from)} — ${dayName(filter.until)}, ${where}. Считаются решения, принятые на самом сайте.</p>
${
  categories.size
    ? html`${plot(days, categories, categoryName)}${ratesTable(days, categories)}`
    : html`<p>За эти дни решений нет.</p>`
}
<div class="title"><h2>Решения</h2>${records[0] && html`<a class="button" href="${addressOf('/records.csv', filter)}">Скачать таблицей (CSV)</a>`}</div>
${records[0] ? recordsTable(records, moment) : html`<p>За эти дни решений нет.</p>`}
${pager(filter, hasMore)}`,
  );
};

const NO_TEXT = {
  closed: 'Папка с текстами серверу не указана (переменная TEXTS).',
  missing: 'Текста с таким отпечатком в архиве нет.',
  altered: 'Файл в архиве изменён: отпечаток его текста другой. Восстановите его из копии.',
};

const shownText = (digest, { state, lines = [], locale, dir, documents = [] }) => html`
<h3>Что видел посетитель</h3>
${
  state === 'kept'
    ? html`<p class="proof">Отпечаток сходится с текстом из архива.</p>
<blockquote lang="${locale}" dir="${dir}" tabindex="0">
${lines.map(
  (line) => html`<p>${line}</p>
`,
)}</blockquote>
${
  documents[0] &&
  html`<p class="hint">Документы рядом с вопросом: ${documents.map(({ label, url }) => `${label} — ${url}`).join('; ')}</p>`
}`
    : html`<p class="fault">${NO_TEXT[state]}</p>`
}
<p class="hint">Отпечаток (SHA-256): <span class="id">${digest}</span></p>`;

const fact = (name, value) =>
  value &&
  html`<dt>${name}</dt><dd>${value}</dd>
`;

const card = (record, text, moment) => {
  const { event, decidedAt, receivedAt, via, site, givenOn, operator, group, policy, grants } =
    record;
  return html`<article class="card">
<h2>${eventName(event)}: ${moment(decidedAt)}</h2>
<dl>
${fact('Разрешено', named(grants, true) || 'ничего, кроме строго необходимых')}
${fact('Отклонено', named(grants, false))}
${fact('Как', wayName(via))}
${fact('Сайт', site)}
${fact('Решение принято', givenOn && `на сайте ${givenOn.site}, редакция политики ${givenOn.policyVersion || 'без номера'}`)}
${fact('Оператор', operator)}
${fact('Группа', group.join(', '))}
${fact('Политика', `${policy.url || 'без адреса'}, редакция ${policy.version || 'без номера'}`)}
${fact('Текст согласия', policy.consentUrl)}
${fact('Сигнал GPC', record.gpc && 'прислан и учтён')}
${fact('Получена', moment(receivedAt))}
${fact('Версия soglasie', record.version)}
</dl>
${
  record.texts
    ? shownText(record.texts.digest, text)
    : html`<p class="hint">Текстов на экране не было: решил скрипт страницы, выбор пришёл с другого сайта или удалён.</p>`
}
</article>`;
};

/** Everything that one visitor decided, with the texts behind it. */
export const visitorPage = ({ number, records, texts, zone }) => {
  const moment = momentIn(zone);
  return whole(
    `Запись ${number}`,
    html`<h1>Запись <span class="id">${number}</span></h1>
<div class="title"><p>Решений: ${records.length}. Все — одного браузера на одном сайте, от первого к последнему.</p><a class="button" href="/records.csv?number=${number}">Скачать таблицей (CSV)</a></div>
${records.map((record, at) => card(record, texts[at], moment))}`,
  );
};
