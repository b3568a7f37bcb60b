// Licences of packages that are built into a published file: they go along with it.
import { existsSync, readFileSync } from 'node:fs';

/** What parse5 holds may be another release than the one that others use. */
const NESTED = 'node_modules/parse5/node_modules/entities';

const licence = (name) => readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();

export const PARSE5 = `parse5:

${licence('parse5')}

entities, which parse5 holds:

${licence(existsSync(NESTED) ? 'parse5/node_modules/entities' : 'entities')}`;

export const CAC = `cac, which holds mri (MIT, Copyright (c) Luke Edwards):

${licence('cac')}`;

export const PREACT = `preact:

${licence('preact')}`;

/** Puts licences before a file that is minified, which takes comments out. */
export const carry = (file, ...licences) => ({
  name: 'carry-licences',
  renderChunk: (code, { fileName }) =>
    fileName === file ? { code: `/*!\n${licences.join('\n\n')}\n*/\n${code}`, map: null } : null,
});
