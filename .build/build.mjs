// `npm run build`: everything of rollup.config.mjs, in its order; what is bundled is minified and
// written while the next is read.
import { rollup } from 'rollup';
import config from '../rollup.config.mjs';
import { closeMinifier } from './minify.mjs';

const began = Date.now();
const writes = [];
for (const options of config()) {
  const bundle = await rollup(options);
  writes.push(bundle.write(options.output).then(() => bundle.close()));
}
await Promise.all(writes);
await closeMinifier();
console.log(`dist/ built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
