import { expect, test } from './support/fixtures.js';
import { run } from './support/run.js';

test.use({ example: 'testing' });

// 25 s, most of them for what npm installs.
test('tests its app in jsdom, in happy-dom, and with the stand-in alone', async ({ project }) => {
  test.slow();
  const { stdout, stderr } = await run('npm', ['test', '--', '--reporter=json'], project.folder);
  const report = JSON.parse(stdout.slice(stdout.indexOf('{')));
  expect(report).toMatchObject({ success: true, numPassedTests: 5, numTotalTestSuites: 3 });
  // Nothing that a DOM lacks is complained of.
  expect(stderr).toBe('');
});
