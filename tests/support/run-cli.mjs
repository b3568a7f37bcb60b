// Runs the published command line again and again in one process: a start of Node takes most of the
// time of a run. Each run has the file evaluated anew, and arguments, folder and environment of its own.
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [node, , cli] = process.argv;
const home = process.cwd();
let runs = 0;

/** Keeps what is written to a stream; gives back what takes it out. */
const kept = (stream) => {
  let parts = [];
  stream.write = (chunk, ...more) => {
    const encoding = more.find((one) => typeof one === 'string');
    const done = more.find((one) => typeof one === 'function');
    parts.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk));
    if (done) process.nextTick(done);
    return true;
  };
  return () => {
    const text = Buffer.concat(parts).toString();
    parts = [];
    return text;
  };
};
const takeOut = kept(process.stdout);
const takeErr = kept(process.stderr);

/** What keeps a process from ending: there is the channel to the parent before a run, and no more. */
const pending = () => process.getActiveResourcesInfo().length;

const run = async ({ args, cwd, env }) => {
  const before = pending();
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [node, cli, ...args];
  process.exitCode = undefined;
  let status;
  try {
    runs += 1;
    await import(`${pathToFileURL(cli)}?${runs}`);
    // A process ends when there is nothing to wait for.
    do await pause(1);
    while (pending() > before);
    status = Number(process.exitCode ?? 0);
  } catch (cause) {
    status = 1;
    process.stderr.write(`${cause?.stack ?? cause}\n`);
  }
  process.exitCode = undefined;
  // Windows removes no folder in which a process is.
  process.chdir(home);
  return { status, out: takeOut(), err: takeErr() };
};

process.on('message', async (message) => process.send(await run(message)));
