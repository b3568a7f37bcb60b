// `npm run dev`: builds, serves the demo, and builds again what a change touches. Declarations and
// minification are left to `npm run build`.
import { spawn } from 'node:child_process';
import { watch } from 'rollup';
import config from '../rollup.config.mjs';
import { keepModuleLists } from './module-lists.mjs';

const watcher = watch(config({ watch: true }));
let demo;
let began = 0;

watcher.on('event', (event) => {
  if (event.code === 'START') began = Date.now();
  if (event.code === 'BUNDLE_END') event.result.close();
  if (event.code === 'ERROR') console.error(event.error.message, event.error.loc ?? '');
  if (event.code !== 'END') return;
  keepModuleLists();
  console.log(`built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  demo ??= spawn(process.execPath, ['examples/operators/serve.mjs'], { stdio: 'inherit' });
});

process.once('SIGINT', async () => {
  demo?.kill();
  await watcher.close();
});
