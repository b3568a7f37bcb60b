import { addressOf, daysBetween } from './filter.mjs';
import { whole } from './frame.mjs';
import { html } from './html.mjs';
import { byCategory, plot } from './plot.mjs';
import { categoryName, dayName, eventName, momentIn, named, wayName } from './words.mjs';

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
