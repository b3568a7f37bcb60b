import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finds the text behind a digest in the folder that `npx soglasie texts` has written. `state`: `kept`,
 * `altered` where the text is no longer that of its digest, `missing`, or `closed` without a folder.
 */
export const createArchive = (folder) => async (digest) => {
  if (!folder) return { state: 'closed' };
  if (!/^[\da-f]{64}$/.test(digest)) return { state: 'missing' };
  try {
    const found = JSON.parse(await readFile(join(folder, `${digest}.json`), 'utf8'));
    const { text = '', lines = [], locale = '', dir = 'ltr', documents = [] } = Object(found);
    const isGenuine = createHash('sha256').update(text, 'utf8').digest('hex') === digest;
    return { state: isGenuine ? 'kept' : 'altered', lines, locale, dir, documents };
  } catch (cause) {
    return { state: cause.code === 'ENOENT' ? 'missing' : 'altered', lines: [], documents: [] };
  }
};
