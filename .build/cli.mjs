// What the command line needs of the build.
import { existsSync, readFileSync } from 'node:fs';

/** It uses the testers' part as it is published beside it. */
export const besidePlaywright = {
  name: 'beside-playwright',
  resolveId: (id) =>
    id.endsWith('/entry/playwright.js') ? { id: './playwright.js', external: 'relative' } : null,
};

const NESTED = 'node_modules/parse5/node_modules/entities';

const licence = (name) => readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();

/** Its parsers are built in; the licences of those, and of what is within them, go along. */
export const banner = () => `#!/usr/bin/env node
/*!
cac, which holds mri (MIT, Copyright (c) Luke Edwards):

${licence('cac')}

parse5:

${licence('parse5')}

preact:

${licence('preact')}

entities, which parse5 holds:

${licence(existsSync(NESTED) ? 'parse5/node_modules/entities' : 'entities')}
*/`;
