import { openDatabase } from './database.mjs';
import { createCollector } from './server.mjs';

const {
  DATABASE_URL: url,
  DATA: folder = 'data',
  SITES = 'http://localhost:8080',
  TOKEN: token,
  PER_MINUTE = '60',
  BEHIND_PROXY,
  HOST = '127.0.0.1',
  PORT = '8787',
} = process.env;

const database = await openDatabase({ url, folder });
const server = createCollector({
  database,
  sites: SITES.split(','),
  token,
  perMinute: Number(PER_MINUTE),
  isBehindProxy: BEHIND_PROXY === '1',
});
server.listen(Number(PORT), HOST, () => {
  console.log(`collector: http://${HOST}:${server.address().port}/records for ${SITES}`);
  if (!token) console.log('collector: no TOKEN, so nothing can be read out');
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => database.close().then(() => process.exit()));
    server.closeIdleConnections();
  });
}
