import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './support/run.js';

/** Packs this package, once for all examples, and tells the workers where. */
export default async function pack() {
  const folder = await mkdtemp(join(tmpdir(), 'soglasie-package-'));
  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--pack-destination', folder],
    process.cwd(),
  );
  const [{ filename }] = JSON.parse(stdout);
  process.env.SOGLASIE_TARBALL = join(folder, filename);
  return () => rm(folder, { recursive: true, force: true });
}
