import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import Ajv from 'ajv/dist/2020.js';
import { createAccess } from './access.mjs';
import { Busy } from './batch.mjs';
import { csvHead, csvLine } from './csv.mjs';
import { createDesk } from './desk.mjs';
import { readFilter } from './filter.mjs';
import { createLimit } from './limit.mjs';
import { Refusal, readBody } from './requests.mjs';
import { oddityOf } from './strict.mjs';

/** Of the package: `soglasie/record.schema.json`. */
const SCHEMA = new URL('../../src/chunks/record/record.schema.json', import.meta.url);

/** Headers of every answer. */
const PLAIN = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

async function* linesOf(records) {
  yield csvHead;
  for await (const record of records) yield csvLine(record);
}

const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'no JSON');
  }
};

/**
 * The collector as an HTTP server. Nothing of it outlives a request: several can share a database.
 *
 * @param sites Origins that may send records: `https://example.ru`.
 * @param token What opens the read-out; without it, there is none.
 * @param texts Folder that `npx soglasie texts` has written; without it, digests stay digests.
 * @param perMinute Records that one address may send in a minute.
 * @param isBehindProxy Whether the last address of `X-Forwarded-For` is the visitor's.
 * @param zone Where days begin and end.
 */
export const createCollector = ({
  database,
  sites,
  token = '',
  texts = '',
  perMinute = 60,
  isBehindProxy = false,
  zone = 'Europe/Moscow',
}) => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  const isWithin = createLimit(perMinute);
  const access = createAccess(token);

  const addressOf = ({ headers, socket }) =>
    (isBehindProxy && headers['x-forwarded-for']?.split(',').pop().trim()) || socket.remoteAddress;
  const isSecure = ({ headers }) => isBehindProxy && headers['x-forwarded-proto'] === 'https';
  const desk = createDesk({ database, access, sites, texts, zone, addressOf, isSecure });

  const accept = async (request, response) => {
    const { origin = '' } = request.headers;
    if (!sites.includes(origin)) throw new Refusal(403, 'not one of the sites');
    const readable = { ...PLAIN, 'access-control-allow-origin': origin, vary: 'origin' };
    try {
      await keep(request);
      response.writeHead(204, readable).end();
    } catch (cause) {
      for (const [name, value] of Object.entries(readable)) response.setHeader(name, value);
      throw cause;
    }
  };

  const keep = async (request) => {
    if (!isWithin(addressOf(request))) throw new Refusal(429, 'too many records');
    const json = await readBody(request);
    const record = parse(json);
    if (!validate(record)) {
      const [{ instancePath, message }] = validate.errors;
      throw new Refusal(422, `record${instancePath} ${message}`);
    }
    const oddity = oddityOf(record, json);
    if (oddity) throw new Refusal(400, oddity);
    await database.add(record);
  };

  const tell = async (id, response) => {
    const records = await database.of(id);
    if (!records[0]) throw new Refusal(404, 'no such record');
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(records, null, 2));
  };

  const exportAs = async (query, response) => {
    const number = query.get('number') ?? '';
    const filter = ['from', 'until', 'site'].some((name) => query.has(name))
      ? readFilter(query, zone)
      : {};
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="records.csv"',
    });
    await pipeline(linesOf(database.all({ ...filter, number })), response);
  };

  const answer = async (request, response) => {
    // What comes a thousand times a second first.
    if (request.method === 'POST' && request.url === '/records') return accept(request, response);
    for (const [name, value] of Object.entries(PLAIN)) response.setHeader(name, value);
    if (!URL.canParse(request.url, 'http://collector')) throw new Refusal(400, 'no address');
    const url = new URL(request.url, 'http://collector');
    const { pathname, searchParams } = url;
    if (await desk(request, response, url)) return undefined;
    const [, id] = /^\/records\/([\da-f]{32})$/.exec(pathname) ?? [];
    if (request.method !== 'GET' || !(id || pathname === '/records.csv')) {
      throw new Refusal(404, 'nothing here');
    }
    if (!access.allows(request.headers)) throw new Refusal(401, 'no access');
    return id ? tell(id, response) : exportAs(searchParams, response);
  };

  return createServer((request, response) => {
    answer(request, response).catch((cause) => {
      // 57014: the database was asked for more than it can find in time.
      const isBusy = cause instanceof Busy || cause.code === '57014';
      const status = isBusy ? 503 : (cause.status ?? 500);
      // Whoever left before the end of an export needs no answer.
      if (cause.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      if (status === 500) console.error(cause);
      if (response.headersSent) return response.destroy();
      // What is left of the body is not read.
      if (status === 413) response.setHeader('connection', 'close');
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(status === 500 ? 'not kept' : cause.message);
    });
  });
};
