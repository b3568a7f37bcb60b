import { readFileSync } from 'node:fs';
import { createArchive } from './archive.mjs';
import { readFilter } from './filter.mjs';
import { createLimit } from './limit.mjs';
import { Refusal, readBody } from './requests.mjs';
import { periodPage, signInPage } from './views.mjs';
import { visitorPage } from './visitor-view.mjs';

const STYLE = readFileSync(new URL('style.css', import.meta.url));

/** Rows on a page. */
const SIZE = 50;

/** How often somebody may try a token in a minute. */
const TRIES = 10;

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Only our own pages send forms: browsers say where a request comes from. */
const demandOwnForm = ({ headers }) => {
  const { 'sec-fetch-site': from = 'same-origin' } = headers;
  if (from !== 'same-origin') throw new Refusal(403, 'not from this page');
};

/** The pages for those who have to prove consent. `texts`: folder of the archive of texts. */
export const createDesk = ({ database, access, sites, texts, zone, addressOf, isSecure }) => {
  const findText = createArchive(texts);
  const mayTry = createLimit(TRIES);
  const hosts = sites.map((site) => new URL(site).hostname);

  const show = (response, page, status = 200) => {
    response.writeHead(status, HEADERS);
    response.end(page);
  };
  const goHome = (response, cookie) => {
    response.writeHead(303, { location: '/', 'set-cookie': cookie });
    response.end();
  };

  const signIn = async (request, response) => {
    demandOwnForm(request);
    if (!mayTry(addressOf(request))) {
      return show(response, signInPage('Слишком много попыток. Подождите минуту.'), 429);
    }
    const given = new URLSearchParams(await readBody(request)).get('token') ?? '';
    if (!access.isToken(given)) return show(response, signInPage('Это другой секрет.'), 401);
    return goHome(response, access.signIn(isSecure(request)));
  };

  const visitor = async (number, response) => {
    const records = await database.of(number);
    if (!records[0]) return false;
    const found = records.map((record) => record.texts && findText(record.texts.digest));
    const all = { number, records, texts: await Promise.all(found), zone };
    show(response, visitorPage(all));
    return true;
  };

  const period = async (query, response, { number, fault } = {}) => {
    const filter = readFilter(query, zone);
    const [rates, rows] = await Promise.all([
      database.rates(filter),
      database.page(filter, SIZE + 1, (filter.page - 1) * SIZE),
    ]);
    const records = rows.slice(0, SIZE);
    const all = { filter, sites: hosts, rates, records, hasMore: rows.length > SIZE, zone };
    show(response, periodPage({ ...all, number, fault }), fault ? 404 : 200);
  };

  const home = async (query, request, response) => {
    if (!access.allows(request.headers)) return show(response, signInPage(''), 401);
    const number = query.get('number')?.trim().toLowerCase();
    if (!number) return period(query, response);
    if (/^[\da-f]{32}$/.test(number) && (await visitor(number, response))) return undefined;
    const fault = /^[\da-f]{32}$/.test(number)
      ? 'Записей с таким номером нет.'
      : 'В номере 32 знака: цифры и буквы от a до f.';
    return period(query, response, { number, fault });
  };

  /** Answers what is a page of its own; false for anything else. */
  return async (request, response, { pathname, searchParams }) => {
    const { method } = request;
    if (method === 'GET' && pathname === '/style.css') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/css; charset=utf-8' });
      response.end(STYLE);
    } else if (method === 'GET' && pathname === '/') await home(searchParams, request, response);
    else if (method === 'POST' && pathname === '/sign-in') await signIn(request, response);
    else if (method === 'POST' && pathname === '/sign-out') {
      demandOwnForm(request);
      goHome(response, access.signOut(isSecure(request)));
    } else return false;
    return true;
  };
};
