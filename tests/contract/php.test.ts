import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { KNOWN_SERVICES } from '../../src/model/known-services.js';
import { type Case, cases, has } from './cases.js';

const FILE = 'examples/php/soglasie.php';

/** Reads every case in one go, under a locale in which `\w` has more letters. */
const RUN = `<?php
error_reporting(E_ALL);
set_error_handler(function ($level, $message) { throw new ErrorException($message); });
require '${FILE}';
$contract = json_decode(file_get_contents('tests/contract/choices.json'), true);
echo json_encode(array_map(function ($case) use ($contract) {
  $config = $contract['configs'][$case['config']];
  return soglasie_read($config, $case['header'], $case['host'], $case['now']);
}, $contract['cases']));`;

describe.skipIf(!has('php', '-v', 'php-cli'))('the reader for PHP', () => {
  let answers: Pick<Case, 'status' | 'ask' | 'granted'>[];
  const run = (input: string) => JSON.parse(execFileSync('php', { input, encoding: 'utf8' }));

  beforeAll(() => {
    answers = run(RUN);
  });

  it.each(cases.map((one, at) => ({ one, at, name: one.name })))('$name', ({ one, at }) => {
    const { status, ask, granted = [] } = answers[at] ?? {};
    expect({ status, ask, granted: [...granted].sort() }).toEqual({
      status: one.status,
      ask: one.ask,
      granted: [...one.granted].sort(),
    });
  });

  it('takes the header and the host of the request, where nobody gives others', () => {
    const text = cases.find(({ name }) => name === 'no sites: the host without www.');
    const server = `['HTTP_COOKIE' => '${text?.header}', 'HTTP_HOST' => '${text?.host}']`;
    const answer = run(
      `<?php require '${FILE}'; $_SERVER = ${server}; echo json_encode(soglasie_read([], null, null, ${text?.now}));`,
    );
    expect(answer).toMatchObject({ status: 'set', granted: text?.granted });
  });
});

it('knows the category of every service that `true` stands for', () => {
  const table = readFileSync(FILE, 'utf8').match(/SOGLASIE_SERVICES = \[([^\]]*)\]/)?.[1] ?? '';
  const written = [...table.matchAll(/'([^']+)' => '([^']+)'/g)].map(([, id, of]) => [id, of]);
  const all = Object.entries(KNOWN_SERVICES).map(([id, known]) => [id, known.split(' ')[0]]);
  expect(written.sort()).toEqual(all.sort());
});

it('is pure ASCII', () => {
  expect(readFileSync(FILE, 'utf8')).toMatch(/^[\n -~]+$/);
});
