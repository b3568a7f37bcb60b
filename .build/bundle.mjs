// Builds one after the other, and writes what is built while the next is read.
import { rollup } from 'rollup';

/** @param {import('rollup').RollupOptions[]} all resolves when all are written */
export async function bundleAll(all) {
  const writes = [];
  for (const options of all) {
    const bundle = await rollup(options);
    writes.push(bundle.write(options.output).then(() => bundle.close()));
  }
  await Promise.all(writes);
}
