// `npm run situations`: every situation, the tests that stand for it, and the engines they run in.
import { findChromium, findFirefox, findWebKit } from '../find-browser.mjs';
import { SITUATIONS } from '../situations.mjs';

const [hasFirefox, hasWebKit] = [findFirefox(), findWebKit()].map(Boolean);

/** As the configs of Playwright have it: tests/playwright.config.ts, tests/engines/playwright.config.ts. */
const enginesOf = (file) => {
  if (/engines\/webkit/.test(file)) return hasWebKit ? ['WebKit'] : [];
  const isEverywhere = /engines\/|browser\/(?:gate|block)/.test(file);
  if (isEverywhere) return ['Chromium', ...(hasFirefox ? ['Firefox'] : [])];
  return /tests\/(?:browser|qa)\//.test(file) ? ['Chromium'] : ['Node'];
};

const found = findChromium({ prefersShell: true });
let open = 0;
let all = 0;
for (const [point, situations] of Object.entries(SITUATIONS)) {
  console.log(`\n${point}`);
  for (const [situation, ...tests] of situations) {
    all += 1;
    if (!tests[0]) open += 1;
    const engines = [...new Set(tests.flatMap(([file]) => enginesOf(file)))];
    console.log(
      `  ${tests[0] ? '+' : '–'} ${situation}${tests[0] ? ` [${engines.join(', ')}]` : ''}`,
    );
    for (const [file, title] of tests) console.log(`      ${file}: ${title}`);
  }
}
console.log(`\n${all} situations, ${open} without a test of their own`);
if (!found) console.log('No Chromium on this machine: tests of the browser did not run here.');
