// `npm run bench:marker`: how fast dist/ marks pages without a hit, in Node and in PHP, how fast
// parse5's tokenizer alone reads them, and how much memory a stream of 50 MB takes. Times are those
// of the processor, not of the clock.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Tokenizer } from 'parse5';
import { markHtml, markStream } from '../../dist/server.js';

const CONFIG = {
  services: {
    'yandex-metrika': true,
    'google-analytics': true,
    'yandex-maps': true,
    youtube: true,
  },
  block: [{ match: 'ads.example.ru', category: 'advertising' }],
};
const MARKER = fileURLToPath(new URL('../../dist/php/Marker.php', import.meta.url));

/** Of a page with many tags, and of one with more text and code. */
const CARD = `<div class="card card--wide" id="c1"><a href="/catalog/item-12?x=1&amp;y=2" class="link" data-id="12"><span class="title">Товар номер двенадцать</span></a><p>Описание товара, довольно длинное, чтобы было похоже на правду.</p><img src="/i/12.jpg" alt="a" width="100" height="100" loading="lazy"></div>\n`;
const TEXT = `<p>${'Слова обычной статьи, какие бывают на страницах. '.repeat(12)}</p><script>${'var a = b.c(1) > 2 ? "x" : "y"; '.repeat(20)}</script>\n`;

const pageOf = (piece, length) => {
  const start = '<!doctype html><html><head><title>a</title></head><body>\n';
  return start + piece.repeat(Math.ceil(length / Buffer.byteLength(piece)));
};

/** MB a second, the best of five. */
const speedOf = (page, rounds, run) => {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn += 1) {
    const start = process.cpuUsage();
    for (let at = 0; at < rounds; at += 1) run(page);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return (Buffer.byteLength(page) * rounds) / 1e6 / best;
};

/** The least that can be asked of it: no places, and nobody listens. */
const tokenize = (html) => {
  const none = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      ...{ onStartTag: none, onEndTag: none, onComment: none, onDoctype: none, onEof: none },
      ...{ onCharacter: none, onNullCharacter: none, onWhitespaceCharacter: none },
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
};

const PHP = `require '${MARKER}';
[$config, $page] = json_decode(stream_get_contents(STDIN), true);
$marker = new Soglasie\\Marker($config);
$best = INF;
for ($turn = 0; $turn < 5; $turn++) {
  $start = getrusage();
  for ($at = 0; $at < 20; $at++) { $marker->mark($page); }
  $end = getrusage();
  $best = min($best, ($end['ru_utime.tv_sec'] - $start['ru_utime.tv_sec']) + ($end['ru_utime.tv_usec'] - $start['ru_utime.tv_usec']) / 1e6);
}
echo strlen($page) * 20 / 1e6 / $best;`;

for (const [name, piece] of Object.entries({ tags: CARD, text: TEXT })) {
  const page = pageOf(piece, 100_000);
  const node = speedOf(page, 100, (html) => markHtml(html, CONFIG));
  const input = JSON.stringify([CONFIG, page]);
  const { status, stdout } = spawnSync('php', ['-r', PHP], { input, encoding: 'utf8' });
  const php = status === 0 ? `${Number(stdout).toFixed(1)} MB/s` : 'php is absent';
  const alone = speedOf(page, 100, tokenize).toFixed(1);
  console.log(
    `100 kB of ${name}: Node ${node.toFixed(1)} MB/s (tokenizer alone ${alone}), PHP ${php}`,
  );
}

const CHUNK = Buffer.from(pageOf(CARD, 64_000));
const COUNT = Math.ceil(50e6 / CHUNK.length);
const whole = async () => {
  let sent = 0;
  let most = 0;
  const source = new ReadableStream({
    pull(controller) {
      if (sent < COUNT) controller.enqueue(new Uint8Array(CHUNK));
      else controller.close();
      sent += 1;
    },
  });
  let bytes = 0;
  for await (const part of source.pipeThrough(markStream(CONFIG))) {
    bytes += part.length;
    if (sent % 50 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  return { bytes, most };
};
const before = process.memoryUsage().rss;
const start = process.cpuUsage();
const { bytes, most } = await whole();
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
console.log(
  `a stream of ${(bytes / 1e6).toFixed(1)} MB: ${(bytes / 1e6 / seconds).toFixed(1)} MB/s, memory ${((most - before) / 1e6).toFixed(0)} MB above the ${(before / 1e6).toFixed(0)} MB before it`,
);
