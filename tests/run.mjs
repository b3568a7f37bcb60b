// Runs the checks, all of them whatever fails, and ends with the slowest files, what failed and the sum.
//
//   npm test            the whole check of one machine
//   npm run test:ci     the same, the examples, the CMSs and the collector: what every change has to pass
//   npm run test:full   the same, every case in every edition and engine
//   npm run near        what the files changed since the last commit touch; with `-- --first` it
//                       ends at the first failure
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { programOf } from './support/command.mjs';
import { testsOf } from './support/readme-map.mjs';
import { timesOf } from './support/times.mjs';

const PLAYWRIGHT = ['playwright', 'test', '--config'];
const BROWSER = [...PLAYWRIGHT, 'tests/playwright.config.ts'];
const ENGINES = [...PLAYWRIGHT, 'tests/engines/playwright.config.ts'];
const EXAMPLES = [...PLAYWRIGHT, 'tests/examples/playwright.config.ts'];
const UNIT = ['vitest', 'run', '--config', 'tests/vitest.config.ts'];
const script = (name) => ['npm', 'run', '--silent', name];

/** A part takes one core where others may run beside it, and both where it has workers. */
const CHECKS = [
  [
    { name: 'build', command: script('build') },
    { name: 'types', command: script('types') },
    { name: 'lint', command: script('lint') },
    { name: 'unused', command: script('unused') },
  ],
  [{ name: 'unit', command: UNIT, needsBuild: true }],
  [
    { name: 'size', command: script('size'), needsBuild: true },
    { name: 'package', command: script('publish:check'), needsBuild: true },
  ],
  [{ name: 'browser', command: BROWSER, needsBuild: true }],
  [{ name: 'engines', command: ENGINES, needsBuild: true }],
];
const MORE = [
  [{ name: 'examples', command: EXAMPLES, needsBuild: true }],
  [
    {
      name: 'cms',
      command: [process.execPath, 'tests/cms/run.mjs', '--optional'],
      needsBuild: true,
    },
  ],
  [{ name: 'collector', command: script('collector'), needsBuild: true }],
];

/** Runs a command. `isShared`: beside others, so that what it prints comes at its end, in one piece. */
function start({ command, env = {} }, isShared) {
  const child = spawn(...programOf(command), {
    env: { ...process.env, ...env },
    stdio: ['ignore', isShared ? 'pipe' : 'inherit', isShared ? 'pipe' : 'inherit'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part));
  return new Promise((resolve) => {
    child.on('error', (cause) => resolve({ status: 1, output: `${cause}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Runs the parts of a group, two at a time. */
async function runGroup(parts, results) {
  const queue = [...parts];
  const isShared = parts.length > 1;
  const isBuilt = () => results.every(({ name, status }) => name !== 'build' || status === 0);
  const next = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      const began = Date.now();
      if (part.needsBuild && !isBuilt()) {
        console.log(`\n── ${part.name}: not run, there is no build`);
        results.push({ name: part.name, status: 1, seconds: 0 });
        continue;
      }
      if (!isShared) console.log(`\n── ${part.name}`);
      const { status, output } = await start(part, isShared);
      const seconds = Math.round((Date.now() - began) / 1000);
      if (isShared) console.log(`\n── ${part.name}\n${output.trim()}`);
      results.push({ name: part.name, status, seconds });
    }
  };
  await Promise.all([next(), next()]);
}

function tellSlowest(results) {
  const rows = results
    .flatMap(({ name }) =>
      Object.entries(timesOf(name)?.files ?? {}).map(([file, ms]) => [ms / 1000, name, file]),
    )
    .sort(([a], [b]) => b - a)
    .slice(0, 10);
  if (rows[0]) console.log('\nThe slowest files:');
  for (const [seconds, name, file] of rows) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name.padEnd(8)} ${file}`);
  }
}

/** Whoever sees only the end of a long log has to learn what failed. */
function tellFaults(results) {
  for (const { name } of results) {
    for (const [title, error] of timesOf(name)?.faults ?? []) {
      console.log(`\n✗ ${name}: ${title}`);
      for (const line of error.trim().split('\n').slice(0, 8)) console.log(`    ${line}`);
    }
  }
}

/** Tells how it went. The last line is the sum: `123 passed, 0 failed`. */
function tellSum(results, began) {
  console.log('');
  let [passed, failed] = [0, 0];
  for (const { name, status, seconds } of results) {
    const times = timesOf(name);
    const broken = status && !times?.failed ? 1 : 0;
    passed += times?.passed ?? 0;
    failed += (times?.failed ?? 0) + broken;
    const counts = times
      ? `, ${times.passed} passed, ${times.failed} failed, ${times.skipped} skipped`
      : '';
    console.log(
      `${status ? '✗' : '✓'} ${name.padEnd(9)} ${String(seconds).padStart(4)} s${counts}`,
    );
  }
  const total = Math.round((Date.now() - began) / 1000);
  console.log(`in ${Math.floor(total / 60)} min ${total % 60} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

/** Paths changed since the last commit, and those that git does not know yet. */
function changedPaths() {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n');
  return [
    ...git('diff', '--name-only', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ].filter(Boolean);
}

const escaped = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A path of the table as what Playwright filters by. */
const pattern = (path) => path.split('*').map(escaped).join('[^/]*');

/** What the changes touch; one walk through everything is always among it. */
function near(changed, endsAtFirst) {
  const { tests, unknown } = testsOf(changed);
  for (const path of unknown)
    console.log(`No row of the table in src/site/pages/ru/design.md knows ${path}.`);
  const commands = tests.filter((test) => test.startsWith('npm '));
  if (commands[0]) console.log(`Touched as well: ${commands.join(', ')}`);
  const within = (...folders) =>
    tests.filter((test) => folders.some((folder) => test.startsWith(`tests/${folder}`)));
  const isSource = (path) => /^(?:src|locales|\.build|node_modules)\/|^rollup|^package/.test(path);
  const part = (name, command, found) => {
    if (!found.length && !(unknown.length && name === 'unit')) return [];
    const hasty = endsAtFirst ? [command === UNIT ? '--bail=1' : '--max-failures=1'] : [];
    return [[{ name, command: [...command, ...hasty, ...found], needsBuild: true }]];
  };
  const units = within('unit', 'package', 'contract').map((path) => path.replace(/\*.*/, ''));
  const browsers = [...within('browser', 'qa'), 'tests/browser/walk.spec.ts'].map(pattern);
  return [
    ...(changed.some(isSource) || !existsSync('dist')
      ? [[{ name: 'build', command: script('build') }]]
      : []),
    ...part('unit', UNIT, units),
    ...part('browser', BROWSER, browsers),
    ...part('engines', ENGINES, within('engines').map(pattern)),
  ];
}

async function main(which) {
  const began = Date.now();
  rmSync('.build/cache/times', { recursive: true, force: true });
  const find = await start({ command: [process.execPath, 'tests/find-browser.mjs'] }, false);
  if (find.status) {
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }
  if (which === 'full') process.env.SOGLASIE_FULL = '1';
  const endsAtFirst = process.argv.includes('--first');
  const groups =
    which === 'near'
      ? near(changedPaths(), endsAtFirst)
      : [...CHECKS, ...(/^(?:ci|full)$/.test(which) ? MORE : [])];
  const results = [];
  for (const group of groups) {
    await runGroup(group, results);
    if (endsAtFirst && results.some(({ status }) => status)) break;
  }
  tellSlowest(results);
  tellFaults(results);
  tellSum(results, began);
}

await main(process.argv[2]);
