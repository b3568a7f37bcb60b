import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBuilt } from './files.js';

const COPY = 'tests/package/api/index.d.ts';

it('keeps the public API as it was reviewed', () => {
  const built = readBuilt('index.d.ts');
  if (process.env.UPDATE_API) writeFileSync(COPY, built);
  expect(
    readFileSync(COPY, 'utf8'),
    `the public API has changed: if it was meant, run \`UPDATE_API=1 npm run unit\` and commit ${COPY}`,
  ).toBe(built);
});
