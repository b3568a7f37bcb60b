// Sends records over kept connections for so many seconds, each of another visitor, and prints how
// many were acknowledged. Sockets alone: a client with more comforts would take a core for itself.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { recordOf, SITE } from '../tests/support.mjs';

const [port, connections, seconds] = process.argv.slice(2).map(Number);
const ID = '0'.repeat(32);
const body = JSON.stringify(recordOf({ id: ID }));
const head = [
  'POST /records HTTP/1.1',
  `host: 127.0.0.1:${port}`,
  `origin: ${SITE}`,
  'content-type: text/plain;charset=UTF-8',
  `content-length: ${Buffer.byteLength(body)}`,
].join('\r\n');
const [before, after] = `${head}\r\n\r\n${body}`.split(ID);

const until = Date.now() + seconds * 1000;
let kept = 0;
let others = 0;

const visitor = () =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    const send = () => socket.write(`${before}${randomBytes(16).toString('hex')}${after}`);
    socket.setNoDelay(true);
    socket.once('connect', send);
    socket.on('error', done);
    socket.on('data', (data) => {
      if (data.toString('latin1', 9, 12) === '204') kept += 1;
      else others += 1;
      if (Date.now() < until) send();
      else socket.end(done);
    });
  });

const began = Date.now();
const used = process.cpuUsage();
await Promise.all(Array.from({ length: connections }, visitor));
const { user, system } = process.cpuUsage(used);
const took = (Date.now() - began) / 1000;
console.log(JSON.stringify({ kept, others, seconds: took, time: (user + system) / 1e6 }));
