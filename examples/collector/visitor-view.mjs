import { whole } from './frame.mjs';
import { html } from './html.mjs';
import { eventName, momentIn, named, wayName } from './words.mjs';

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
