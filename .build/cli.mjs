// What the command line needs of the build.
import { readFileSync } from 'node:fs';

/** It uses the testers' part as it is published beside it. */
export const besidePlaywright = {
  name: 'beside-playwright',
  resolveId: (id) =>
    id === '../entry/playwright.js' ? { id: './playwright.js', external: 'relative' } : null,
};

/** Its parser is built in; the licence of that, and of the parser within it, goes along. */
export const banner = () => `#!/usr/bin/env node
/*!
cac, which holds mri (MIT, Copyright (c) Luke Edwards):

${readFileSync('node_modules/cac/LICENSE', 'utf8').trim()}
*/`;
