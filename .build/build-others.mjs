// A thread of `npm run build`: what no visitor loads. Declarations first, which follow from the sources
// as they are, while the thread that began it compiles them for both.
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { declared, forOthers } from '../rollup.config.mjs';
import { bundleAll } from './bundle.mjs';
import { moduleLists } from './module-lists.mjs';
import { buildSite } from './site.mjs';

await bundleAll(declared);
await buildSite();
await once(parentPort, 'message');
await bundleAll(forOthers);
parentPort.postMessage(moduleLists);
