// `npm run build`: everything of rollup.config.mjs, on two cores.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { chunkFiles, forVisitors } from '../rollup.config.mjs';
import { publishBeside } from './beside.mjs';
import { bundleAll } from './bundle.mjs';
import { packDownload } from './download.mjs';
import { keepModuleLists } from './module-lists.mjs';
import { packPlugins } from './plugins.mjs';
import { compiled } from './typescript.mjs';

const began = Date.now();
publishBeside(chunkFiles);
const others = new Worker(new URL('build-others.mjs', import.meta.url), {
  resourceLimits: { maxYoungGenerationSizeMb: 192 },
});
const othersEnd = once(others, 'message');
compiled.then(() => others.postMessage('compiled'));
await bundleAll(forVisitors);
packDownload();
const [lists] = await othersEnd;
keepModuleLists(lists);
await packPlugins();
console.log(`dist/ built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
