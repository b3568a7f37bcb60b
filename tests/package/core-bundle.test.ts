import { type Plugin, type RollupOptions, rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
import config from '../../rollup.config.mjs';

const builds = config() as (RollupOptions & { plugins: Plugin[] })[];

/** Modules that end up in a published file, by their paths. */
async function modulesOf(input: string): Promise<string[]> {
  const options = builds.find((build) => build.input === `src/entry/${input}.ts`);
  if (!options) throw new Error(`no build of src/entry/${input}.ts`);
  // Only these two look at other built files, or take long.
  const plugins = options.plugins.filter(({ name }) => !/^(constants|terser)$/.test(name));
  const bundle = await rollup({ ...options, plugins });
  const { output } = await bundle.generate({ format: 'iife', inlineDynamicImports: true });
  await bundle.close();
  return output.flatMap((chunk) => ('modules' in chunk ? Object.keys(chunk.modules) : []));
}

describe('what a published file holds', { timeout: 60_000 }, () => {
  it('is in the core neither Preact, nor js-cookie, nor anything of the UI or the presets', async () => {
    const modules = await modulesOf('script');
    expect(modules.filter((id) => id.includes('/src/')).length).toBeGreaterThan(20);
    expect(
      modules.filter((id) =>
        /preact|js-cookie|\/ui\/|\/src\/(?:presets|compat|check)\/|\.tsx$|locales/.test(id),
      ),
    ).toEqual([]);
  });

  it('is in the UI chunk nothing of the core but the words', async () => {
    const modules = await modulesOf('ui');
    expect(modules.some((id) => id.includes('/node_modules/preact/'))).toBe(true);
    const own = modules.filter((id) => /\/src\//.test(id) && !/node_modules/.test(id));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((id) => !/\/src\/(ui|model|entry)\//.test(id))).toEqual([]);
  });
});
