import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readBuilt } from './files.js';

/** What a bundler makes of a worker that takes one thing from the server's part. */
const bundled = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${name} } from ${JSON.stringify(resolve('dist/server.js'))}; console.log(${name}('', {}));`,
      resolveDir: resolve(),
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

describe('the part for servers', () => {
  it('carries the licences of the tokenizer that it holds, and asks for no package', () => {
    const [head = ''] = readBuilt('server-tokenizer.js').split('*/', 1);
    expect(head.startsWith('/*!\n')).toBe(true);
    for (const holder of ['Ivan Nikulin', 'Felix Böhm']) expect(head).toContain(holder);
    const needed = ['server.js', 'server-tokenizer.js'].flatMap((file) =>
      [...readBuilt(file).matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, from]) => from),
    );
    expect(needed).toEqual(['./server-tokenizer.js']);
  });

  it('leaves the tokenizer out of a worker that only reads the choice', async () => {
    const [choice, marker] = await Promise.all(['readChoice', 'markHtml'].map(bundled));
    expect(choice?.length).toBeGreaterThan(5000);
    expect(choice).not.toContain('missing-attribute-value');
    expect(marker).toContain('missing-attribute-value');
  });
});
