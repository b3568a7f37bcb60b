// One TypeScript program for all published files. The plug-in would make one for each of them: 3 s
// and 500 files every time (2026-11).
import { ts, typescript } from './require.mjs';

/** Types are checked by `npm run types`; here what they are made of is not even read. */
const withoutTypes = {
  ...ts,
  createWatchProgram: (host) =>
    ts.createWatchProgram({
      ...host,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
      resolveModuleNames: (names) => names.map(() => undefined),
      resolveTypeReferenceDirectives: (names) => names.map(() => undefined),
    }),
};

export function compileOnce() {
  const plugin = typescript({
    typescript: withoutTypes,
    compilerOptions: { noCheck: true, noEmit: false, lib: ['ES5'], sourceMap: false },
    include: ['src/**'],
  });
  let started = false;
  return {
    ...plugin,
    buildStart(options) {
      if (!started) plugin.buildStart.call(this, options);
      started = true;
    },
  };
}
