// Declarations for developers: one TypeScript program writes those of every module, beside the
// bundling of everything else; then each published file gets its own in one piece.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dts } from 'rollup-plugin-dts';

/** Where the modules' declarations lie, ignored by git. */
export const DECLARATIONS = '.build/cache/declarations';

async function declare() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const [status] = await once(
    spawn(process.execPath, [tsc, '-p', '.build/tsconfig.json'], { stdio: 'inherit' }),
    'exit',
  );
  if (status !== 0) throw new Error('the declarations could not be written: run `npm run types`');
}

/** Begins at once, and lets a build wait for it. */
export function declarations() {
  const written = declare();
  // Whoever waits hears of it.
  written.catch(() => {});
  return [{ name: 'declarations', buildStart: () => written }, dts()];
}
