import { openDatabase } from './database.mjs';
import { createCollector } from './server.mjs';

const {
  DATABASE_URL: url,
  DATA: folder = 'data',
  SITES = 'http://localhost:8080',
  TOKEN: token,
  TEXTS: texts,
  DAYS,
  ZONE: zone = 'Europe/Moscow',
  PER_MINUTE = '60',
  BEHIND_PROXY,
  HOST = '127.0.0.1',
  PORT = '8787',
} = process.env;

const days = DAYS === undefined ? 0 : Number(DAYS);
if (!Number.isInteger(days) || days < 0 || (DAYS !== undefined && days < 1)) {
  console.error(`collector: DAYS must be a number of days, 1 or more; it is "${DAYS}"`);
  process.exit(2);
}

const database = await openDatabase({ url, folder, zone });
const server = createCollector({
  ...{ database, sites: SITES.split(','), token, texts, zone },
  perMinute: Number(PER_MINUTE),
  isBehindProxy: BEHIND_PROXY === '1',
});

/** Tables for the months to come, and away with those whose term is over. */
const keepMonths = async () => {
  try {
    await database.prepareMonths();
    for (const name of days ? await database.dropMonths(days) : []) {
      console.log(`collector: ${name} dropped, since it ended ${days} days ago`);
    }
  } catch (cause) {
    console.error(`collector: months not kept: ${cause.message}`);
  }
};
await keepMonths();
const timer = setInterval(keepMonths, 12 * 3_600_000);

server.listen(Number(PORT), HOST, () => {
  const address = `http://${HOST}:${server.address().port}`;
  console.log(`collector: ${address}/records for ${SITES}; to read: ${address}/`);
  if (!token) console.log('collector: no TOKEN, so nothing can be read out');
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    clearInterval(timer);
    server.close(() => database.close().then(() => process.exit()));
    server.closeIdleConnections();
  });
}
