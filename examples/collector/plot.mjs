import { html } from './html.mjs';

const WIDTH = 560;
const HEIGHT = 236;
const LEFT = 60;
const TOP = 12;
const RIGHT = 548;
const BOTTOM = 204;

/** As many looks of a line as there are; further categories begin anew. */
const LOOKS = 8;

const lookOf = (at) => `line look${at % LOOKS}`;
const shortDay = (day) => `${day.slice(8)}.${day.slice(5, 7)}`;

/** Days that are named below: at most six, evenly. */
const named = (days) => {
  const step = Math.max(1, Math.ceil(days.length / 6));
  return days.flatMap((day, at) => (at % step === 0 ? [[day, at]] : []));
};

/** The five in the order of the widget, then the operator's own. */
const ORDER = ['analytics', 'technical', 'functional', 'advertising'];
const placeOf = (id) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

/** Rates by category and day: `{ analytics: Map { '2026-11-01' => { granted, asked } } }`. */
export const byCategory = (rates) => {
  const all = new Map();
  for (const { day, category, granted, asked } of rates) {
    if (!all.has(category)) all.set(category, new Map());
    all.get(category).set(day, { granted, asked });
  }
  return new Map([...all].sort(([one], [other]) => placeOf(one) - placeOf(other)));
};

/** Pieces of a line without gaps: a day that nobody decided on has no rate. */
const piecesOf = (days, byDay, x, y) => {
  const pieces = [[]];
  days.forEach((day, at) => {
    const found = byDay.get(day);
    if (found) pieces.at(-1).push([x(at), y(found.granted / found.asked)]);
    else pieces.push([]);
  });
  return pieces.filter((piece) => piece[0]);
};

/** A plot as it is drawn and printed: lines differ in colour and in their dashes. */
export const plot = (days, categories, titleOf) => {
  const step = days.length > 1 ? (RIGHT - LEFT) / (days.length - 1) : 0;
  const round = (number) => Math.round(number * 10) / 10;
  const x = (at) => round(days.length > 1 ? LEFT + at * step : (LEFT + RIGHT) / 2);
  const y = (share) => round(BOTTOM - share * (BOTTOM - TOP));
  const lines = [...categories].map(([, byDay], at) =>
    piecesOf(days, byDay, x, y).map((piece) =>
      piece.length > 1
        ? html`<polyline class="${lookOf(at)}" points="${piece.map((it) => it.join(',')).join(' ')}"/>`
        : html`<circle class="dot look${at % LOOKS}" cx="${piece[0][0]}" cy="${piece[0][1]}" r="3.5"/>`,
    ),
  );
  return html`<figure>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Доля согласий по дням и категориям; те же числа ниже, в таблице">
${[0, 0.25, 0.5, 0.75, 1].map(
  (share) => html`<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y(share)}" y2="${y(share)}"/>
<text class="axis end" x="${LEFT - 8}" y="${y(share) + 4}">${share * 100} %</text>
`,
)}
${named(days).map(
  ([
    day,
    at,
  ]) => html`<text class="axis ${at ? 'middle' : ''}" x="${x(at)}" y="${BOTTOM + 22}">${shortDay(day)}</text>
`,
)}
${lines}
</svg>
<figcaption><ul class="legend">
${[...categories].map(
  (
    [id],
    at,
  ) => html`<li><svg viewBox="0 0 36 10" aria-hidden="true"><line class="${lookOf(at)}" x1="1" x2="35" y1="5" y2="5"/></svg>${titleOf(id)}</li>
`,
)}</ul></figcaption>
</figure>`;
};
