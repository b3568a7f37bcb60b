import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import Ajv from 'ajv/dist/2020.js';
import { csvHead, csvLine } from './csv.mjs';
import { createLimit } from './limit.mjs';
import { oddityOf } from './strict.mjs';

/** Of the package: `soglasie/record.schema.json`. */
const SCHEMA = new URL('../../src/chunks/record/record.schema.json', import.meta.url);

/** The largest body, in bytes. */
const MOST_BYTES = 16_384;

const digest = (text) => createHash('sha256').update(text).digest();

/** Stops with a status and a reason for whoever asked. */
class Refusal extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

const readBody = async (request) => {
  const parts = [];
  let size = 0;
  // The connection stays: the reason for a refusal goes over it.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > MOST_BYTES) throw new Refusal(413, `more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

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
 * The collector as an HTTP server.
 *
 * @param sites Origins that may send records: `https://example.ru`.
 * @param token What opens the read-out; without it, there is none.
 * @param perMinute Records that one address may send in a minute.
 * @param isBehindProxy Whether the last address of `X-Forwarded-For` is the visitor's.
 */
export const createCollector = ({
  database,
  sites,
  token = '',
  perMinute = 60,
  isBehindProxy = false,
}) => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  const isWithin = createLimit(perMinute);

  const addressOf = ({ headers, socket }) =>
    (isBehindProxy && headers['x-forwarded-for']?.split(',').pop().trim()) || socket.remoteAddress;

  const accept = async (request, response) => {
    const { origin = '' } = request.headers;
    if (!sites.includes(origin)) throw new Refusal(403, 'not one of the sites');
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
    if (!isWithin(addressOf(request))) throw new Refusal(429, 'too many records');
    const record = parse(await readBody(request));
    if (!validate(record)) {
      const [{ instancePath, message }] = validate.errors;
      throw new Refusal(422, `record${instancePath} ${message}`);
    }
    const oddity = oddityOf(record);
    if (oddity) throw new Refusal(400, oddity);
    await database.add(record);
    response.writeHead(204).end();
  };

  const demandToken = ({ headers }) => {
    const given = digest(headers.authorization ?? '');
    if (!token || !timingSafeEqual(given, digest(`Bearer ${token}`))) {
      throw new Refusal(401, 'no access');
    }
  };

  const tell = async (id, response) => {
    const records = await database.of(id);
    if (!records[0]) throw new Refusal(404, 'no such record');
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(records, null, 2));
  };

  const exportAll = async (response) => {
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="records.csv"',
    });
    await pipeline(linesOf(database.all()), response);
  };

  const answer = async (request, response) => {
    if (!URL.canParse(request.url, 'http://collector')) throw new Refusal(400, 'no address');
    const { pathname } = new URL(request.url, 'http://collector');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.method === 'POST' && pathname === '/records') return accept(request, response);
    const [, id] = /^\/records\/([\da-f]{32})$/.exec(pathname) ?? [];
    if (request.method !== 'GET' || !(id || pathname === '/records.csv')) {
      throw new Refusal(404, 'nothing here');
    }
    demandToken(request);
    return id ? tell(id, response) : exportAll(response);
  };

  return createServer((request, response) => {
    answer(request, response).catch((cause) => {
      const status = cause.status ?? 500;
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
