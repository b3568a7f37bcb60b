// `npm run build`: everything of rollup.config.mjs, side by side: what is bundled is minified and
// written while the next is read.
// biome-ignore assist/source/organizeImports: its thread starts while the rest is loaded
import { closeMinifier } from './minify.mjs';
import { rollup } from 'rollup';
import config from '../rollup.config.mjs';
import { packDownload } from './download.mjs';
import { packPlugins } from './plugins.mjs';
import { buildSite } from './site.mjs';
import { keepCompiled } from './typescript.mjs';

/** Takes longest to minify, and then waits for the files whose hashes it holds. */
const LARGEST = ['dist/soglasie.all.js', 'dist/soglasie.js'];
const isLarge = ({ output }) => LARGEST.includes(output.file);

const began = Date.now();
const all = config();
const writes = [];
for (const options of [...all.filter(isLarge), ...all.filter((it) => !isLarge(it))]) {
  const bundle = await rollup(options);
  writes.push(bundle.write(options.output).then(() => bundle.close()));
}
await Promise.all(writes);
await closeMinifier();
keepCompiled();
await packPlugins();
packDownload();
await buildSite();
console.log(`dist/ built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
