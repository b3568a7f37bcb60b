// `npm run build`: everything of rollup.config.mjs, on two cores: what is bundled is minified and written
// while the next is read.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { chunkFiles, forVisitors } from '../rollup.config.mjs';
import { publishBeside } from './beside.mjs';
import { bundleAll } from './bundle.mjs';
import { packDownload } from './download.mjs';
import { closeMinifier } from './minify.mjs';
import { keepModuleLists } from './module-lists.mjs';
import { packPlugins } from './plugins.mjs';
import { compiled } from './typescript.mjs';

/** Takes longest to minify, and then waits for the files whose hashes it holds. */
const LARGEST = ['dist/soglasie.all.js', 'dist/soglasie.js'];
const isLarge = ({ output }) => LARGEST.includes(output.file);

const began = Date.now();
publishBeside(chunkFiles);
const others = new Worker(new URL('build-others.mjs', import.meta.url), {
  resourceLimits: { maxYoungGenerationSizeMb: 192 },
});
const othersEnd = once(others, 'message');
compiled.then(() => others.postMessage('compiled'));
await bundleAll([...forVisitors.filter(isLarge), ...forVisitors.filter((it) => !isLarge(it))]);
await closeMinifier();
packDownload();
const [lists] = await othersEnd;
keepModuleLists(lists);
await packPlugins();
console.log(`dist/ built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
