// What the command line needs of the build.
import { CAC, PARSE5, PREACT } from './licences.mjs';

/** It uses the testers' part as it is published beside it. */
export const besidePlaywright = {
  name: 'beside-playwright',
  resolveId: (id) =>
    id.endsWith('/entry/playwright.js') ? { id: './playwright.js', external: 'relative' } : null,
};

/** Its parsers are built in; the licences of those, and of what is within them, go along. */
export const banner = () => `#!/usr/bin/env node
/*!
${CAC}

${PARSE5}

${PREACT}
*/`;
