const DAY = /^\d{4}-\d\d-\d\d$/;
const DAYS = 30;
const MOST_DAYS = 366;

const dayOf = (time, zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(time);
const isDay = (text) => DAY.test(text) && !Number.isNaN(Date.parse(text));
const shift = (day, days) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Every day from one to another, both included. */
export const daysBetween = (from, until) => {
  const days = [];
  for (let day = from; day <= until; day = shift(day, 1)) days.push(day);
  return days;
};

/** What an address asks for; the last 30 days of all sites where it says nothing, or nonsense. */
export const readFilter = (query, zone, now = Date.now()) => {
  const today = dayOf(now, zone);
  const given = (name) => {
    const text = query.get(name)?.trim() ?? '';
    return isDay(text) ? text : '';
  };
  const until = given('until') || today;
  const from = given('from') || shift(until, 1 - DAYS);
  const earliest = shift(until, 1 - MOST_DAYS);
  const page = Number(query.get('page'));
  return {
    from: from > until ? until : [from, earliest].sort()[1],
    until,
    site: query.get('site')?.trim() ?? '',
    page: Number.isInteger(page) && page > 1 && page <= 200 ? page : 1,
  };
};

/** The same as an address says it. */
export const addressOf = (path, { from, until, site }, page) => {
  const query = new URLSearchParams({ from, until, ...(site && { site }), ...(page && { page }) });
  return `${path}?${query}`;
};
