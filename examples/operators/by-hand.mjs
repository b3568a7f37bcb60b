import { SITES } from './hosts.mjs';

const DEFAULT_PORT = 4700;

/** For people: the usual port or the next free one, a list of addresses, until Ctrl-C. */
export async function startByHand(startDemo) {
  const at = process.argv.indexOf('--port');
  let port = at > 0 ? Number(process.argv[at + 1]) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error('После --port нужно число от 0 до 65535.');
    process.exit(1);
  }
  for (;;) {
    try {
      const demo = await startDemo({ port });
      console.log(greeting(demo));
      process.once('SIGINT', () => demo.close().then(() => process.exit()));
      return;
    } catch (cause) {
      if (cause.code !== 'EADDRINUSE' || port >= 65535) throw cause;
      port += 1;
    }
  }
}

function greeting(demo) {
  const lines = SITES.map(({ host, title }) => `  ${title.padEnd(28)}${demo.url(host)}`);
  return [
    'Демонстрация soglasie запущена.',
    '',
    ...lines,
    '',
    `  ${'Документация'.padEnd(28)}${demo.url('localhost', '/docs/ru/index.html')}`,
    `  ${'Журнал запросов'.padEnd(28)}${demo.url('vendors.localhost', '/__log')}`,
    `  ${'Конструктор'.padEnd(28)}${demo.url('localhost', '/soglasie/constructor/')}`,
    '',
    'Остановить: Ctrl-C.',
  ].join('\n');
}
