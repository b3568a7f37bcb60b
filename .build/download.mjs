// `soglasie-<version>.zip`: what somebody without npm unpacks into a site, with what to do and the
// hashes of it all.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { bytesIn, libraryFiles, pack } from './pack.mjs';

const BESIDE = ['soglasie.all.js', 'hub.js', 'hub.html', 'tour.html', 'config.schema.json'];

/** For `integrity` on a tag, and to see that a copy is whole. */
const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Editors of every age see that it is UTF-8, and where a line ends. */
const noteOf = (file, version) =>
  strToU8(
    `\uFEFF${readFileSync(`.build/download/${file}`, 'utf8')
      .replaceAll('__VERSION__', version)
      .replaceAll('\r', '')
      .replaceAll('\n', '\r\n')}`,
  );

const byName = ([one], [other]) => (one < other ? -1 : 1);

/** @param {string} folder where it is written */
export const packDownload = (folder = 'dist') => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = { ...libraryFiles(), ...bytesIn('dist', BESIDE) };
  const hashes = Object.entries(files)
    .sort(byName)
    .map(([path, bytes]) => [path, integrityOf(bytes)]);
  pack(`${folder}/soglasie-${version}.zip`, 'soglasie', {
    ...files,
    'ЧИТАЙ.txt': noteOf('ru.txt', version),
    'README.txt': noteOf('en.txt', version),
    LICENSE: readFileSync('LICENSE'),
    'integrity.json': strToU8(
      `${JSON.stringify({ version, files: Object.fromEntries(hashes) }, null, 2)}\n`,
    ),
  });
};
